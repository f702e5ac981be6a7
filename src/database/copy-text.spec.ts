import { copyLine } from './copy-text';

describe('copyLine', () => {
  it('escapes what COPY gives a meaning', () => {
    expect(copyLine(['a\tb', 'c\\N', 'd\ne\r', '', null, -5, Buffer.from([0, 255])])).toBe(
      'a\\tb\tc\\\\N\td\\ne\\r\t\t\\N\t-5\t\\\\x00ff\n',
    );
  });
});
