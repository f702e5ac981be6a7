import { LEAVING, NEXT, THIRD } from '../factories/replacement-province';
import type { SignedIn } from './app';

interface Quota {
  readonly year: number;
  readonly metric: string;
  readonly months: readonly number[];
}
type Row = Readonly<Record<string, unknown>>;

/** What a replacement moves, as it is told over HTTP. */
export class ReplacementView {
  /** @param reader is asked anew each time: what it was given runs out. */
  constructor(
    private readonly reader: () => SignedIn,
    private readonly idOf: (code: string) => string,
  ) {}

  async list<T = Row>(path: string): Promise<readonly T[]> {
    const answer = await this.reader().get(path);
    if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return (answer.body as { items: T[] }).items;
  }

  async contract(code: string): Promise<Row> {
    return (await this.list(`/v1/agents/${this.idOf(code)}/contracts`))[0]!;
  }

  /** Unit, first and last day. */
  async territories(code: string): Promise<unknown[][]> {
    const rows = await this.list(`/v1/agents/${this.idOf(code)}/territories`);
    return rows
      .map(({ administrativeUnitCode, startsOn, endsOn }) => [administrativeUnitCode, startsOn, endsOn])
      .sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1));
  }

  /** Code, first and last day. */
  async points(code: string): Promise<unknown[][]> {
    const rows = await this.list(`/v1/agents/${this.idOf(code)}/collection-points`);
    return rows.map((point) => [point['code'], point['openedOn'], point['closedOn']]);
  }

  async quotas(code: string): Promise<Quota[]> {
    const rows = await this.list<Quota>(`/v1/quotas?agent=${this.idOf(code)}`);
    return rows
      .map(({ year, metric, months }) => ({ year, metric, months }))
      .sort((a, b) => a.year - b.year || (a.metric < b.metric ? 1 : -1));
  }

  due(code: string): Promise<readonly Row[]> {
    return this.list(`/v1/agents/${this.idOf(code)}/renewals-due?within=90`);
  }

  assignments(code: string): Promise<readonly Row[]> {
    return this.list(`/v1/portfolio-assignments?agent=${this.idOf(code)}`);
  }

  /** Each month of each year, all agents together. */
  async sums(): Promise<Record<string, number[]>> {
    const sums: Record<string, number[]> = {};
    const quotas = await Promise.all([LEAVING, NEXT, THIRD].map((code) => this.quotas(code)));
    for (const { year, metric, months } of quotas.flat()) {
      const before = sums[`${year} ${metric}`];
      sums[`${year} ${metric}`] = months.map((amount, index) => amount + (before?.[index] ?? 0));
    }
    return sums;
  }

  /** All that could be moved. Where a contract stands, and what waits to end it, is another matter each day. */
  everything(): Promise<unknown[]> {
    return Promise.all(
      [LEAVING, NEXT, THIRD].map(async (code) => ({
        contract: { ...(await this.contract(code)), status: null, pendingDecision: null },
        territories: await this.territories(code),
        points: await this.points(code),
        quotas: await this.quotas(code),
        assignments: await this.assignments(code),
      })),
    );
  }
}
