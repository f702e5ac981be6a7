import * as fc from 'fast-check';
import { SENT_LINE } from '../../test/factories/sent-line';
import { localDate } from '../shared/local-date';
import { parseItem } from './core/intake-item';
import { readItem } from './item-validator';

const TODAY = localDate('2026-03-31');
const REVERSAL = {
  type: 'reversal',
  receiptNo: 'AA/26-0001',
  lineNo: 1,
  reversedOn: '2026-03-31',
  reason: 'payer-request',
};

/** Values near the edges of some field, and any other. */
const values = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    undefined,
    null,
    -0,
    0,
    1,
    10_000,
    10_001,
    1.5,
    100_000_000_000,
    100_000_000_001,
    'line',
    'reversal',
    'renewal',
    'other',
    '12-months',
    'advance-years',
    'AĐ 1',
    'AE\u0301 1',
    '\u212B1',
    '\u0958',
    '\u{1d400}'.repeat(40),
    'x'.repeat(41),
    'IS0212M',
    'IS0212M\n',
    'NVT001099000001',
    '001099012345',
    '1899-12',
    '2199-12',
    '2026-13',
    '2031-03',
    '2032-03',
    '2026-02-29',
    '2024-02-29',
    '2026-04-01',
    '2007-12-31',
  ),
);

describe('readItem', () => {
  it('gives the verdict of parseItem, and the same item', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(SENT_LINE, REVERSAL),
        fc.array(
          fc.tuple(
            fc.constantFrom(...Object.keys(SENT_LINE), ...Object.keys(REVERSAL), 'more', '__proto__'),
            values,
          ),
          {
            maxLength: 3,
          },
        ),
        (good, changes) => {
          const row = { ...good, ...Object.fromEntries(changes) };
          expect(readItem(row, TODAY)).toEqual(parseItem(row, TODAY));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('reads anything that JSON can hold as parseItem does', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readItem(value, TODAY)).toEqual(parseItem(value, TODAY));
      }),
    );
  });
});
