import { maskStaffCode } from './staff-code';

describe('maskStaffCode', () => {
  it.each([
    ['NV001201000123', 'NV•••••••••123'],
    ['NVT001201000123', 'NVT•••••••••123'],
  ])('%s becomes %s', (code, masked) => expect(maskStaffCode(code)).toBe(masked));

  it.each(['NV00120100012', 'NV0012010001234', 'nv001201000123', 'XX001201000123', 'NV00120100012a'])(
    'refuses %s without repeating it',
    (code) => expect(() => maskStaffCode(code)).toThrow(/^not a staff code$/),
  );
});
