import { tellsErrors, toldIn } from './told-errors';

const error = { row: 2, pointer: '/lineNo', code: 'out-of-range', detail: 'must be from 1 to 999' } as const;
const inVietnamese = { ...error, detail: 'nằm ngoài khoảng cho phép (1 – 999)' };

describe('what is wrong with rows', () => {
  it('is said in the language, in a report and in a page', () => {
    expect(toldIn({ errors: [error] }, 'vi')).toEqual({ errors: [inVietnamese] });
    expect(toldIn({ items: [{ errors: [error] }] }, 'vi')).toEqual({ items: [{ errors: [inVietnamese] }] });
    expect(toldIn({ errors: [error] }, 'en')).toEqual({ errors: [error] });
  });

  it.each([
    [{ rejected: 1, errors: [error] }, true],
    [{ items: [{ row: 1, errors: [error] }], nextCursor: null }, true],
    [{ errors: [] }, false],
    [{ errors: ['word'] }, false],
    [{ errors: [{ cell: 'F12', field: 'kind', code: 'required', message: 'must be given' }] }, false],
    [{ items: [] }, false],
    [[], false],
    [null, false],
    ['text', false],
  ])('%j: %s', (answer, expected) => expect(tellsErrors(answer)).toBe(expected));
});
