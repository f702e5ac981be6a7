import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsInt,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
  validateSync,
} from 'class-validator';
import { fieldMessage } from './field-messages';

const inVietnamese = (code: string, detail: string): string => fieldMessage({ code, detail }, 'vi');

class Body {
  @Min(1)
  h1 = 0;
  @Max(-5)
  below = 0;
  @IsIn(['a', 'b-2'])
  kind = 'c';
  @MinLength(3)
  short = 'x';
  @MaxLength(1, { each: true })
  each = ['12'];
  @ArrayMinSize(2)
  few = [];
  @ArrayMaxSize(1)
  many = [1, 2];
  @IsInt()
  whole = 0.5;
  @ValidateNested()
  inside = 'text';
}

/** The sentences of the library as they are: another version of it may have others. */
const saidOf = (field: keyof Body): string => {
  const { constraints = {} } = validateSync(new Body()).find(({ property }) => property === field)!;
  return Object.values(constraints)[0]!;
};

describe('what is wrong with a field', () => {
  it.each<[keyof Body, string, string]>([
    ['h1', 'min', 'nhỏ hơn mức tối thiểu (1)'],
    ['below', 'max', 'lớn hơn mức tối đa (-5)'],
    ['kind', 'is-in', 'không phải là một giá trị được dùng (a, b-2)'],
    ['short', 'min-length', 'ngắn hơn độ dài tối thiểu (3)'],
    ['each', 'max-length', 'dài hơn độ dài tối đa (1)'],
    ['few', 'array-min-size', 'có ít phần tử hơn mức tối thiểu (2)'],
    ['many', 'array-max-size', 'có nhiều phần tử hơn mức tối đa (1)'],
    ['whole', 'is-int', 'phải là số nguyên'],
    ['inside', 'nested-validation', 'phải là một đối tượng JSON'],
  ])('of %s is said with the bounds of the rule %s', (field, code, expected) => {
    expect(inVietnamese(code, saidOf(field))).toBe(expected);
  });

  it.each([
    ['out-of-range', 'must be from 0 to 1000', 'nằm ngoài khoảng cho phép (0 – 1000)'],
    ['out-of-range', 'A number or a date is out of range.', 'nằm ngoài khoảng cho phép'],
    ['starts-too-early', 'must not be before 2026-02', 'quá sớm; sớm nhất là tháng (2026-02)'],
    [
      'notice-too-short',
      'must not be before 2026-02-05',
      'không đủ thời hạn báo trước; sớm nhất là ngày (2026-02-05)',
    ],
    ['unknown-value', 'must be one of new, renewal', 'không phải là một giá trị được dùng (new, renewal)'],
    ['wrong-form', 'must be a tax code of 10 digits', 'không đúng dạng'],
    ['flag-is-withdrawn', 'is no ground any more', 'Cảnh báo đã rút'],
    ['agents-office-fk', 'refused by agents-office-fk', 'trái với quy tắc agents-office-fk của sổ'],
    ['kept-from-before', 'is what it was', 'is what it was'],
  ])('%s, %j, is %j in Vietnamese', (code, detail, expected) => {
    expect(inVietnamese(code, detail)).toBe(expected);
  });

  it('is the sentence of the error in English', () =>
    expect(fieldMessage({ code: 'min', detail: 'must not be less than 0' }, 'en')).toBe(
      'must not be less than 0',
    ));
});
