import { ClsService } from 'nestjs-cls';
import { Client } from 'pg';
import { AuditTrail } from '../../src/audit/audit-trail';
import { chainHead, chainSince, verifyChain } from '../../src/audit/audit-chain';
import { Sql } from '../../src/database/sql';
import { ACTOR, FROM_ADDRESS, REQUEST_ID } from '../../src/shared/request-context';
import { type TestApp, startApp } from '../support/app';

interface EventRow {
  readonly id: number;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly request_id: string | null;
  readonly from_address: string | null;
  readonly details: object;
}

describe('the audit trail', () => {
  let app: TestApp;
  let trail: AuditTrail;
  let sql: Sql;
  beforeAll(async () => {
    app = await startApp();
    trail = app.services.get(AuditTrail, { strict: false });
    sql = app.services.get(Sql, { strict: false });
  });
  afterAll(() => app.stop());

  const inContext = <T>(actor: string | undefined, work: () => Promise<T>): Promise<T> =>
    app.services.get(ClsService, { strict: false }).run(() => {
      const cls = app.services.get(ClsService, { strict: false });
      if (actor !== undefined) cls.set(ACTOR, actor);
      cls.set(REQUEST_ID, 'request-1');
      cls.set(FROM_ADDRESS, '::ffff:10.0.0.7');
      return work();
    });
  const events = (subject: string): Promise<EventRow[]> =>
    app.sql<EventRow>('SELECT * FROM audit_events WHERE subject = $1 ORDER BY id', [subject]);

  it('takes actor, request and address from the context, and names the system where no person acts', async () => {
    await inContext('usr_lan', () =>
      trail.record({ action: 'agent-added', subject: 'a', details: { n: 1 } }),
    );
    await inContext(undefined, () => trail.record({ action: 'agent-added', subject: 'a' }));
    await trail.record({ action: 'agent-added', subject: 'a' });
    expect(await events('a')).toEqual([
      expect.objectContaining({
        actor: 'usr_lan',
        request_id: 'request-1',
        from_address: '10.0.0.7',
        details: { n: 1 },
      }),
      expect.objectContaining({ actor: 'system', request_id: 'request-1', details: {} }),
      expect.objectContaining({ actor: 'system', request_id: null, from_address: null, details: {} }),
    ]);
  });

  it('forgets what a transaction took back', async () => {
    const failing = sql.transaction(async () => {
      await trail.record({ action: 'agent-added', subject: 'taken-back' });
      throw new Error('after all not');
    });
    await expect(failing).rejects.toThrow('after all not');
    expect(await events('taken-back')).toEqual([]);
    expect(await verifyChain(sql)).toBeUndefined();
  });

  it('hashes an event without an address as it did before addresses were kept', async () => {
    const asBefore = await app.sql<{ holds: boolean }>(
      `SELECT hash = sha256(previous_hash || convert_to(jsonb_build_array(id, extract(epoch FROM at)::text, actor, action,
         subject, office_id, request_id, details)::text, 'UTF8')) AS holds FROM audit_events ORDER BY id`,
    );
    expect(asBefore.map(({ holds }) => holds)).toEqual([false, false, true]);
  });

  it('is one chain without gaps when many write at once', async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, n) => trail.record({ action: 'agent-added', subject: `many-${n}` })),
    );
    const [{ count, last } = { count: 0, last: 0 }] = await app.sql<{ count: string; last: string }>(
      'SELECT count(*), max(id) AS last FROM audit_events',
    );
    expect(count).toBe(last);
    expect(await verifyChain(sql)).toBeUndefined();
  });

  it.each([
    ['changed', `UPDATE audit_events SET action = 'x' WHERE id = 2`],
    ['removed', 'DELETE FROM audit_events WHERE id = 2'],
    ['emptied', 'TRUNCATE audit_events'],
  ])('cannot be %s', async (_, statement) => {
    await expect(app.sql(statement)).rejects.toThrow('audit_events is append-only');
  });

  describe('when someone turned the triggers off', () => {
    /** Does work over a trail that was changed, and changes it back. */
    const tampered = async <T>(
      statement: string,
      work: (sql: Pick<Sql, 'first'>) => Promise<T>,
    ): Promise<T> => {
      const owner = new Client({ connectionString: app.database.url });
      await owner.connect();
      try {
        await owner.query('BEGIN');
        await owner.query('ALTER TABLE audit_events DISABLE TRIGGER USER');
        await owner.query(statement);
        return await work({
          first: async <Row>(text: string, parameters?: readonly unknown[]) =>
            (await owner.query(text, parameters && [...parameters])).rows[0] as Row | undefined,
        });
      } finally {
        await owner.end();
      }
    };
    const tamper = (statement: string): Promise<number | undefined> => tampered(statement, verifyChain);

    it.each([
      ['an action', `UPDATE audit_events SET action = 'x' WHERE id = 5`, 5],
      ['an actor', `UPDATE audit_events SET actor = 'usr_other' WHERE id = 5`, 5],
      ['a time', `UPDATE audit_events SET at = at - interval '1 microsecond' WHERE id = 5`, 5],
      ['a detail', `UPDATE audit_events SET details = '{"n": 2}' WHERE id = 1`, 1],
      ['a request', `UPDATE audit_events SET request_id = NULL WHERE id = 1`, 1],
      ['an address', `UPDATE audit_events SET from_address = '10.0.0.8' WHERE id = 1`, 1],
      ['an address that was taken away', `UPDATE audit_events SET from_address = NULL WHERE id = 1`, 1],
      [
        'an address where there was none',
        `UPDATE audit_events SET from_address = '10.0.0.7' WHERE id = 3`,
        3,
      ],
      [
        'a row whose hash was made anew, by the next one',
        `UPDATE audit_events SET subject = 'x' WHERE id = 5;
         UPDATE audit_events e SET hash = audit_hash(e) WHERE id = 5`,
        6,
      ],
      [
        'a row added at the end',
        `INSERT INTO audit_events (id, at, actor, action, subject, previous_hash, hash)
         SELECT id + 1, at, actor, action, 'forged', hash, hash FROM audit_events ORDER BY id DESC LIMIT 1`,
        44,
      ],
      ['a removed row', 'DELETE FROM audit_events WHERE id = 5', 6],
      ['a removed first row', 'DELETE FROM audit_events WHERE id = 1', 2],
      ['a renumbered row', 'UPDATE audit_events SET id = -5 WHERE id = 5', -5],
    ])('shows %s', async (_, statement, id) => {
      expect(await tamper(statement)).toBe(id);
    });

    it('holds when its end is cut off, which an earlier head shows', async () => {
      const head = await chainHead(sql);
      expect(head).toMatchObject({ count: 43, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
      expect(await chainSince(sql, head)).toBe('continued');
      const cut = 'DELETE FROM audit_events WHERE id > 41';
      expect(await tamper(cut)).toBeUndefined();
      expect(await tampered(cut, (after) => chainSince(after, head))).toBe('shortened');
      const again = `${cut}; ALTER TABLE audit_events ENABLE TRIGGER USER;
        INSERT INTO audit_events (actor, action, subject) SELECT 'system', 'forged', 'x' FROM generate_series(1, 5)`;
      expect(await tamper(again)).toBeUndefined();
      expect(await tampered(again, (after) => chainSince(after, head))).toBe('another');
    });

    it('may begin anywhere: no event is a head too', async () => {
      const none = { count: 0, hash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' };
      expect(await chainSince(sql, none)).toBe('continued');
      expect(await tampered('DELETE FROM audit_events', chainHead)).toEqual(none);
      expect(await chainSince(sql, { ...none, hash: '0'.repeat(64) })).toBe('another');
    });
  });
});
