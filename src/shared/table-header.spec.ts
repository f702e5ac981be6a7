import { columnsByName, readHeader } from './table-header';

const KNOWN = [
  { field: 'code', titles: ['Mã', 'Code'] },
  { field: 'floor', titles: ['Sàn'] },
];
const byName = columnsByName(KNOWN, (name) => name.toLowerCase());

const read = (...header: string[]): unknown => {
  const { columns, faults } = readHeader(
    header,
    (name) => byName.get(name.toLowerCase()),
    (name) => name === '' || name === 'note',
  );
  return faults.length > 0
    ? faults.map(({ pointer, code }) => `${pointer} ${code}`)
    : columns.map((column) => column?.field);
};

describe('a header', () => {
  it.each([
    [
      ['sàn', '', 'CODE', 'note'],
      ['floor', undefined, 'code', undefined],
    ],
    [
      ['x', 'Mã', 'code', 'y'],
      ['/x unknown-column', '/code duplicate-column', '/y unknown-column'],
    ],
    // That it names no column is said when nothing else is wrong with it.
    [['x'], ['/x unknown-column']],
    [['', 'note'], [' no-header']],
    [[], [' no-header']],
    [[`a/${'~'.repeat(60)}`], [`/a~1${'~0'.repeat(38)} unknown-column`]],
  ])('%j is %j', (header, expected) => {
    expect(read(...header)).toEqual(expected);
  });

  it('has no more faults than anybody reads', () => {
    expect(read(...Array.from({ length: 500 }, (_, i) => `c${i}`))).toHaveLength(100);
  });
});
