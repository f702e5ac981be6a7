/** How an invented agent behaves, so that every verdict and every edge case occurs. Shares are in 10,000. */
export interface Profile {
  readonly name: string;
  /** How many of 1,000 agents. */
  readonly weight: number;
  /** New participants as per cent of the quota, by half-year: 2025-H1, 2025-H2, 2026-H1; from, to. */
  readonly attainment: readonly (readonly [number, number])[];
  /** Of the dues, how many are renewed in time. */
  readonly retention: number;
  /** Of the remittances, how many come late. */
  readonly lateRemittance: number;
  /** Of the lines, how many are reversed through the agent's fault. */
  readonly errors: number;
  /** Of the staff, how many hold a valid certificate. */
  readonly trained: number;
  /** Of the reports, how many come late. */
  readonly lateReports: number;
  readonly special?:
    | 'withholding'
    | 'one-participant'
    | 'newcomer'
    | 'joined-mid-period'
    | 'left-mid-period'
    | 'suspended'
    | 'no-quota'
    | 'quota-amended'
    | 'handed-over';
}

const flat = (low: number, high: number): Profile['attainment'] => [
  [low, high],
  [low, high],
  [low, high],
];

const steady = {
  attainment: flat(85, 115),
  retention: 8600,
  lateRemittance: 300,
  errors: 40,
  trained: 9200,
  lateReports: 300,
} as const;

export const PROFILES: readonly Profile[] = [
  { ...steady, name: 'steady', weight: 400 },
  {
    ...steady,
    name: 'strong',
    weight: 190,
    attainment: flat(110, 160),
    retention: 9400,
    trained: 10_000,
    lateReports: 0,
  },
  {
    ...steady,
    name: 'star',
    weight: 15,
    attainment: flat(250, 786),
    retention: 9500,
    trained: 10_000,
    lateReports: 0,
  },
  {
    ...steady,
    name: 'weak',
    weight: 90,
    attainment: flat(55, 80),
    retention: 7200,
    trained: 7000,
    lateReports: 1500,
  },
  {
    ...steady,
    name: 'slipping',
    weight: 45,
    attainment: [
      [80, 100],
      [50, 70],
      [15, 40],
    ],
    retention: 5200,
    lateRemittance: 2500,
    trained: 5000,
    lateReports: 3000,
  },
  {
    ...steady,
    name: 'failing',
    weight: 35,
    attainment: flat(3, 22),
    retention: 3000,
    lateRemittance: 4000,
    errors: 300,
    trained: 3000,
    lateReports: 5000,
  },
  { ...steady, name: 'withholding', weight: 10, lateRemittance: 1500, special: 'withholding' },
  { ...steady, name: 'one participant', weight: 20, special: 'one-participant' },
  { ...steady, name: 'newcomer', weight: 30, special: 'newcomer' },
  { ...steady, name: 'joined mid-period', weight: 25, special: 'joined-mid-period' },
  { ...steady, name: 'left mid-period', weight: 15, special: 'left-mid-period' },
  { ...steady, name: 'suspended for a while', weight: 25, special: 'suspended' },
  { ...steady, name: 'no quota', weight: 15, special: 'no-quota' },
  { ...steady, name: 'quota amended', weight: 40, special: 'quota-amended' },
  {
    ...steady,
    name: 'handed over',
    weight: 15,
    attainment: flat(5, 20),
    retention: 5500,
    special: 'handed-over',
  },
];
