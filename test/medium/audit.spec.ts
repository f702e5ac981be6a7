import { ClsService } from 'nestjs-cls';
import { ACTOR, AuditTrail } from '../../src/audit/audit-trail';
import { verifyChain } from '../../src/audit/audit.repository';
import { Sql } from '../../src/database/sql';
import { type TestApp, startApp } from '../support/app';

interface EventRow {
  readonly id: number;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly request_id: string | null;
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
      cls.set('requestId', 'request-1');
      return work();
    });
  const events = (subject: string): Promise<EventRow[]> =>
    app.sql<EventRow>('SELECT * FROM audit_events WHERE subject = $1 ORDER BY id', [subject]);

  it('takes actor and request from the context, and names the system where no person acts', async () => {
    await inContext('usr_lan', () =>
      trail.record({ action: 'agent-added', subject: 'a', details: { n: 1 } }),
    );
    await inContext(undefined, () => trail.record({ action: 'agent-added', subject: 'a' }));
    await trail.record({ action: 'agent-added', subject: 'a' });
    expect(await events('a')).toEqual([
      expect.objectContaining({ actor: 'usr_lan', request_id: 'request-1', details: { n: 1 } }),
      expect.objectContaining({ actor: 'system', request_id: 'request-1', details: {} }),
      expect.objectContaining({ actor: 'system', request_id: null, details: {} }),
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
    const tamper = async (statement: string): Promise<number | undefined> => {
      const found = { id: undefined as number | undefined };
      const undone = new Error('undone');
      await sql
        .transaction(async () => {
          await sql.rows('ALTER TABLE audit_events DISABLE TRIGGER USER');
          await sql.rows(statement);
          found.id = await verifyChain(sql);
          throw undone;
        })
        .catch((error: unknown) => {
          if (error !== undone) throw error;
        });
      return found.id;
    };

    it.each([
      ['an action', `UPDATE audit_events SET action = 'x' WHERE id = 5`, 5],
      ['an actor', `UPDATE audit_events SET actor = 'usr_other' WHERE id = 5`, 5],
      ['a time', `UPDATE audit_events SET at = at - interval '1 microsecond' WHERE id = 5`, 5],
      ['a detail', `UPDATE audit_events SET details = '{"n": 2}' WHERE id = 1`, 1],
      ['a request', `UPDATE audit_events SET request_id = NULL WHERE id = 1`, 1],
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
  });
});
