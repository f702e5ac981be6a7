import { planOf } from '../../bench/plan';

const known = ['intake', 'evaluation', 'boot'];
const plan = (...given: string[]) => planOf(given, known);

describe('the command line of the benches', () => {
  it('asks for all of them on a city when it says nothing', () => {
    expect(plan()).toEqual({
      names: known,
      scale: 'city',
      tries: 5,
      asJson: false,
      writes: false,
      lines: 1_000_000,
    });
  });

  it('takes names in the order in which they run, each once', () => {
    expect(plan('boot', 'intake', 'boot').names).toEqual(['intake', 'boot']);
  });

  it('reads the options', () => {
    expect(
      plan('--scale', 'nation', '--tries', '3', '--json', '--write', '--data', 'there', 'intake'),
    ).toEqual({
      names: ['intake'],
      scale: 'nation',
      tries: 3,
      asJson: true,
      writes: true,
      data: 'there',
      lines: 1_000_000,
    });
  });

  it('sends fewer lines to fewer agents', () => {
    expect(plan('--agents', '200', '--tries', '1')).toMatchObject({ agents: 200, lines: 40_000, tries: 1 });
  });

  it.each([
    [['cutof'], 'there is no bench cutof'],
    [['--scale', 'village'], '--scale is city or nation'],
    [['--tries', '4'], 'from 5 to 99'],
    [['--tries', 'many'], '--tries is a whole number'],
    [['--agents', '5001'], 'from 50 to 5000'],
    [['--agents', '200', '--write'], 'not to be published'],
    [['--fast'], '--fast'],
  ])('refuses %j', (given, reason) => {
    expect(() => plan(...given)).toThrow(reason);
  });
});
