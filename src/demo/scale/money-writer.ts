import type { ClientBase } from 'pg';
import { Random, mix } from '../random';
import { BinaryRows } from '../../database/binary-rows';
import { DATABASE_DAY, LAST_NIGHT, nightOf } from './calendar';
import { SCALE_SOURCE } from './line-writer';
import type { Roster } from './roster';

const SOURCE = Buffer.from(SCALE_SOURCE.code, 'latin1');
/** Of 10,000 remittances, how many come in two parts, and of those how many never get their second. */
const IN_PARTS = 300;
const HALF_ONLY = 1_000;

/** The money of one agent, collected on one day, whose lines reached the office in one night. */
export class Purse {
  count = 0;
  readonly lines: number[] = [];
  readonly amounts: number[] = [];

  add(line: number, amount: number): void {
    this.lines[this.count] = line;
    this.amounts[this.count++] = amount;
  }
}

interface Handover {
  readonly agent: number;
  readonly day: number;
  readonly remittedOn: number;
  readonly known: number;
  /** What is handed over of a line's amount. */
  readonly share: (amount: number) => number;
}

const half = (amount: number): number => Math.floor(amount / 2);
const rest = (amount: number): number => amount - half(amount);
const whole = (amount: number): number => amount;

/** Writes what agents hand over: in time, late, in two parts, or never. */
export class MoneyWriter {
  readonly streams: readonly BinaryRows[];
  private readonly remittances: BinaryRows;
  private readonly parts: BinaryRows;
  private readonly random = new Random(0);

  constructor(
    clients: { readonly remittances: ClientBase; readonly parts: ClientBase },
    private readonly roster: Roster,
    private readonly seed: number,
  ) {
    this.remittances = new BinaryRows(clients.remittances, 'remittances', REMITTANCE_COLUMNS);
    this.parts = new BinaryRows(clients.parts, 'remittance_lines', PART_COLUMNS);
    this.streams = [this.remittances, this.parts];
  }

  get written(): number {
    return this.remittances.rows;
  }

  /** Hands the purse's money over and empties it. What happens after the data end is not known yet. */
  remit(purse: Purse, agent: number, day: number, night: number): void {
    const { random, roster } = this;
    if (purse.count > 0 && !roster.keepsMoney(agent, day)) {
      random.restart(mix(this.seed, purse.lines[0]!, agent));
      const isLate = random.chance(roster.lateRemittance[agent]!);
      const remittedOn = day + (isLate ? random.between(8, 25) : random.between(0, 2));
      const inParts = random.chance(IN_PARTS);
      const first = { agent, day, remittedOn, known: Math.max(night, remittedOn + 1) };
      this.hand(purse, { ...first, share: inParts ? half : whole });
      if (inParts && !random.chance(HALF_ONLY)) {
        const later = remittedOn + random.between(3, 20);
        this.hand(purse, { ...first, remittedOn: later, known: Math.max(night, later + 1), share: rest });
      }
    }
    purse.count = 0;
  }

  private hand(purse: Purse, { agent, day, remittedOn, known, share }: Handover): void {
    if (known > LAST_NIGHT) return;
    let total = 0;
    for (let i = 0; i < purse.count; i++) total += share(purse.amounts[i]!);
    const { remittances, parts } = this;
    const recordedAt = nightOf(known);
    remittances.begin();
    const id = remittances.rows;
    remittances.int8(id);
    remittances.value(SOURCE);
    remittances.value(Buffer.from(`NT-${id}`, 'latin1'));
    remittances.int4(agent + 1);
    remittances.int4(DATABASE_DAY + remittedOn);
    remittances.int8(total);
    remittances.int8(recordedAt);
    for (let i = 0; i < purse.count; i++) {
      const amount = purse.amounts[i]!;
      parts.begin();
      parts.int8(purse.lines[i]!);
      parts.int8(id);
      parts.int8(share(amount));
      parts.int4(agent + 1);
      parts.int4(DATABASE_DAY + day);
      parts.int4(DATABASE_DAY + remittedOn);
      parts.boolean(share === whole);
      parts.int8(recordedAt);
    }
  }
}

const REMITTANCE_COLUMNS = [
  'id',
  'source_system',
  'reference',
  'agent_id',
  'remitted_on',
  'amount',
  'recorded_at',
] as const;
const PART_COLUMNS = [
  'line_id',
  'remittance_id',
  'amount',
  'agent_id',
  'collected_on',
  'remitted_on',
  'is_whole',
  'recorded_at',
] as const;
