import { CountingScope } from '../core/facts';
import { DueDays, MeasureScope, instantText } from '../measure-scope';

/** The parameters that every counting statement takes, in this order. */
export const P = {
  agents: '$1::int[]',
  cutoff: '$2::timestamptz',
  start: '$3::date',
  end: '$4::date',
  graceDays: '$5::int',
  returnAfterMonths: '$6::int',
  withheldDays: '$7::int',
  handoverGraceDays: '$8::int',
  /** Lines collected before or after these days are not looked at for money; both are inside. */
  collectedFrom: '$9::date',
  collectedTo: '$10::date',
  collectedDays: '$11::date[]',
  dueDays: '$12::date[]',
} as const;

/** How many parameters come before a statement's own. */
export const SHARED_PARAMETERS = Object.keys(P).length;

/** A version that was known at the cutoff and not superseded as of it. */
export const visible = (table: string): string =>
  `${table}.recorded_at <= ${P.cutoff} AND (${table}.superseded_at IS NULL OR ${table}.superseded_at > ${P.cutoff})`;

const common = ({ period, cutoff, parameters }: CountingScope): unknown[] => [
  instantText(cutoff),
  period.start,
  period.end,
  parameters.graceDays,
  parameters.returnAfterMonths,
  parameters.withheldDays,
  parameters.handoverGraceDays,
];

/** Which lines a statement looks at: a run at those that can count, the lineage at all. */
export interface Bounds {
  readonly collected: readonly [from: string, to: string];
}

export const NO_BOUNDS: Bounds = { collected: ['-infinity', 'infinity'] };

/** The values of the parameters. */
export const parametersOf = (scope: MeasureScope, due: DueDays, { collected }: Bounds): unknown[] => [
  scope.agents.map(({ id }) => id),
  ...common(scope),
  ...collected,
  due.collectedOn,
  due.dueOn,
];
