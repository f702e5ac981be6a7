import { Sql } from '../../src/database/sql';
import { Queues } from '../../src/queue/queues';
import { installDefaultSchedules } from '../../src/schedules/default-schedules';
import { DueSchedules } from '../../src/schedules/due-schedules';
import { SchedulesService } from '../../src/schedules/schedules.service';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';

const CODE = 'half-year-evaluation';
/** 02:00 on 5 July in Hanoi. */
const JULY = '2026-07-04T19:00:00.000Z';
const JANUARY = '2027-01-04T19:00:00.000Z';

interface Schedule {
  readonly code: string;
  readonly cron: string;
  readonly nextDueAt: string | null;
  readonly lastDueAt: string | null;
}

let app: TestApp;
let administrator: SignedIn;

const due = () => app.services.get(DueSchedules, { strict: false });
const asked = () =>
  app.sql<{ dueAt: string }>(
    `SELECT payload->>'dueAt' AS "dueAt" FROM outbox
     WHERE job = 'evaluation-schedule' AND payload->>'scheduleCode' = $1 ORDER BY id`,
    [CODE],
  );
const get = async (code = CODE) => {
  const answer = await administrator.get(`/v1/schedules/${code}`);
  expect(answer.status).toBe(200);
  return { body: answer.body as Schedule, etag: answer.headers['etag'] as string };
};
const change = (etag: string, body: object, by = administrator) =>
  by.patch(`/v1/schedules/${CODE}`).set('If-Match', etag).send(body);
const repeatables = async () =>
  (await app.services.get(Queues, { strict: false }).of('schedules').getRepeatableJobs())
    .map(({ id, cron, tz }) => [id, cron, tz])
    .sort(([a], [b]) => String(a).localeCompare(String(b)));

beforeEach(async () => {
  app = await startApp({ workerInApi: false });
  administrator = await app.as('administrator');
  app.setTime('2026-06-30T12:00:00Z');
  await installDefaultSchedules(app.services.get(Sql, { strict: false }));
  await app.sql(`UPDATE schedules SET handled_until = '2026-06-30T12:00:00Z'`);
});

afterEach(() => app.stop());

describe('the schedules of a new installation', () => {
  it('evaluate the half-year that ended on 5 January and 5 July, the year on 10 January, and warn each month', async () => {
    const { body } = await administrator.get('/v1/schedules');
    expect(body).toEqual({
      items: [
        {
          code: 'annual-evaluation',
          cron: '0 3 10 1 *',
          timeZone: 'Asia/Ho_Chi_Minh',
          kind: 'annual',
          officeCode: null,
          isEnabled: true,
          nextDueAt: '2027-01-09T20:00:00.000Z',
          lastDueAt: null,
          lastHandledAt: null,
        },
        expect.objectContaining({ code: 'early-warning', kind: 'early-warning', cron: '0 4 5 * *' }),
        expect.objectContaining({ code: CODE, cron: '0 2 5 1,7 *', kind: 'half-year', nextDueAt: JULY }),
      ],
      nextCursor: null,
    });
  });

  it('are kept as they were changed when they are installed again', async () => {
    const { etag } = await get();
    await change(etag, { isEnabled: false });
    await installDefaultSchedules(app.services.get(Sql, { strict: false }));
    expect((await get()).body.nextDueAt).toBeNull();
    expect(await app.sql('SELECT code FROM schedules')).toHaveLength(3);
  });

  it('say to the handler what to evaluate', async () => {
    const service = app.services.get(SchedulesService, { strict: false });
    expect(await service.payloadOf(CODE)).toEqual({ kind: 'half-year' });
    expect(await service.payloadOf('unknown')).toBeUndefined();
  });
});

describe('an occurrence', () => {
  it('is asked for once it is due, once', async () => {
    app.setTime('2026-07-04T18:59:59.999Z');
    await due().sweep();
    expect(await asked()).toEqual([]);
    app.setTime(JULY);
    await due().tick({ scheduleCode: CODE });
    await due().tick({ scheduleCode: CODE });
    await due().sweep();
    expect(await asked()).toEqual([{ dueAt: JULY }]);
    expect((await get()).body).toMatchObject({ nextDueAt: JANUARY, lastDueAt: JULY });
  });

  it('that was missed is caught up, the newest only', async () => {
    app.setTime('2027-03-01T00:00:00Z');
    await due().sweep();
    expect(await asked()).toEqual([{ dueAt: JANUARY }]);
  });

  it('of a disabled schedule is not asked for, nor later when it is enabled again', async () => {
    await change((await get()).etag, { isEnabled: false });
    app.setTime('2026-08-01T00:00:00Z');
    await due().sweep();
    await change((await get()).etag, { isEnabled: true });
    await due().sweep();
    expect(await asked()).toEqual([]);
    expect((await get()).body.nextDueAt).toBe(JANUARY);
  });

  it('is not made by a change for a time that has passed', async () => {
    app.setTime('2026-07-10T00:00:00Z');
    await due().sweep();
    await change((await get()).etag, { cron: '0 2 8 1,7 *' });
    await due().sweep();
    expect(await asked()).toEqual([{ dueAt: JULY }]);
  });

  it('that was due under the old time is still asked for when the time is changed', async () => {
    app.setTime('2026-07-10T00:00:00Z');
    await change((await get()).etag, { cron: '0 2 8 1,7 *' });
    expect(await asked()).toEqual([{ dueAt: JULY }]);
  });
});

