import * as fc from 'fast-check';
import { CSV_COLUMNS, csvItems, headerFaults } from './csv-item';
import { LINE_SHAPE, REVERSAL_SHAPE } from './line-shape';

describe('CSV of items', () => {
  it('has a column for every field of both shapes', () => {
    expect([...CSV_COLUMNS].sort()).toEqual(
      [...new Set([...Object.keys(LINE_SHAPE.properties), ...Object.keys(REVERSAL_SHAPE.properties)])].sort(),
    );
  });

  it.each([
    ['lineNo', '1', 1],
    ['lineNo', '007', 7],
    ['lineNo', '-1', '-1'],
    ['lineNo', '1e3', '1e3'],
    ['lineNo', '1.0', '1.0'],
    ['lineNo', ' 1', ' 1'],
    ['otherSubsidy', '0', 0],
    ['otherSubsidy', '9'.repeat(400), Infinity],
    ['socialInsuranceNumber', '0123456789', '0123456789'],
    ['receiptNo', '1', '1'],
    ['type', 'reversal', 'reversal'],
  ])('reads the %s %j as %j', (name, cell, value) => {
    expect(csvItems([name])([cell])).toEqual({ type: 'line', [name]: value });
  });

  it('takes an empty cell for an absent field, and a row without a type for a line', () => {
    expect(csvItems(['type', 'staffCode', 'lineNo'])(['', '', ''])).toEqual({ type: 'line' });
  });

  it('names unknown and repeated columns, each once, and not without end', () => {
    expect(headerFaults(['lineNo', 'a/~b', 'lineNo'])).toMatchObject([
      { pointer: '/a~1~0b', code: 'unknown-column' },
      { pointer: '/lineNo', code: 'duplicate-column' },
    ]);
    expect(headerFaults(Array.from({ length: 5_000 }, (_, i) => `c${i}`))).toHaveLength(100);
    fc.assert(
      fc.property(fc.shuffledSubarray([...CSV_COLUMNS]), (header) => {
        expect(headerFaults(header)).toEqual([]);
      }),
    );
  });
});
