import Ajv from 'ajv';
import { installDefaultPolicies } from '../../src/evaluations/default-policies';
import { schemaOf } from '../../src/events/core/event-type';
import { EVENT_TYPES } from '../../src/events/core/event-types';
import { publicId } from '../../src/http/public-id';
import { anOfficeUnder } from '../factories/access';
import { ALPHA, aContract, aLine, aQuota, aRemittance, noon, someFacts } from '../factories/evaluation-facts';
import { loadFacts } from '../factories/load-facts';
import type { SignedIn } from '../support/app';
import { expectProblem } from '../support/problem';
import { waitFor } from '../support/wait-for';
import { type Received, isSignedBy } from '../support/webhook-receiver';
import { WebhookStory } from '../support/webhook-story';

/** Ten enrolments of sixty, and fifty that become known later. */
const lines = [
  ...Array.from({ length: 10 }, (_, i) => ({ n: `early${i}`, knownOn: '2024-05-13' })),
  ...Array.from({ length: 50 }, (_, i) => ({ n: `late${i}`, knownOn: '2024-07-15' })),
].map(({ n, knownOn }) =>
  aLine(n, ALPHA, n, '2024-05-13', '2024-05..2024-07', { recordedAt: noon(knownOn) }),
);
const facts = someFacts({
  contracts: [aContract(ALPHA)],
  quotas: aQuota(ALPHA, 'new-participants', 2024, 10),
  lines,
  remittances: lines.map(({ key, amount }) => aRemittance(key, '2024-05-14', Number(amount))),
});

