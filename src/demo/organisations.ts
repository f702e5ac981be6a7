import { LocalDate, addDays, localDate } from '../shared/local-date';
import { PROFILES, Profile } from './profiles';
import { Random } from './random';

/** A commune of today and, where it is known, one of those it was formed from. */
export interface DemoCommune {
  readonly code: string;
  readonly name: string;
  readonly predecessorCode: string | null;
}

export interface DemoOffice {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly parentId: number | null;
}

/** A commune and the office that looks after its agents. */
export interface DemoPlace {
  readonly commune: DemoCommune;
  readonly officeId: number;
}

export interface Span {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
}

export interface DemoAgent {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly officeId: number;
  readonly commune: DemoCommune;
  readonly profile: Profile;
  readonly effective: Span;
  readonly suspension: Span | null;
  /** Days of the month on which this agent collects. */
  readonly collectionDays: readonly number[];
  /** New participants that the year's quota asks for; 0 for none. */
  readonly yearlyQuota: number;
  /** VND that the year's quota asks for, where there is one. */
  readonly yearlyAmount: number;
  /** The agent whose portfolio this one took over on its first day. */
  readonly successorOf: number | null;
  readonly staffIds: readonly number[];
}

const KINDS: readonly (readonly [kind: string, name: (place: string) => string, weight: number])[] = [
  ['post-office', (place) => `Bưu điện ${place}`, 24],
  ['commune-peoples-committee', (place) => `Ủy ban nhân dân ${place}`, 20],
  ['mass-organisation', (place) => `Hội Liên hiệp Phụ nữ ${place}`, 18],
  ['mass-organisation', (place) => `Hội Nông dân ${place}`, 12],
  ['company', (place) => `Công ty TNHH Dịch vụ thu ${place}`, 12],
  ['health-facility', (place) => `Trạm Y tế ${place}`, 9],
  ['other', (place) => `Hợp tác xã ${place}`, 5],
];

const YEARLY_QUOTAS = [
  [12, 6],
  [18, 10],
  [24, 20],
  [36, 25],
  [48, 18],
  [72, 13],
  [120, 6],
  [240, 2],
] as const;

export const FIRST_DAY = localDate('2025-01-01');
export const HANDOVER_DAY = localDate('2026-01-15');
const AVERAGE_PAYMENT = 4_000_000;
const LONG_AGO = localDate('2024-01-01');
const COMMUNES_AN_OFFICE = 7;

/** The city's office and, below it, one for every seven communes. The places are real, the offices invented. */
export function demoOffices(communes: readonly DemoCommune[]): DemoOffice[] {
  const root: DemoOffice = { id: 1, code: '00100', name: 'Bảo hiểm xã hội thành phố Hà Nội', parentId: null };
  const below = communes
    .filter((_, index) => index % COMMUNES_AN_OFFICE === 0)
    .map((commune, index) => ({
      id: index + 2,
      code: `001${String(index + 1).padStart(2, '0')}`,
      name: `Bảo hiểm xã hội cơ sở ${commune.name.replace(/^(Phường|Xã) /, '')}`,
      parentId: root.id,
    }));
  return [root, ...below];
}

export const demoPlaces = (communes: readonly DemoCommune[], offices: readonly DemoOffice[]): DemoPlace[] =>
  communes.map((commune, index) => ({
    commune,
    officeId: offices[1 + Math.floor(index / COMMUNES_AN_OFFICE)]!.id,
  }));

const agentCode = (index: number): string =>
  `IS${String(index % 10_000).padStart(4, '0')}${String.fromCharCode(77 + Math.floor(index / 10_000))}`;

function spansOf(profile: Profile, random: Random): Pick<DemoAgent, 'effective' | 'suspension'> {
  const whole: Span = { startsOn: LONG_AGO, endsOn: null };
  const from = (startsOn: string, endsOn: string | null = null): Span => ({
    startsOn: localDate(startsOn),
    endsOn: endsOn === null ? null : localDate(endsOn),
  });
  switch (profile.special) {
    case 'newcomer':
      return { effective: from(addDays(localDate('2026-04-10'), random.between(0, 50))), suspension: null };
    case 'joined-mid-period':
      return { effective: from(addDays(localDate('2026-01-20'), random.between(0, 40))), suspension: null };
    case 'left-mid-period':
      return {
        effective: from(LONG_AGO, addDays(localDate('2026-04-15'), random.between(0, 45))),
        suspension: null,
      };
    case 'suspended':
      return {
        effective: whole,
        suspension: from('2026-02-10', addDays(localDate('2026-03-01'), random.between(0, 30))),
      };
    case 'handed-over':
      return { effective: from(LONG_AGO, '2025-12-31'), suspension: null };
    default:
      return { effective: whole, suspension: null };
  }
}

/** About `count` agents spread over the places, every handed-over one followed by its successor. */
export function demoAgents(places: readonly DemoPlace[], count: number, random: Random): DemoAgent[] {
  const agents: DemoAgent[] = [];
  let nextStaff = 1;
  const named = new Map<string, number>();
  const uniqueName = (name: string): string => {
    const used = (named.get(name) ?? 0) + 1;
    named.set(name, used);
    return used === 1 ? name : `${name} ${used}`;
  };
  const push = (index: number, profile: Profile, successorOf: DemoAgent | null): DemoAgent => {
    const { commune, officeId } = places[index % places.length]!;
    const [kind, nameOf] = random.weighted(KINDS.map(([k, n, weight]) => [[k, n] as const, weight] as const));
    const staffCount = profile.special === 'one-participant' ? 1 : random.between(2, 5);
    const id = agents.length + 1;
    const spans = spansOf(profile, random);
    const collectionDays = [random.between(2, 8), random.between(11, 17), random.between(20, 28)];
    const yearlyQuota = profile.special === 'no-quota' ? 0 : random.weighted(YEARLY_QUOTAS);
    const agent: DemoAgent = {
      id,
      code: agentCode(200 + id),
      name: uniqueName(nameOf(commune.name)),
      kind,
      officeId,
      commune,
      profile,
      ...spans,
      ...(successorOf ? { effective: { startsOn: HANDOVER_DAY, endsOn: null } } : {}),
      collectionDays,
      yearlyQuota,
      yearlyAmount: yearlyQuota * 2 * AVERAGE_PAYMENT,
      successorOf: successorOf?.id ?? null,
      staffIds: Array.from({ length: staffCount }, () => nextStaff++),
    };
    agents.push(agent);
    return agent;
  };
  const profiles = PROFILES.map((profile) => [profile, profile.weight] as const);
  for (let index = 0; index < count; index++) {
    const agent = push(index, random.weighted(profiles), null);
    if (agent.profile.special === 'handed-over') push(index, PROFILES[0]!, agent);
  }
  return agents;
}
