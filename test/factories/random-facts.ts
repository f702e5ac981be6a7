import { Facts, Line, LineKey, Recorded, instant } from '../../src/evaluations/core/facts';
import { LocalDate, addDays, addMonths, localDate, monthOf } from '../../src/shared/local-date';
import { REVERSAL_REASONS } from '../../src/shared/reversal-reason';
import {
  ALPHA,
  BETA,
  GAMMA,
  PARAMETERS,
  aCertificate,
  aComplaint,
  aContract,
  aHoliday,
  aLine,
  aQuota,
  aRemittance,
  aReport,
  aStaffMember,
  aSuspension,
  anAssignment,
  noon,
  someFacts,
} from './evaluation-facts';

const AGENTS = [ALPHA, BETA, GAMMA];

/** Mulberry32: the same numbers in [0, 1) for the same seed, everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

class Dice {
  private readonly next: () => number;

  constructor(seed: number) {
    this.next = generator(seed);
  }

  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  of<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  /** A day from 2025-01-01 on, within 20 months: before, in and after the first half of 2026. */
  day(days = 610): LocalDate {
    return addDays(localDate('2025-01-01'), this.below(days));
  }

  /** Mostly known at the cutoff of 20 July 2026; some later, some superseded before or after it. */
  version(): Recorded {
    const recordedAt = this.chance(10) ? noon('2026-07-21') : noon('2025-06-01');
    const supersededAt = this.chance(10)
      ? Math.max(recordedAt, noon(this.of(['2026-07-20', '2026-07-22'])))
      : null;
    return { recordedAt, supersededAt };
  }
}

function someLines(dice: Dice): Line[] {
  return Array.from({ length: 60 + dice.below(60) }, (_, i) => {
    const collectedOn = dice.chance(30) ? dice.of([0, 1, 2]) : null;
    const day = collectedOn === null ? dice.day() : addDays(localDate('2026-03-02'), collectedOn);
    const first = addMonths(monthOf(day), dice.below(5) - 2);
    const last = addMonths(first, dice.of([0, 0, 2, 5, 11]));
    const lineNo = 1 + Math.floor(i / 40);
    const line = aLine(`R${i % 40}`, dice.of(AGENTS), `p${dice.below(14)}`, day, `${first}..${last}`, {
      lineNo,
      sourceSystem: dice.of(['north', 'South']),
      amount: 1000 * (1 + dice.below(500)),
      recordedAt: dice.version().recordedAt,
    });
    if (!dice.chance(15)) return line;
    const supersededAt = Math.max(line.recordedAt, noon(dice.of(['2026-07-20', '2026-07-22'])));
    return { ...line, supersededAt, reversalReason: dice.of(REVERSAL_REASONS) };
  });
}

const span = (dice: Dice): [string, string | null] => {
  const from = dice.day();
  return [from, dice.chance(40) ? null : addDays(from, dice.below(300))];
};

/** Spans that may both be current must not overlap, as the database has it: one each half year, at most. */
function assignmentsOf(dice: Dice, participant: string) {
  return ['2025-02-01', '2025-09-01', '2026-02-01', '2026-05-01'].flatMap((start) =>
    dice.chance(30)
      ? [
          anAssignment(
            participant,
            dice.of(AGENTS),
            start,
            addDays(localDate(start), 20 + dice.below(60)),
            dice.version(),
          ),
        ]
      : [],
  );
}

const papers = (dice: Dice, agent: string) => {
  const staff = Array.from({ length: 4 }, (_, i) => `${agent}-staff-${i}`);
  return {
    staff: staff.map((member) => aStaffMember(agent, member, ...span(dice), dice.version())),
    certificates: staff.flatMap((member) =>
      dice.chance(70) ? [aCertificate(member, ...span(dice), dice.version())] : [],
    ),
    complaints: Array.from({ length: dice.below(4) }, () => aComplaint(agent, dice.day(), dice.version())),
    reports: Array.from({ length: 8 }, (_, i) =>
      aReport(
        agent,
        addDays(localDate('2025-12-31'), i * 30),
        dice.chance(30) ? null : addDays(localDate('2025-12-20'), i * 30 + dice.below(20)),
        dice.version(),
      ),
    ),
  };
};

const remittanceOf = (dice: Dice, line: Line & { readonly key: LineKey }) =>
  Array.from({ length: dice.below(3) }, () =>
    aRemittance(
      line.key,
      addDays(line.collectedOn, dice.below(45)),
      1000 * (1 + dice.below(400)),
      dice.version(),
    ),
  );

/** A small world of three agents with something of everything that counting must get right; the same for a seed. */
export function randomFacts(seed: number): Facts {
  const dice = new Dice(seed);
  const lines = someLines(dice);
  const records = AGENTS.map((agent) => papers(dice, agent));
  return someFacts({
    lines: [...new Map(lines.map((line) => [JSON.stringify(line.key), line])).values()],
    remittances: lines.flatMap((line) => remittanceOf(dice, line)),
    assignments: Array.from({ length: 14 }, (_, i) => assignmentsOf(dice, `p${i}`)).flat(),
    contracts: AGENTS.flatMap((agent) =>
      dice.chance(85) ? [aContract(agent, ...span(dice), dice.version())] : [],
    ),
    suspensions: AGENTS.flatMap((agent) => (dice.chance(40) ? [aSuspension(agent, ...span(dice))] : [])),
    quotas: AGENTS.flatMap((agent) =>
      dice.chance(80)
        ? [
            ...aQuota(agent, 'new-participants', 2026, dice.below(12), dice.version()),
            ...aQuota(agent, 'collection', 2026, 100_000 * dice.below(40), dice.version()),
          ]
        : [],
    ),
    staff: records.flatMap(({ staff }) => staff),
    certificates: records.flatMap(({ certificates }) => certificates),
    complaints: records.flatMap(({ complaints }) => complaints),
    reports: records.flatMap(({ reports }) => reports),
    calendar: Array.from({ length: 15 }, (_, i) =>
      aHoliday(addDays(localDate('2025-12-20'), i * 13), dice.version()),
    ),
  });
}

/** The scope under which random worlds are counted. */
export const RANDOM_PARAMETERS = { ...PARAMETERS, handoverGraceDays: 20 };
export const RANDOM_CUTOFF = instant('2026-07-20T12:00:00Z');
