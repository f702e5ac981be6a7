import * as fc from 'fast-check';
import { type LocalDate, localDate } from '../../shared/local-date';
import { isRefused } from '../../shared/row-reader';
import { brokenRules, monthNumber } from './intake-item';
import { type CorrectableLine, type LineCorrection, correctedLine } from './line-correction';

const month = monthNumber;
const TODAY = localDate('2026-07-10');

/** April to June, paid on the last of March and handed over on 2 April. */
const LINE: CorrectableLine = {
  paymentMode: '3-months',
  coveredFrom: month('2026-04'),
  coveredTo: month('2026-06'),
  participantAmount: 7_920_000,
  stateSubsidy: 198_000,
  localSubsidy: 0,
  otherSubsidy: 0,
  collectedOn: localDate('2026-03-31'),
  firstRemittedOn: localDate('2026-04-02'),
};

const outcome = (correction: LineCorrection, line: Partial<CorrectableLine> = {}): unknown => {
  const corrected = correctedLine({ ...LINE, ...line }, correction, TODAY);
  return isRefused(corrected) ? corrected.map(({ pointer, code }) => `${pointer} ${code}`) : corrected;
};

describe('a line in place of another', () => {
  const AS_IT_IS = {
    participantAmount: 7_920_000,
    collectedOn: '2026-03-31',
    coveredFrom: month('2026-04'),
    coveredTo: month('2026-06'),
  };

  it.each<[string, LineCorrection, object]>([
    ['another amount', { amount: 792_000 }, { participantAmount: 792_000 }],
    ['nothing paid beside the subsidy', { amount: 0 }, { participantAmount: 0 }],
    ['another day', { collectedOn: localDate('2026-03-01') }, { collectedOn: '2026-03-01' }],
    [
      'the day on which money was handed over',
      { collectedOn: localDate('2026-04-02') },
      { collectedOn: '2026-04-02' },
    ],
    [
      'other months, as many',
      { coveredFrom: month('2026-12') },
      { coveredFrom: month('2026-12'), coveredTo: month('2027-02') },
    ],
    [
      'the same amount with another day',
      { amount: 7_920_000, collectedOn: localDate('2026-03-30') },
      { collectedOn: '2026-03-30' },
    ],
  ])('says %s, and all else as it was', (_, correction, changed) => {
    expect(outcome(correction)).toEqual({ ...AS_IT_IS, ...changed });
  });

  it.each<[string, LineCorrection, Partial<CorrectableLine>, string[]]>([
    ['nothing', {}, {}, [' nothing-corrected']],
    ['what is there', { amount: 7_920_000, coveredFrom: month('2026-04') }, {}, [' nothing-corrected']],
    ['too much money', { amount: 100_000_000_001 }, {}, ['/amount out-of-range']],
    ['that nobody paid', { amount: 0 }, { stateSubsidy: 0 }, ['/amount nothing-paid']],
    ['a day to come', { collectedOn: localDate('2026-07-11') }, {}, ['/collectedOn in-the-future']],
    [
      'a day after money was handed over',
      { collectedOn: localDate('2026-04-03') },
      {},
      ['/collectedOn remitted-before-collected'],
    ],
    [
      'a day before the scheme',
      { collectedOn: localDate('2007-12-31') },
      {},
      ['/collectedOn before-the-scheme', '/collectedOn too-far-ahead'],
    ],
    ['months before it', { coveredFrom: month('2007-12') }, {}, ['/coveredFrom before-the-scheme']],
    ['months that nobody pays yet', { coveredFrom: month('2032-02') }, {}, ['/coveredFrom too-far-ahead']],
    [
      'several at once',
      { amount: 0, collectedOn: localDate('2026-07-11') },
      { stateSubsidy: 0 },
      ['/collectedOn in-the-future', '/amount nothing-paid'],
    ],
  ])('is refused where it says %s', (_, correction, line, errors) => {
    expect(outcome(correction, line)).toEqual(errors);
  });

  it('may be of a later day where nothing was handed over', () => {
    expect(outcome({ collectedOn: TODAY }, { firstRemittedOn: null })).toMatchObject({ collectedOn: TODAY });
  });

  it('is as long as the one before, keeps all rules, and is never that one', () => {
    const day = fc
      .date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10) as LocalDate);
    const correction = fc.record(
      {
        amount: fc.integer({ min: 0, max: 10_000_000 }),
        collectedOn: day,
        coveredFrom: fc.integer({ min: month('2007-01'), max: month('2034-12') }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(correction, fc.option(day), (sent, firstRemittedOn) => {
        const line = { ...LINE, firstRemittedOn };
        const corrected = correctedLine(line, sent, TODAY);
        if (isRefused(corrected)) return;
        expect(corrected.coveredTo - corrected.coveredFrom).toBe(2);
        expect(brokenRules({ ...line, ...corrected })).toEqual([]);
        expect({ ...line, ...corrected }).not.toEqual(line);
        expect(corrected.collectedOn <= (firstRemittedOn ?? TODAY)).toBe(true);
      }),
    );
  });
});
