import type { Response } from 'supertest';
import { publicId } from '../../src/http/public-id';
import { anAgent } from '../factories/register';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';

interface Thing {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** Two people read the same version and write, each through an API process of its own. */
describe('fault 14: an update that would be lost', () => {
  let app: TestApp;
  let other: TestApp;
  let writers: readonly [SignedIn, SignedIn];
  let agentId: string;

  beforeAll(async () => {
    app = await startApp();
    other = await startApp({}, { database: app.database });
    for (const one of [app, other]) one.setTime('2026-03-02T03:00:00Z');
    const root = await app.rootOffice();
    agentId = publicId.encode('agent', (await anAgent(app.sql, { office_id: root })).id);
    writers = [await app.as('supervisor'), await other.as('supervisor')];
  });
  afterAll(async () => {
    await other.stop();
    await app.stop();
  });

  const read = async (path: string): Promise<{ etag: string; body: Thing }> => {
    const { headers, body } = await writers[0].get(path);
    return { etag: headers['etag']!, body: body as Thing };
  };
  /** Of the writers, each with its own body and the same ETag, one is let through. @returns the number of that one. */
  const race = async (write: (who: SignedIn, number: number) => PromiseLike<Response>): Promise<number> => {
    const answers = await Promise.all(writers.map((who, number) => write(who, number)));
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 412]);
    expectProblem(
      answers.find(({ status }) => status === 412)!,
      412,
      'stale-version',
    );
    return answers.findIndex(({ status }) => status === 200);
  };

  it('of an agent is refused', async () => {
    const path = `/v1/agents/${agentId}`;
    const { etag } = await read(path);
    const names = ['Bưu điện Một', 'Bưu điện Hai'];
    const change = (who: SignedIn, name: string) => who.patch(path).set('If-Match', etag).send({ name });
    const won = await race((who, number) => change(who, names[number]!));
    expect((await read(path)).body['name']).toBe(names[won]);
    // However much later: what was read then is not what stands there.
    expectProblem(await change(writers[1 - won]!, names[1 - won]!), 412, 'stale-version');
    expectProblem(await writers[0].patch(path).send({ name: 'Không đọc' }), 428, 'if-match-required');
  });

  it('of a contract is refused', async () => {
    const [contract] = ((await writers[0].get(`/v1/agents/${agentId}/contracts`)).body as { items: Thing[] })
      .items;
    const path = `/v1/contracts/${contract!.id}`;
    const { etag } = await read(path);
    const suspensions = [
      { startsOn: '2026-04-01', endsOn: '2026-04-10', reason: 'Một' },
      { startsOn: '2026-05-01', endsOn: '2026-05-10', reason: 'Hai' },
    ];
    const won = await race((who, number) =>
      who.post(`${path}/suspensions`).set('If-Match', etag).send(suspensions[number]),
    );
    expect((await read(path)).body['suspensions']).toEqual([suspensions[won]]);
  });

  it('of what is proposed in a case is refused', async () => {
    const opened = await writers[0].post('/v1/cases').send({ agentId, grounds: 'Thu tiền không có thẻ' });
    const path = `/v1/cases/${(opened.body as Thing).id}`;
    const step = async (name: string, body?: object): Promise<void> => {
      const { etag } = await read(path);
      await writers[0].post(`${path}/${name}`).set('If-Match', etag).send(body).expect(200);
    };
    await step('notification');
    await step('responses', { receivedOn: '2026-03-02', text: 'Không có ý kiến.' });
    const { etag } = await read(path);
    const reasons = ['Lần một', 'Lần hai'];
    const won = await race((who, number) =>
      who.post(`${path}/proposals`).set('If-Match', etag).send({
        measure: 'warning',
        reason: reasons[number],
        legalBasis: 'Hợp đồng, điều 7',
        effectiveOn: '2026-03-31',
      }),
    );
    expect((await read(path)).body).toMatchObject({
      state: 'proposed',
      proposal: { proposalNo: 1, reason: reasons[won] },
    });
    expect(await app.sql('SELECT count(*)::int AS count FROM case_proposals')).toEqual([{ count: 1 }]);
  });
});
