import { publicId } from '../../src/http/public-id';
import { anOfficeUnder } from '../factories/access';
import { expectProblem } from '../support/problem';
import { waitFor } from '../support/wait-for';
import { isSignedBy } from '../support/webhook-receiver';
import { type ShownDelivery, type ShownWebhook, WebhookStory } from '../support/webhook-story';

/** An office keeps its webhook: makes it, tries it, replaces its secret, and is told when nothing arrives. Told in order. */
describe('keeping a webhook', () => {
  let story: WebhookStory;
  beforeAll(async () => {
    story = await WebhookStory.start();
  });
  afterAll(() => story.stop());

  it('begins with a URL that something can be sent to', async () => {
    const made = (body: object) => story.office.post('/v1/webhooks').send(body);
    const refusals = [
      ['http://10.0.0.1/hook', 'address-refused'],
      ['https://169.254.169.254/latest/meta-data', 'address-refused'],
      ['https://user:secret@93.184.216.34/', 'credentials-in-url'],
      ['https://93.184.216.34/#part', 'fragment-in-url'],
      ['ftp://93.184.216.34/', 'not-a-url'],
    ] as const;
    for (const [url, code] of refusals) {
      const { errors } = expectProblem(await made({ url }), 422, 'webhook-url-refused');
      expect(errors).toMatchObject([{ pointer: '/url', code }]);
    }
    const { url } = story.receiver;
    expectProblem(await made({ url, types: ['flag.eaten'] }), 422, 'validation-failed');
    expectProblem(await made({ url, secret: 'whsec_mine' }), 422, 'validation-failed');

    const answer = await story.make();
    expect(answer.status).toBe(201);
    expect(answer.headers).toMatchObject({
      location: `/v1/webhooks/${story.id}`,
      etag: '"v1"',
      'cache-control': 'no-store',
    });
    expect(answer.body).toMatchObject({
      url,
      types: [],
      state: 'active',
      disabledReason: null,
      failingSince: null,
      officeId: publicId.encode('office', story.office.officeId),
    });
  });

  it('shows the secret once, also to whoever repeats the request, and keeps it sealed', async () => {
    expect(story.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(await story.show()).not.toHaveProperty('secret');
    const body = { url: story.receiver.url, types: ['holiday.added'] };
    const post = () => story.office.post('/v1/webhooks').set('Idempotency-Key', 'one').send(body);
    const [first, again] = [await post(), await post()];
    const { secret, ...rest } = first.body as ShownWebhook;
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body).toEqual({ ...rest, secret: null });
    const bare = secret!.replace('whsec_', '');
    const sealed = await story.app.sql(
      `SELECT id FROM webhooks WHERE position(convert_to($1, 'UTF8') IN secret) > 0
         OR position(decode($1, 'base64') IN secret) > 0`,
      [bare],
    );
    expect(sealed).toEqual([]);
    const kept = [
      await story.app.sql('SELECT response FROM idempotency_keys'),
      await story.app.sql('SELECT details FROM audit_events'),
    ];
    expect(JSON.stringify(kept)).not.toContain(bare);
    const remove = (etag: string) => story.office.delete(`/v1/webhooks/${rest.id}`).set('If-Match', etag);
    expectProblem(await remove('"v2"'), 412, 'stale-version');
    expect((await remove('"v1"')).status).toBe(204);
    expectProblem(await story.office.get(`/v1/webhooks/${rest.id}`), 404, 'webhook-not-found');
  });

  it('is for who may, in their offices, on the version that they read', async () => {
    const { app, office } = story;
    const root = await app.rootOffice();
    const [supervisor, administrator] = [await app.as('supervisor'), await app.as('administrator')];
    const below = await app.as('integration', (await anOfficeUnder(app.sql, root, '00101')).id);
    const one = `/v1/webhooks/${story.id}`;
    expectProblem(await supervisor.get('/v1/webhooks'), 403, 'forbidden');
    expectProblem(await below.get(one), 404, 'webhook-not-found');
    expectProblem(await below.get(`${one}/deliveries`), 404, 'webhook-not-found');
    expect((await administrator.get(one)).status).toBe(200);
    expect((await administrator.get('/v1/webhooks?state=active')).body).toMatchObject({
      items: [{ id: story.id }],
    });
    expect((await below.get('/v1/webhooks')).body).toMatchObject({ items: [] });
    expectProblem(await office.patch(one).send({ types: [] }), 428, 'if-match-required');
    expectProblem(await office.patch(one).set('If-Match', '"v9"').send({ types: [] }), 412, 'stale-version');
    expectProblem(await story.change({ url: 'http://192.168.1.1/' }), 422, 'webhook-url-refused');
  });

  it('can be tried', async () => {
    const pinged = await story.office.post(`/v1/webhooks/${story.id}/ping`).send();
    expect(pinged.status).toBe(202);
    const { id, eventId } = pinged.body as ShownDelivery;
    expect(pinged.headers['location']).toBe(`/v1/webhook-deliveries/${id}`);
    const [ping] = await story.arrived('webhook.ping');
    expect(ping!.event).toMatchObject({ id: eventId, data: { webhookId: story.id } });
    expect(isSignedBy(story.secret, ping!)).toBe(true);
    await story.quiet();
    expect(await story.log(id)).toMatchObject({
      eventType: 'webhook.ping',
      state: 'delivered',
      dueAt: null,
      attempts: [{ status: 204, error: null, excerpt: null, durationMs: expect.any(Number) }],
    });
    // It is of this webhook alone.
    expect(await story.since('')).toEqual([]);
  });

  it('is sent what it asks for', async () => {
    expect((await story.change({ types: ['holiday.added', 'agent.created'] })).status).toBe(200);
    const { app } = story;
    const supervisor = await app.as('administrator');
    expect(
      (await supervisor.post('/v1/holidays').send({ day: '2026-09-02', name: 'Quốc khánh' })).status,
    ).toBe(201);
    const agentId = await story.addAgent();
    const agent = await story.office.get(`/v1/agents/${agentId}`);
    await story.office
      .patch(`/v1/agents/${agentId}`)
      .set('If-Match', agent.headers['etag']!)
      .send({ name: 'Bưu điện 2' });
    const last = await story.addAgent();
    await waitFor(() => story.about(last).length === 1);
    await story.quiet();
    expect((await story.since('')).map(({ type }) => type)).toContain('agent.changed');
    expect(story.receiver.received.map(({ event }) => event.type).sort()).toEqual([
      'agent.created',
      'agent.created',
      'holiday.added',
      'webhook.ping',
    ]);
  });

  it('gives it another secret, both being good for a while', async () => {
    const rotate = (etag: string) =>
      story.office
        .post(`/v1/webhooks/${story.id}/secret-rotation`)
        .set('If-Match', etag)
        .send({ overlapHours: 2 });
    expectProblem(await rotate('"v99"'), 412, 'stale-version');
    const { headers } = await story.office.get(`/v1/webhooks/${story.id}`);
    const rotated = await rotate(headers['etag']!);
    expect(rotated.status).toBe(200);
    const { secret: next, previousSecretUntil } = rotated.body as ShownWebhook;
    expect(Math.round((Date.parse(String(previousSecretUntil)) - Date.now()) / 3_600_000)).toBe(2);
    const isGood = async () => {
      const agentId = await story.addAgent();
      const [sent] = await waitFor(() => story.about(agentId).length === 1 && story.about(agentId));
      const signatures = String(sent!.headers['webhook-signature']).split(' ').length;
      return [signatures, isSignedBy(story.secret, sent!), isSignedBy(next!, sent!)];
    };
    expect(await isGood()).toEqual([2, true, true]);
    await story.app.sql('UPDATE webhooks SET previous_secret_until = now()');
    expect(await isGood()).toEqual([1, false, true]);
    expect(await story.show()).toMatchObject({ previousSecretUntil: null });
  });

  it('ends it when nothing has arrived for days', async () => {
    story.receiver.answers(500);
    await story.addAgent();
    await story.delivery(({ lastStatus, state }) => lastStatus === 500 && state === 'pending');
    await story.app.sql(`UPDATE webhooks SET failing_since = now() - interval '5 days 1 minute'`);
    await story.hasten();
    await waitFor(async () => (await story.show()).state === 'disabled');
    expect(await story.show()).toMatchObject({ disabledReason: 'failing' });
    expect(await story.since('', 'webhook.disabled')).toMatchObject([{ data: { reason: 'failing' } }]);
    expect(await story.deliveries('?state=failed')).toMatchObject([{ eventType: 'agent.created' }]);
  });

  it('has figures of what is on its way and what failed', async () => {
    const { text } = await story.app.anonymous.get('/metrics');
    expect(text).toContain('webhook_deliveries{state="pending"} 0');
    expect(text).toContain('webhook_deliveries{state="failed"} 1');
    expect(text).toContain('webhook_oldest_due_seconds 0');
  });

  it('forgets deliveries when their time is over', async () => {
    const [kept] = await story.deliveries('?limit=1');
    await story.app.sql(
      `UPDATE webhook_deliveries SET settled_at = now() - interval '31 days' WHERE id <> $1`,
      [publicId.decode('webhook-delivery', kept!.id)],
    );
    await waitFor(async () => (await story.deliveries('?limit=200')).length === 1);
    expect((await story.deliveries())[0]!.id).toBe(kept!.id);
  });
});
