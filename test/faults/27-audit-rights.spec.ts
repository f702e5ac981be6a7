import { chainHead, verifyChain } from '../../src/audit/audit-chain';
import { AuditRights } from '../../src/audit/audit-rights';
import { migrate } from '../../src/cli/migrate';
import { LineMonths } from '../../src/contributions/line-months';
import { PartitionSweep } from '../../src/contributions/partition-sweep';
import { Sql } from '../../src/database/sql';
import { publicId } from '../../src/http/public-id';
import { yearMonth } from '../../src/shared/local-date';
import { type TestApp, startApp, testVariables } from '../support/app';
import { type Ended, dailythu } from '../support/cli-process';
import { query } from '../support/database';
import { type PrivateServer, startPrivatePostgres } from '../support/private-servers';

/** Each look from the command line is a process of its own. */
jest.setTimeout(60_000);

const DENIED = '42501';

/** What somebody would try who wants the trail to say something else. */
const CHANGES = [
  ['an event is changed', `UPDATE audit_events SET actor = 'usr_other'`],
  ['an event is removed', 'DELETE FROM audit_events WHERE id = 1'],
  ['all are removed', 'TRUNCATE audit_events'],
  ['the table is', 'DROP TABLE audit_events'],
  ['the triggers are switched off', 'ALTER TABLE audit_events DISABLE TRIGGER USER'],
  ['a trigger is removed', 'DROP TRIGGER audit_events_append_only ON audit_events'],
  [
    'a trigger is put before',
    'CREATE TRIGGER a BEFORE INSERT ON audit_events EXECUTE FUNCTION refuse_change()',
  ],
  ['the triggers do not fire', `SET LOCAL session_replication_role = 'replica'`],
  ['the guard does nothing', 'ALTER FUNCTION refuse_change() RENAME TO harmless'],
  ['the hash is of something else', `ALTER FUNCTION audit_hash(audit_events) RENAME TO other`],
  ['it belongs to the application', 'ALTER TABLE audit_events OWNER TO CURRENT_USER'],
  ['a rule answers instead', 'CREATE RULE r AS ON INSERT TO audit_events DO INSTEAD NOTHING'],
] as const;

/** The SQLSTATE by which the database refuses a statement of the application; undefined when it does it. */
async function refusalOf(app: TestApp, statement: string): Promise<string | undefined> {
  const sql = app.services.get(Sql, { strict: false });
  return sql
    .nested(() => sql.rows(statement))
    .then(
      () => undefined,
      (error: { code?: string }) => error.code,
    );
}

/** Does something that is put on record. */
async function addsUser(app: TestApp): Promise<number> {
  const administrator = await app.as('administrator');
  const answer = await administrator.post('/v1/users').send({
    username: `lan.${administrator.userId}`,
    displayName: 'Lan',
    role: 'planner',
    password: 'một mật khẩu thật dài',
    officeId: publicId.encode('office', administrator.officeId),
  });
  return answer.status;
}

describe('the audit trail', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    await addsUser(app);
  });
  afterAll(() => app.stop());

  const verify = (...options: string[]): Promise<Ended> =>
    dailythu(['audit', 'verify', ...options], { ...testVariables(), DATABASE_URL: app.env.databaseUrl });

  it('is added to and read by the application, which works with no more rights than that', async () => {
    const rights = await app.services.get(AuditRights, { strict: false }).find();
    expect(rights).toEqual({ role: 'dailythu_app', mayChange: false });
    expect(await app.sql('SELECT action FROM audit_events')).toEqual([{ action: 'user-created' }]);
  });

  it.each(CHANGES)('is denied it that %s', async (_, statement) => {
    expect(await refusalOf(app, statement)).toBe(DENIED);
  });

  it('is not mistaken for a temporary table of its name', async () => {
    const sql = app.services.get(Sql, { strict: false });
    await sql.transaction(async () => {
      await sql.rows('CREATE TEMP TABLE audit_events (LIKE public.audit_events) ON COMMIT DROP');
      await sql.rows(
        `INSERT INTO public.audit_events (actor, action, subject) VALUES ('system', 'noted', 'x')`,
      );
    });
    expect(await verifyChain(sql)).toBeUndefined();
  });

  it('leaves the application its months: made by itself, taken out by whom they belong to', async () => {
    await app.services.get(PartitionSweep, { strict: false }).makeAhead();
    await app.services
      .get(Sql, { strict: false })
      .rows(`SELECT make_line_partition('2031-05-01'), make_line_partition('2031-06-01')`);
    const months = app.services.get(LineMonths, { strict: false });
    expect((await months.list()).at(-1)).toMatchObject({ month: '2031-06', isAttached: true });
    await expect(months.detach(yearMonth('2031-06'))).rejects.toMatchObject({ code: DENIED });
    const settings = { ...testVariables(), DATABASE_URL: app.env.databaseUrl };
    for (const step of ['detach', 'attach'])
      expect(await dailythu(['months', step, '2031-06'], settings)).toMatchObject({ code: 0, errors: '' });
    expect((await months.list()).at(-1)).toMatchObject({ month: '2031-06', isAttached: true });
  });

  it('is checked from the command line', async () => {
    const { code, output, errors } = await verify();
    expect([code, errors]).toEqual([0, '']);
    const [, count, head] = /^(\d+) audit events?; the head is ([0-9a-f]{64})\.$/m.exec(output)!;
    expect(output).toContain('The audit chain holds.');
    expect(output).toContain(
      'dailythu_app, as whom the application works on Postgres, can only read and add events.',
    );
    const again = await verify('--head', head!, '--count', count!);
    expect([again.code, again.output]).toEqual([0, expect.stringContaining('goes on from the 2 events')]);
    expect(await verify('--head', head!)).toMatchObject({
      code: 1,
      errors: expect.stringContaining('--head and --count belong together'),
    });
  });

  describe('changed by a superuser with the triggers switched off', () => {
    const tamper = (statement: string): Promise<unknown> =>
      query(
        `BEGIN; ALTER TABLE audit_events DISABLE TRIGGER USER; ${statement};
         ALTER TABLE audit_events ENABLE TRIGGER USER; COMMIT`,
        [],
        app.env.databaseUrl,
      );

    it('says that its end was cut off, to whoever noted its head', async () => {
      const sql = app.services.get(Sql, { strict: false });
      const { count, hash } = await chainHead(sql);
      await tamper(`DELETE FROM audit_events WHERE id = ${count}`);
      expect(await verifyChain(sql)).toBeUndefined();
      const { code, errors } = await verify('--head', hash, '--count', String(count));
      expect([code, errors]).toEqual([1, expect.stringContaining('the end of the audit chain was cut off')]);
    });

    it('says where it is broken', async () => {
      await tamper(`UPDATE audit_events SET actor = 'usr_other' WHERE id = 1`);
      const { code, output, errors } = await verify();
      expect([code, errors]).toEqual([
        1,
        expect.stringMatching(/^dailythu: the audit chain is broken at event 1 \(aud_\w+\)\n$/),
      ]);
      expect(output).toMatch(/^1 audit event; the head is [0-9a-f]{64}\.$/m);
    });
  });
});

