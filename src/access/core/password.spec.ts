import { passwordFlaw } from './password';

const word = (length: number): string => 'Sông Hồng mùa lũ 2026 '.repeat(12).slice(0, length);

describe('passwordFlaw', () => {
  it.each([
    [11, 'password-too-short'],
    [12, undefined],
    [13, undefined],
    [199, undefined],
    [200, undefined],
    [201, 'password-too-long'],
  ])('of %i characters: %s', (length, flaw) => {
    expect(passwordFlaw(word(length), 'lan.tran')).toBe(flaw);
  });

  it('counts characters, not the units they are stored in', () => {
    expect(passwordFlaw('🐉🏮🎋🪷🐃🌾🍵🎏🛶🌶🎐', 'lan.tran')).toBe('password-too-short');
  });

  it.each([
    ['holds the username', 'xx-LAN.tran-2026'],
    ['is one character over and over', 'aaaaaaaaaaaaaaaa'],
    ['is four characters over and over', 'abcdAbcdabcdABCD'],
  ])('refuses one that %s', (_, password) => {
    expect(passwordFlaw(password, 'lan.tran')).toBe('password-too-plain');
  });

  it('takes five different characters', () => {
    expect(passwordFlaw('abcdeabcdeab', 'lan.tran')).toBeUndefined();
  });
});
