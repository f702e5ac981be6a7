import { localDate } from '../../shared/local-date';
import { isRefused } from '../../shared/row-reader';
import { MAX_REMITTED_LINES, parseRemittance } from './remittance-item';

const TODAY = localDate('2026-03-31');
const part = (receiptNo: string, lineNo: number, amount: number) => ({ receiptNo, lineNo, amount });
const REMITTANCE = {
  reference: 'UNC-26/0001',
  agentCode: 'IS0001M',
  remittedOn: '2026-03-31',
  amount: 300,
  lines: [part('B', 1, 100), part('A', 2, 150), part('A', 1, 50)],
};
const problems = (value: unknown): string[] => {
  const parsed = parseRemittance(value, TODAY);
  return isRefused(parsed) ? parsed.map(({ pointer, code }) => `${pointer} ${code}`) : [];
};

describe('parseRemittance', () => {
  it('reads a remittance, its lines in order', () => {
    expect(parseRemittance(REMITTANCE, TODAY)).toEqual({
      ...REMITTANCE,
      lines: [part('A', 1, 50), part('A', 2, 150), part('B', 1, 100)],
    });
  });

  it.each([
    [{ amount: 299 }, ['/amount lines-do-not-add-up']],
    [{ amount: 301 }, ['/amount lines-do-not-add-up']],
    [{ amount: 0 }, ['/amount out-of-range']],
    [{ lines: [] }, ['/lines out-of-range']],
    [{ lines: [part('A', 1, 100), part('A', 1, 200)] }, ['/lines line-twice']],
    [
      { lines: [part('A', 1, 300), part('', 0, 0)] },
      ['/lines/1/receiptNo wrong-form', '/lines/1/lineNo out-of-range', '/lines/1/amount out-of-range'],
    ],
    [
      { lines: ['A'] },
      [
        '/lines/0 object-expected',
        '/lines/0/receiptNo required',
        '/lines/0/lineNo required',
        '/lines/0/amount required',
      ],
    ],
    [{ remittedOn: '2026-04-01' }, ['/remittedOn in-the-future']],
    [{ reference: 'a\u202eb' }, ['/reference wrong-form']],
    [{ confirmedBy: 1 }, ['/confirmedBy unknown-field']],
  ])('refuses %p', (change, expected) => {
    expect(problems({ ...REMITTANCE, ...change })).toEqual(expected);
  });

  it.each([
    [MAX_REMITTED_LINES, []],
    [MAX_REMITTED_LINES + 1, ['/lines out-of-range']],
  ])('takes %d lines: %p', (count, expected) => {
    const lines = Array.from({ length: count }, (_, i) => part('A', i + 1, 1));
    expect(problems({ ...REMITTANCE, amount: count, lines })).toEqual(expected);
  });
});
