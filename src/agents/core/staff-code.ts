/**
 * `NV` or `NVT` and a national id of 12 digits. It is personal data: kept as a keyed hash, and shown with the last
 * three digits alone.
 */
export const STAFF_CODE = /^(NVT?)[0-9]{9}([0-9]{3})$/;

/** `NV•••••••••123`. @throws RangeError, without the code in it, when it is none. */
export function maskStaffCode(code: string): string {
  const match = STAFF_CODE.exec(code);
  if (!match) throw new RangeError('not a staff code');
  return `${match[1]}${'•'.repeat(9)}${match[2]}`;
}
