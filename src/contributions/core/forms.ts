/** Forms of the codes that back-office systems send. Anchored, and without control characters of any kind. */
export const RECEIPT_NO = {
  pattern: /^[\p{L}\p{N}][\p{L}\p{N} ./_:-]{0,39}$/u,
  expects: '1 to 40 letters, digits, spaces or ./_:-, beginning with a letter or digit',
};
export const AGENT_CODE = {
  pattern: /^(?:IS|IL|BI|AR)\d{4}[A-Z]$/,
  expects: 'an agent code such as IS0212M',
};
export const STAFF_CODE = {
  pattern: /^NVT?\d{12}$/,
  expects: 'a staff code: NV or NVT and 12 digits',
};
export const PARTICIPANT_NUMBER = {
  pattern: /^(?:\d{10}|\d{12})$/,
  expects: 'a social insurance number of 10 digits or a personal id of 12',
};
export const SOURCE_SYSTEM = {
  pattern: /^[a-z0-9][a-z0-9-]{0,39}$/,
  expects: '1 to 40 small letters, digits or hyphens',
};
/** The number under which the paying-in was made, as the bank or the office wrote it. */
export const REFERENCE = {
  pattern: /^[\p{L}\p{N}][\p{L}\p{N} ./_:-]{0,59}$/u,
  expects: '1 to 60 letters, digits, spaces or ./_:-, beginning with a letter or digit',
};
