import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { publicId } from '../http/public-id';
import type { ChainedEvent } from './audit.repository';

/** An audit event as it stands in a file, with what anybody needs to work its hash out anew. */
export interface ChainedLine extends Omit<ChainedEvent, 'id' | 'officeId'> {
  readonly id: string;
  /** Its place in the chain, from 1. */
  readonly number: number;
  readonly officeId: string | null;
}

const officeOf = (id: number | null): string | null => (id === null ? null : publicId.encode('office', id));

export const toChainedLine = ({ id, officeId, ...event }: ChainedEvent): ChainedLine => ({
  id: publicId.encode('audit-event', id),
  number: id,
  ...event,
  officeId: officeOf(officeId),
});

/** Seconds since 1970 to the microsecond, as the database writes them into what it hashes. */
const epochOf = (at: string): string => `${Date.parse(`${at.slice(0, 19)}Z`) / 1000}.${at.slice(20, 26)}`;

/** What of a line the hash covers, in the order in which it does. */
const covered = (line: ChainedLine): unknown[] => [
  line.number,
  epochOf(line.at),
  line.actor,
  line.action,
  line.subject,
  line.officeId,
  line.requestId,
  line.details,
  ...(line.fromAddress === null ? [] : [line.fromAddress]),
];

function saysWhatWasHashed(line: ChainedLine): boolean {
  const hashed = JSON.parse(line.hashed) as unknown[];
  const shown = hashed.map((value, place) => (place === 5 ? officeOf(value as number | null) : value));
  return line.id === publicId.encode('audit-event', line.number) && isDeepStrictEqual(shown, covered(line));
}

const hashOf = ({ previousHash, hashed }: ChainedLine): string =>
  createHash('sha256').update(Buffer.from(previousHash, 'hex')).update(hashed).digest('hex');

/** Checks events of the chain as they come, in its order; most of the chain may lie between two of them. */
export class ChainedLines {
  private last: ChainedLine | undefined;
  private seen = 0;
  private joined = 0;

  /** How many were looked at. */
  get count(): number {
    return this.seen;
  }

  /** How many of them follow the one before in the chain, with none between. */
  get consecutive(): number {
    return this.joined;
  }

  /** The newest. */
  get newest(): ChainedLine | undefined {
    return this.last;
  }

  /** What is wrong with the next event; nothing when it stands as it was recorded. */
  flawsOf(line: ChainedLine): string[] {
    const { last } = this;
    this.last = line;
    this.seen += 1;
    const name = `audit event ${line.number}`;
    const flaws: string[] = [];
    if (hashOf(line) !== line.hash) flaws.push(`${name} does not have the hash of what it says`);
    if (!saysWhatWasHashed(line)) flaws.push(`${name} says something else than what was hashed`);
    if (last && line.number <= last.number) flaws.push(`${name} does not stand in its place`);
    if (last && line.number === last.number + 1) {
      this.joined += 1;
      if (line.previousHash !== last.hash) flaws.push(`${name} does not follow on the one before it`);
    }
    return flaws;
  }
}
