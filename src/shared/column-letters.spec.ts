import { columnLetters } from './column-letters';

it.each([
  [0, 'A'],
  [19, 'T'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %j is %j', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});
