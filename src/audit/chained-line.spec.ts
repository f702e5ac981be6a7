import { createHash } from 'node:crypto';
import { publicId } from '../http/public-id';
import { type ChainedLine, ChainedLines, toChainedLine } from './chained-line';

const START = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** An event as the database gives it: its text as Postgres writes jsonb. */
function anEvent(id: number, previousHash: string, fromAddress: string | null = '10.0.0.7'): ChainedLine {
  const address = fromAddress === null ? '' : `, "${fromAddress}"`;
  const hashed = `[${id}, "1764200000.000123", "usr_lan", "case-opened", "cas_x", 7, null, {"agent": "agt_y"}${address}]`;
  const hash = createHash('sha256').update(Buffer.from(previousHash, 'hex')).update(hashed).digest('hex');
  return toChainedLine({
    id,
    at: '2025-11-26T23:33:20.000123Z',
    actor: 'usr_lan',
    action: 'case-opened',
    subject: 'cas_x',
    officeId: 7,
    requestId: null,
    fromAddress,
    details: { agent: 'agt_y' },
    previousHash,
    hash,
    hashed,
  });
}

const flawsOf = (...lines: ChainedLine[]): string[] => {
  const chain = new ChainedLines();
  return lines.flatMap((line) => chain.flawsOf(line));
};

describe('events of the chain in a file', () => {
  const first = anEvent(1, START);
  const second = anEvent(2, first.hash, null);
  const later = anEvent(9, 'ab'.repeat(32));

  it('are as they were recorded, with or without those between', () => {
    const chain = new ChainedLines();
    expect([first, second, later].flatMap((line) => chain.flawsOf(line))).toEqual([]);
    expect([chain.count, chain.consecutive, chain.newest]).toEqual([3, 1, later]);
  });

  const says = 'audit event 1 says something else than what was hashed';
  it.each<[string, Partial<ChainedLine>, string]>([
    ['another id', { id: publicId.encode('audit-event', 2) }, says],
    ['another microsecond', { at: '2025-11-26T23:33:20.000124Z' }, says],
    ['another second', { at: '2025-11-26T23:33:21.000123Z' }, says],
    ['another actor', { actor: 'usr_an' }, says],
    ['another action', { action: 'case-closed' }, says],
    ['another subject', { subject: 'cas_z' }, says],
    ['another office', { officeId: publicId.encode('office', 8) }, says],
    ['no office', { officeId: null }, says],
    ['a request', { requestId: 'r' }, says],
    ['another address', { fromAddress: '10.0.0.8' }, says],
    ['no address', { fromAddress: null }, says],
    ['other details', { details: { agent: 'agt_z' } }, says],
    [
      'another hash before it',
      { previousHash: 'cd'.repeat(32) },
      'audit event 1 does not have the hash of what it says',
    ],
    ['another hash', { hash: 'cd'.repeat(32) }, 'audit event 1 does not have the hash of what it says'],
  ])('are found out with %s', (_, change, flaw) => {
    expect(flawsOf({ ...first, ...change })).toEqual([flaw]);
  });

  it('are found out in another order, and when one was hashed anew', () => {
    expect(flawsOf(second, first)).toEqual(['audit event 1 does not stand in its place']);
    expect(flawsOf(first, first)).toEqual(['audit event 1 does not stand in its place']);
    expect(flawsOf(anEvent(1, START, '10.0.0.8'), second)).toEqual([
      'audit event 2 does not follow on the one before it',
    ]);
  });
});