describe('a change', () => {
  it('moves the next occurrence and leaves a trail', async () => {
    const { etag } = await get();
    const answer = await change(etag, { cron: '30 1 6 1,7 *' });
    expect(answer.status).toBe(200);
    expect(answer.headers['etag']).toBe('"v2"');
    expect(answer.body).toMatchObject({ cron: '30 1 6 1,7 *', nextDueAt: '2026-07-05T18:30:00.000Z' });
    expect(await app.sql('SELECT action, subject FROM audit_events')).toEqual([
      { action: 'schedule-changed', subject: CODE },
    ]);
  });

  it('needs the version that was read', async () => {
    const { etag } = await get();
    expectProblem(await administrator.patch(`/v1/schedules/${CODE}`).send({}), 428, 'if-match-required');
    expect((await change(etag, { isEnabled: false })).status).toBe(200);
    expectProblem(await change(etag, { isEnabled: true }), 412, 'stale-version');
  });

  it.each(['0 2 30 2 *', '* * * *', '0 0 2 5 1 *', '61 * * * *', '', '@yearly'])(
    'to the cron %p is refused with its place',
    async (cron) => {
      const answer = await change((await get()).etag, { cron });
      expect(expectProblem(answer, 422, 'validation-failed').errors).toEqual([
        { pointer: '/cron', code: 'invalid-cron', detail: expect.any(String) },
      ]);
    },
  );

  it('of a schedule of every office is for an office that stands under none', async () => {
    const root = await app.rootOffice();
    const [below] = await app.sql<{ id: number }>(
      `INSERT INTO offices (code, name, level, parent_id, valid_from)
       VALUES ('00101', 'Ba Đình', 'grassroots', $1, '2020-01-01') RETURNING id`,
      [root],
    );
    const local = await app.as('administrator', below!.id);
    const refused = await change((await get()).etag, { isEnabled: false }, local);
    expectProblem(refused, 403, 'top-office-required');
  });

  it('of a schedule of another office is not found', async () => {
    await app.sql(
      `INSERT INTO schedules (code, cron, time_zone, job, payload)
       VALUES ('elsewhere', '0 0 1 1 *', 'Asia/Ho_Chi_Minh', 'evaluation-schedule',
               '{"kind": "annual", "officeCode": "99999"}')`,
    );
    expectProblem(await administrator.get('/v1/schedules/elsewhere'), 404, 'schedule-not-found');
    expectProblem(await administrator.get('/v1/schedules/unknown'), 404, 'schedule-not-found');
    const { body } = await administrator.get('/v1/schedules');
    expect((body as { items: Schedule[] }).items.map(({ code }) => code)).not.toContain('elsewhere');
  });
});

describe('the repeatable jobs in Redis', () => {
  const hanoi = 'Asia/Ho_Chi_Minh';

  it('equal the enabled schedules, whatever was there', async () => {
    const queue = app.services.get(Queues, { strict: false }).of('schedules');
    await queue.add(
      'schedule-tick',
      { payload: { scheduleCode: 'gone' }, requestId: null },
      {
        jobId: 'gone',
        repeat: { cron: '* * * * *' },
      },
    );
    await due().sweep();
    await due().sweep();
    const others = [
      ['annual-evaluation', '0 3 10 1 *', hanoi],
      ['early-warning', '0 4 5 * *', hanoi],
    ];
    expect(await repeatables()).toEqual([...others, [CODE, '0 2 5 1,7 *', hanoi]]);
    expect(await queue.getDelayedCount()).toBe(3);

    await change((await get()).etag, { cron: '30 1 6 1,7 *' });
    await due().changed();
    expect(await repeatables()).toEqual([...others, [CODE, '30 1 6 1,7 *', hanoi]]);
    expect(await queue.getDelayedCount()).toBe(3);

    await change((await get()).etag, { isEnabled: false });
    await due().changed();
    expect(await repeatables()).toEqual(others);
    expect(await queue.getDelayedCount()).toBe(2);
  });
});
