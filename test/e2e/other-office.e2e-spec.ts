import { readFileSync } from 'node:fs';
import { ROLES, type Permission, type Role, isGranted } from '../../src/access/core/permission';
import { publicId } from '../../src/http/public-id';
import { type Country, type FullOffice, aCountry, aFullOffice, evaluated } from '../factories/full-office';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { type BareAnswer, BareHttp } from '../support/bare-http';
import { goodQuery, places, toBare } from '../support/hostile';
import { type Operation, operationsOf } from '../support/openapi';
import { PREFIXED_KINDS, kindInPath } from '../support/public-ids';
import { type Sample, samplesOf } from '../support/samples';
import { tableDigests } from '../support/table-digests';

/** That it is what the application serves is a test of the contract. */
const OPERATIONS = operationsOf(JSON.parse(readFileSync('openapi.json', 'utf8')) as Record<string, unknown>);

/** Stands in whatever the other office named. */
const SECRET = 'Kín như bưng';

/** What belongs to no office is the same for all: to be read by everyone, to be changed by the office above all others. */
const OF_ALL_OFFICES = [
  'administrative-units',
  'evaluation-policies',
  'holidays',
  'population-figures',
  'schedules',
];
/** Operations that name nothing: the caller's own session, and the service itself. */
const OF_NO_OFFICE = ['auth', 'health', 'metrics', 'queue-board'];

const collectionOf = ({ name }: Operation): string =>
  name.replace(/^\w+ /, '').replace('/v1/', '/').split('/')[1]!;
const patternOf = ({ name }: Operation): string => name.replace(/^\w+ /, '');
const namesOne = (operation: Operation): boolean => patternOf(operation).includes('{');
const reads = ({ method }: Operation): boolean => method === 'get';

const scoped = OPERATIONS.filter(
  (operation) => ![...OF_ALL_OFFICES, ...OF_NO_OFFICE].includes(collectionOf(operation)),
);
const named = scoped.filter(namesOne);
const bodied = scoped.filter(({ value }) => {
  const content = value.requestBody?.['content'] as Record<string, unknown> | undefined;
  return content?.['application/json'] !== undefined;
});
const changesForAll = OPERATIONS.filter(
  (operation) => OF_ALL_OFFICES.includes(collectionOf(operation)) && !reads(operation),
);

type Query = Record<string, unknown>;
const idFilters = OPERATIONS.filter(reads).flatMap((operation) =>
  ((operation.value.parameters ?? []) as Query[])
    .filter((parameter) => parameter['in'] === 'query')
    .flatMap((parameter) => {
      const kind = PREFIXED_KINDS.get(goodQuery(parameter).replace(/_.*$/, '_'));
      return kind ? [{ operation, name: operation.name, filter: String(parameter['name']), kind }] : [];
    }),
);