/** A back office learns of what happens: by reading the feed, and by being called. Told in order. */
describe('events and webhooks', () => {
  let story: WebhookStory;
  let supervisor: SignedIn;
  let below: SignedIn;
  let start: string;

  beforeAll(async () => {
    story = await WebhookStory.start();
    const { app } = story;
    await loadFacts(app.sql, facts);
    await installDefaultPolicies({ rows: (text, values) => app.sql(text, values) });
    const root = await app.rootOffice();
    supervisor = await app.as('supervisor', root);
    below = await app.as('integration', (await anOfficeUnder(app.sql, root, '00101')).id);
    start = await story.now();
    await story.make();
  }, 60_000);
  afterAll(() => story.stop());

  const run = async (knowledgeCutoff: string): Promise<string> => {
    const asked = await supervisor.post('/v1/evaluation-runs').send({ period: '2024-H1', knowledgeCutoff });
    expect(asked.status).toBe(202);
    return (asked.body as { id: string }).id;
  };

  describe('what happens', () => {
    it('is sent: a run completes, and the flag that it raised', async () => {
      const id = await run('2024-07-10T00:00:00Z');
      const [completed] = await story.arrived('evaluation-run.completed');
      expect(completed!.event.data).toEqual({
        runId: id,
        period: '2024-H1',
        raised: 1,
        withdrawn: 0,
        inputDigest: expect.any(String),
        verdictDigest: expect.any(String),
      });
      const [raised] = await story.arrived('flag.raised');
      expect(raised!.event.data).toEqual({
        flagId: expect.stringMatching(/^flg_/),
        agentId: expect.stringMatching(/^agt_/),
        runId: id,
        period: '2024-H1',
        rule: 'grade-d',
        recommendation: 'improvement-plan',
      });
      for (const received of [completed!, raised!]) {
        expect(isSignedBy(story.secret, received)).toBe(true);
        expect(isSignedBy('whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', received)).toBe(false);
        expect(isSignedBy(story.secret, { ...received, body: `${received.body} ` })).toBe(false);
        expect(received.headers).toMatchObject({
          'content-type': 'application/json',
          'webhook-id': `${received.event.id}-${story.id}`,
        });
      }
    });

    it('is sent as the feed tells it', async () => {
      await run('2024-07-20T00:00:00Z');
      await story.arrived('evaluation-run.completed', 2);
      const [withdrawn] = await story.arrived('flag.withdrawn');
      expect(await story.since(start, 'flag.withdrawn')).toEqual([withdrawn!.event]);
    });

    it('stands in the feed in its order: the flags of a run before its completion', async () => {
      const told = await story.since(start);
      expect(told.map(({ type }) => type)).toEqual([
        'evaluation-run.requested',
        'flag.raised',
        'evaluation-run.completed',
        'evaluation-run.requested',
        'flag.withdrawn',
        'evaluation-run.completed',
      ]);
    });

    it('is read on from any event, by type, and from nowhere else', async () => {
      const all = await story.since(start);
      expect(await story.since(all[2]!.id)).toEqual(all.slice(3));
      const first = await story.feed('?types=flag.raised,flag.withdrawn&limit=1');
      expect(first).toEqual({ items: [all[1]], next: all[1]!.id, hasMore: true });
      const latest = await story.feed('?after=latest');
      expect(latest).toEqual({ items: [], next: all.at(-1)!.id, hasMore: false });
      expect(await story.feed(`?after=${latest.next}`)).toEqual(latest);
      const ask = (query: string) => story.office.get(`/v1/events?${query}`);
      const { errors } = expectProblem(
        await ask(`after=${publicId.encode('event', 1_000_000)}`),
        422,
        'event-unknown',
      );
      expect(errors).toMatchObject([{ pointer: '#query/after', code: 'event-unknown' }]);
      expectProblem(await ask('after=yesterday'), 422, 'validation-failed');
      expectProblem(await ask('types=flag.eaten'), 422, 'validation-failed');
    });

    it('is told to the office that it happened in, and to those above', async () => {
      const agentId = await story.addAgent(below);
      const { items } = await story.feed('?limit=200', below);
      expect(items.map(({ type, data }) => [type, data])).toEqual([['agent.created', { agentId }]]);
      expect((await story.arrived('agent.created'))[0]!.event).toEqual(items[0]);
      expect(await story.since(start, 'agent.created')).toEqual(items);
    });
  });

  describe('a receiver that is down', () => {
    it('is tried again, and sent the event once it is back', async () => {
      story.receiver.answers(503, {}, 'Đang bảo trì\u0000\u0007');
      const agentId = await story.addAgent();
      const waiting = await story.delivery(({ lastStatus }) => lastStatus === 503);
      expect(waiting).toMatchObject({
        eventType: 'agent.created',
        state: 'pending',
        tries: 1,
        lastError: 'refused',
      });
      const wait = Date.parse(waiting.dueAt!) - Date.now();
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThan(7_000);
      expect(await story.show()).toMatchObject({ failingSince: expect.any(String) });

      story.receiver.takes();
      await story.hasten();
      await story.quiet();
      const tried = story.about(agentId);
      expect(tried).toHaveLength(2);
      expect(new Set(tried.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
      expect((await story.log(waiting.id)).attempts).toMatchObject([
        { status: 204, error: null },
        { status: 503, error: 'refused', excerpt: 'Đang bảo trì' },
      ]);
      expect(await story.show()).toMatchObject({ failingSince: null });
    });

    it('is left alone for as long as it asks', async () => {
      story.receiver.answers(429, { 'Retry-After': '600' });
      await story.addAgent();
      const waiting = await story.delivery(({ lastStatus }) => lastStatus === 429);
      const wait = Date.parse(waiting.dueAt!) - Date.now();
      expect(wait).toBeGreaterThan(580_000);
      expect(wait).toBeLessThanOrEqual(600_000);
      story.receiver.takes();
      await story.hasten();
      await story.quiet();
    });
  });

  describe('a replay', () => {
    it('sends again what came after an event, under the same ids', async () => {
      const idOf = ({ headers }: Received) => String(headers['webhook-id']);
      const before = new Map(story.receiver.received.map((received) => [idOf(received), received.body]));
      const place = await story.now();
      const answer = await story.replay({ after: (await story.feed('?limit=1')).next! });
      expect(answer.status).toBe(202);
      expect(answer.headers['location']).toBe(`/v1/webhooks/${story.id}/deliveries`);
      // All but the event after which it begins.
      expect(answer.body).toEqual({ queued: before.size - 1, next: place, hasMore: false });
      const [first, again] = await story.arrived('flag.raised', 2);
      expect(idOf(again!)).toBe(idOf(first!));
      expect(isSignedBy(story.secret, again!)).toBe(true);
      await story.quiet();
      for (const received of story.receiver.received) expect(received.body).toBe(before.get(idOf(received)));
    });

    it('names either an event or what failed', async () => {
      expectProblem(await story.replay({}), 422, 'validation-failed');
      expectProblem(await story.replay({ after: await story.now(), failed: true }), 422, 'validation-failed');
      const unknown = publicId.encode('event', 1_000_000);
      expectProblem(await story.replay({ after: unknown }), 422, 'event-unknown');
      expect((await story.replay({ failed: true })).body).toEqual({ queued: 0, next: null, hasMore: false });
    });
  });

  describe('a receiver that is gone', () => {
    it('is sent nothing any more once it answers 410', async () => {
      story.receiver.answers(410);
      await story.addAgent();
      await waitFor(async () => (await story.show()).state === 'disabled');
      expect(await story.show()).toMatchObject({ disabledReason: 'gone', disabledAt: expect.any(String) });
      expect(await story.since(start, 'webhook.disabled')).toMatchObject([
        { data: { webhookId: story.id, reason: 'gone' } },
      ]);
      expect(await story.deliveries('?state=failed')).toMatchObject([{ lastStatus: 410 }]);
      expect(await story.deliveries('?state=pending')).toEqual([]);
      expectProblem(await story.replay({ failed: true }), 409, 'webhook-is-disabled');
      expectProblem(await story.office.post(`/v1/webhooks/${story.id}/ping`), 409, 'webhook-is-disabled');
    });

    it('can be back: it is sent what happens from then on, and what failed when that is asked for', async () => {
      story.receiver.takes();
      const missed = await story.addAgent();
      expect((await story.change({ state: 'active' })).body).toMatchObject({
        state: 'active',
        disabledReason: null,
        disabledAt: null,
      });
      const seen = await story.addAgent();
      await waitFor(() => story.about(seen).length === 1);
      expect(story.about(missed)).toEqual([]);
      expect((await story.replay({ failed: true })).body).toMatchObject({ queued: 1 });
      await story.quiet();
      expect(await story.deliveries('?state=failed')).toEqual([]);
    });
  });

  it('all events are what the table says of their types, and hold nobody’s name', async () => {
    const ajv = new Ajv({ validateFormats: false });
    const told = await story.since('');
    const checks = new Map(EVENT_TYPES.map((type) => [type.type, ajv.compile(schemaOf(type))]));
    expect(told.filter(({ type, data }) => !checks.get(type)!(data))).toEqual([]);
    expect(new Set(told.map(({ type }) => type)).size).toBe(6);
    expect(JSON.stringify(told)).not.toContain('Bưu điện');
  });
});
