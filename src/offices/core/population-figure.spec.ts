import { localDate } from '../../shared/local-date';
import { isRefused } from '../../shared/row-reader';
import { isSameFigure, keyOfFigure, parsePopulationFigure } from './population-figure';

const TODAY = localDate('2026-11-20');
const FIGURE = {
  administrativeUnitCode: '00008',
  definition: 'working-age-labour-force',
  countedOn: '2026-06-30',
  people: 12_345,
  source: 'Cục Thống kê thành phố Hà Nội, 6/2026',
} as const;
const read = (change: Readonly<Record<string, unknown>>) =>
  parsePopulationFigure({ ...FIGURE, ...change }, TODAY);
const problems = (change: Readonly<Record<string, unknown>>): string[] => {
  const parsed = read(change);
  return isRefused(parsed) ? parsed.map(({ pointer, code }) => `${pointer} ${code}`) : [];
};

describe('parsePopulationFigure', () => {
  it.each([{}, { people: 0 }, { countedOn: TODAY }, { definition: 'farmers-and-informal-workers' }])(
    'takes a figure with %p',
    (change) => expect(read(change)).toEqual({ ...FIGURE, ...change }),
  );

  it('composes letters, so that one source is written in one way', () => {
    expect(read({ source: 'Cục Thống kê'.normalize('NFD') })).toMatchObject({ source: 'Cục Thống kê' });
  });

  it.each([
    [{ administrativeUnitCode: '8' }, '/administrativeUnitCode wrong-form'],
    [{ administrativeUnitCode: '01' }, '/administrativeUnitCode wrong-form'],
    [{ administrativeUnitCode: 8 }, '/administrativeUnitCode text-expected'],
    [{ definition: 'everybody' }, '/definition unknown-value'],
    [{ countedOn: '2026-11-21' }, '/countedOn in-the-future'],
    [{ countedOn: '2026-02-30' }, '/countedOn date-expected'],
    [{ people: -1 }, '/people out-of-range'],
    [{ people: 100_000_001 }, '/people out-of-range'],
    [{ people: 0.5 }, '/people whole-number-expected'],
    [{ source: undefined }, '/source required'],
    [{ source: ' ' }, '/source wrong-form'],
    [{ source: 'a\u202Eb' }, '/source wrong-form'],
    [{ source: 'x'.repeat(201) }, '/source wrong-form'],
    [{ approvedBy: 'me' }, '/approvedBy unknown-field'],
  ])('refuses %p', (change, problem) => expect(problems(change)).toEqual([problem]));
});

describe('figures of one key', () => {
  const figure = { ...FIGURE, countedOn: localDate(FIGURE.countedOn) };

  it.each([
    { change: {}, key: true, same: true },
    { change: { people: 12_346 }, key: true, same: false },
    { change: { source: 'Tổng điều tra' }, key: true, same: false },
    { change: { definition: 'farmers-and-informal-workers' as const }, key: false, same: true },
    { change: { countedOn: TODAY }, key: false, same: true },
    { change: { administrativeUnitCode: '00004' }, key: false, same: true },
  ])('$change: the same key $key, the same contents $same', ({ change, key, same }) => {
    const other = { ...figure, ...change };
    expect([keyOfFigure(figure) === keyOfFigure(other), isSameFigure(figure, other)]).toEqual([key, same]);
  });
});