describe('another office', () => {
  let app: TestApp;
  let http: BareHttp;
  let ours: FullOffice;
  let theirs: FullOffice;
  let rootRunId: number;
  let ourSamples: Readonly<Record<string, Sample>>;
  let theirSamples: Readonly<Record<string, Sample>>;
  let before: Record<string, string>;
  let shared: Country['shared'];
  const people = new Map<Role, SignedIn>();

  const withShared = (office: FullOffice): FullOffice => ({
    ...office,
    id: (kind) => shared[kind] ?? office.id(kind),
  });
  const samples = (office: FullOffice) => {
    const runId = office.id('evaluation-run');
    return samplesOf(withShared(office), {
      draftPolicyId: shared.policy!,
      queuedRunId: runId,
      failedRunId: runId,
      refreshToken: 'none',
    });
  };

  beforeAll(async () => {
    app = await startApp();
    http = new BareHttp(app.url);
    const country = await aCountry(app);
    const { rootId } = country;
    shared = country.shared;
    ours = await aFullOffice(app, rootId, 'Đại lý');
    theirs = await aFullOffice(app, rootId, SECRET);
    rootRunId = await evaluated(app, rootId);
    ourSamples = samples(ours);
    theirSamples = samples(theirs);
    for (const role of ROLES) people.set(role, await app.as(role, ours.officeId));
    before = await tableDigests(app.sql);
  }, 60_000);
  afterAll(async () => {
    http.close();
    await app.stop();
  });

  /** Sent by someone of our office whose role may. */
  async function send(operation: Operation, path: string, body?: unknown, version = '"v1"') {
    const permission = operation.value['x-permission'] as Permission;
    const role = ROLES.find((candidate) => isGranted(candidate, permission))!;
    const headers = { Authorization: `Bearer ${people.get(role)!.token}`, 'If-Match': version };
    const { stream, streamType } = sampleOf(ourSamples, operation);
    return http.send(toBare({ operation, path, headers, body, stream, streamType }));
  }

  const sampleOf = (samples: Readonly<Record<string, Sample>>, { value }: Operation): Sample =>
    samples[value.operationId!] ?? {};

  /** The address with what the office has in it; the kind must be known, so that a new route is classed. */
  function addressIn(office: FullOffice, operation: Operation): string {
    const sample = sampleOf(office === ours ? ourSamples : theirSamples, operation);
    const kind = kindInPath(patternOf(operation));
    if (kind === undefined && sample.named === undefined)
      throw new Error(`${operation.name}: tell kindInPath() what it names`);
    const named = sample.named ?? withShared(office).id(kind!);
    return patternOf(operation)
      .replace(/\{\w+\}/, named)
      .replace('{partNo}', '2');
  }

  /** The same with what its query needs. */
  function wholeAddressIn(office: FullOffice, operation: Operation): string {
    const { query } = sampleOf(office === ours ? ourSamples : theirSamples, operation);
    return [addressIn(office, operation), ...(query === undefined ? [] : [query])].join('?');
  }

  /** The codes, names and ids of the other office that stand in the answer. */
  function secretsIn({ text }: BareAnswer): string[] {
    const ids = [...PREFIXED_KINDS.values()].flatMap((kind) => {
      if (kind in shared || kind === 'audit-event') return [];
      return [theirs.id(kind)];
    });
    const own = [SECRET, theirs.agent.code, theirs.successor.code, theirs.username, ...theirs.receiptNos];
    return [...own, ...ids, theirs.suspendedContractId].filter((secret) => text.includes(secret));
  }

  const codeOf = ({ text }: BareAnswer): unknown => (JSON.parse(text) as { code?: unknown }).code;

  describe('is not there', () => {
    it.each(named)('for $name', async (operation) => {
      const [body] = sampleOf(theirSamples, operation).bodies ?? [];
      const answer = await send(operation, wholeAddressIn(theirs, operation), body);
      expect([answer.status, codeOf(answer)]).toEqual([404, expect.stringMatching(/-not-found$/)]);
      expect(secretsIn(answer)).toEqual([]);
    });
  });

  describe('does not show', () => {
    it.each(scoped.filter(reads))('in $name of our own', async (operation) => {
      const path = namesOne(operation) ? wholeAddressIn(ours, operation) : patternOf(operation);
      const answer = await send(operation, path);
      expect([answer.status, secretsIn(answer)]).toEqual([200, []]);
    });

    it.each(idFilters)('in $name asked for by $filter', async ({ operation, filter, kind }) => {
      const path = namesOne(operation) ? addressIn(ours, operation) : patternOf(operation);
      const answer = await send(operation, `${path}?${filter}=${theirs.id(kind)}`);
      const { items } = JSON.parse(answer.text) as { items?: unknown[] };
      expect([answer.status === 404 ? [] : items, secretsIn(answer)]).toEqual([[], []]);
    });

    it.each([
      ['GET /v1/contributions', (): string => `sourceSystem=test&receiptNo=${theirs.receiptNos[0]}`],
      ['GET /v1/agents', (): string => `search=${encodeURIComponent(SECRET)}`],
      ['GET /v1/offices', (): string => `search=${encodeURIComponent(SECRET)}`],
      ['GET /v1/flags', (): string => 'rule=of-the-test&period=2025-H2&state=raised'],
      ['GET /v1/audit-events', (): string => 'action=noted'],
      ['GET /v1/remittances', (): string => 'sourceSystem=test'],
    ])('in %s searched by its words', async (name, query) => {
      const operation = OPERATIONS.find((one) => one.name === name)!;
      const answer = await send(operation, `${patternOf(operation)}?${query()}`);
      expect([answer.status, secretsIn(answer)]).toEqual([200, []]);
    });

    it.each(named.filter((operation) => reads(operation) && collectionOf(operation) === 'evaluation-runs'))(
      'in $name of the office above both',
      async (operation) => {
        const id = publicId.encode('evaluation-run', rootRunId);
        const answer = await send(operation, patternOf(operation).replace('{id}', id));
        // The ranking is the one part of such a run that we may see, and of it our own agents.
        const isRanking = operation.value.operationId === 'listEvaluations';
        expect([answer.status, secretsIn(answer)]).toEqual([isRanking ? 200 : 404, []]);
        if (isRanking) expect(answer.text).toContain(ours.agent.code);
      },
    );
  });

  describe('lends nothing', () => {
    /** What is ours, to what is theirs. */
    const counterpart = (value: unknown): string | undefined => {
      if (typeof value !== 'string') return undefined;
      const codes: Readonly<Record<string, string>> = {
        [ours.agent.code]: theirs.agent.code,
        [ours.successor.code]: theirs.successor.code,
        [ours.receiptNos[1]]: theirs.receiptNos[1],
        [publicId.encode('agent', ours.successor.id)]: publicId.encode('agent', theirs.successor.id),
        [ours.parentId]: theirs.id('office'),
      };
      if (codes[value] !== undefined) return codes[value];
      const kind = PREFIXED_KINDS.get(value.replace(/_.*$/, '_'));
      return kind && !(kind in shared) && value === ours.id(kind) ? theirs.id(kind) : undefined;
    };

    it.each(bodied)('to $name', async (operation) => {
      const { bodies } = sampleOf(ourSamples, operation);
      expect(bodies).toBeDefined();
      const path = namesOne(operation) ? addressIn(ours, operation) : patternOf(operation);
      const version = namesOne(operation) ? await versionOf(path) : undefined;
      const taken: unknown[] = [];
      for (const { pointer, value, with: put } of bodies!.flatMap((body) => places(body))) {
        const other = counterpart(value);
        if (other === undefined) continue;
        const answer = await send(operation, path, put(other), version);
        if (answer.status !== 404 && answer.status !== 422) taken.push([pointer, answer.status, answer.text]);
        if (secretsIn(answer).length > 0) taken.push([pointer, secretsIn(answer)]);
      }
      expect(taken).toEqual([]);
    });

    async function versionOf(path: string): Promise<string | undefined> {
      const { token } = people.get('administrator')!;
      const thing = path.split('/').slice(0, 4).join('/');
      const headers = { Authorization: `Bearer ${token}` };
      return (await http.send({ method: 'GET', path: thing, headers })).headers['etag'];
    }
  });

  describe('is not bound by us', () => {
    it.each(changesForAll)('through $name', async (operation) => {
      const sample = sampleOf(ourSamples, operation);
      const path = namesOne(operation) ? addressIn(ours, operation) : patternOf(operation);
      const answer = await send(operation, path, sample.bodies?.[0]);
      expect([answer.status, codeOf(answer)]).toEqual([403, 'top-office-required']);
    });
  });

  it('and ours stand as they stood', async () => {
    expect(await tableDigests(app.sql)).toEqual(before);
  });
});