/** A server as others manage it: whoever owns the database may make no roles. */
describe('where no role can be made', () => {
  let server: PrivateServer;
  let ownerUrl: string;
  let ofLogin: (login: string) => string;
  beforeAll(async () => {
    server = await startPrivatePostgres();
    await query(`CREATE ROLE owner LOGIN PASSWORD 'o' NOCREATEROLE`, [], server.url);
    await query('CREATE DATABASE managed OWNER owner', [], server.url);
    ofLogin = (login) => {
      const url = new URL(server.url);
      Object.assign(url, { username: login, password: 'o', pathname: '/managed' });
      return url.href;
    };
    ownerUrl = ofLogin('owner');
    await migrate({ databaseUrl: ownerUrl });
  });
  afterAll(() => server.remove());

  const withApp = async <T>(databaseUrl: string, work: (app: TestApp) => Promise<T>): Promise<T> => {
    const database = {
      url: databaseUrl,
      sql: <Row>(text: string, parameters?: readonly unknown[]) => query<Row>(text, parameters, ownerUrl),
      drop: () => Promise.resolve(),
      close: () => Promise.resolve(),
    };
    const app = await startApp({}, { database });
    try {
      return await work(app);
    } finally {
      await app.stop();
    }
  };
  const rightsIn = (app: TestApp) => app.services.get(AuditRights, { strict: false }).find();

  it('the application says so, works, and the triggers still guard', async () => {
    await withApp(ownerUrl, async (app) => {
      expect(await rightsIn(app)).toEqual({ role: 'owner', mayChange: true });
      expect(await addsUser(app)).toBe(201);
      const [update, remove] = CHANGES;
      expect(await refusalOf(app, update[1])).toBe('23001');
      expect(await refusalOf(app, remove[1])).toBe('23001');
    });
    const { code, output } = await dailythu(['audit', 'verify'], {
      ...testVariables(),
      DATABASE_URL: ownerUrl,
    });
    expect([code, output]).toEqual([
      0,
      expect.stringContaining('Warning: owner, as whom the application works'),
    ]);
  });

  it('is denied it as soon as somebody made the role and the schema was brought up to date', async () => {
    await query('CREATE ROLE dailythu_app NOLOGIN', [], server.url);
    await query('GRANT dailythu_app TO owner', [], server.url);
    await withApp(ownerUrl, async (app) => expect((await rightsIn(app)).mayChange).toBe(true));
    await migrate({ databaseUrl: ownerUrl });
    await withApp(ownerUrl, async (app) => {
      expect(await rightsIn(app)).toEqual({ role: 'dailythu_app', mayChange: false });
      expect(await addsUser(app)).toBe(201);
      for (const [, statement] of CHANGES) expect(await refusalOf(app, statement)).toBe(DENIED);
    });
  });

  it('works with a login of its own, which has nothing else to go back to', async () => {
    await query(`CREATE ROLE api LOGIN PASSWORD 'o' IN ROLE dailythu_app`, [], server.url);
    await withApp(ofLogin('api'), async (app) => {
      expect(await rightsIn(app)).toEqual({ role: 'dailythu_app', mayChange: false });
      expect(await addsUser(app)).toBe(201);
      for (const [, statement] of CHANGES)
        expect(await refusalOf(app, `SET LOCAL ROLE NONE; ${statement}`)).toBe(DENIED);
    });
  });
});
