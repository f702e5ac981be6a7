import { APP_INTERCEPTOR } from '@nestjs/core';
import { ROLES, type Permission, isGranted } from '../../src/access/core/permission';
import { publicId } from '../../src/http/public-id';
import { PASSWORD } from '../factories/access';
import { type Country, type FullOffice, aCountry, aFullOffice, evaluated } from '../factories/full-office';
import { type SignedIn, type TestApp, startApp } from './app';
import { BareHttp } from './bare-http';
import { harmIn } from './harm';
import { type GoodRequest, hostileRequests, massAssignments, toBare } from './hostile';
import { CONTRACT, type HostileGroup, operationsIn } from './hostile-groups';
import { type Json, type Operation, dereferenced } from './openapi';
import { kindInPath } from './public-ids';
import { type Prepared, type Sample, samplesOf } from './samples';
import { tableDigests } from './table-digests';
import { UNDO, UndoingInterceptor } from './undoing';

/** A thousand requests on a busy machine, or some dozens that each render a document. */
const PATIENCE = 90_000;

/** Requests in flight: enough to keep the pool busy. */
const AT_ONCE = 6;

/**
 * Requests that succeed, of every operation of the group, each in every way in which one thing of it can be wrong: none may
 * do harm, whatever the answer. What succeeds is undone, so that each finds the world as it was built.
 */
export const hostileInput = (group: HostileGroup): void =>
  describe(`hostile input: ${group}`, () => suite(operationsIn(group)));

function suite(operations: readonly Operation[]): void {
  jest.setTimeout(PATIENCE);
  let app: TestApp;
  let http: BareHttp;
  let office: FullOffice;
  let before: Record<string, string>;
  let shared: Country['shared'];
  let samples: Readonly<Record<string, Sample>>;
  const people = new Map<string, SignedIn>();

  beforeAll(async () => {
    app = await startApp(
      {},
      { providers: [UndoingInterceptor, { provide: APP_INTERCEPTOR, useClass: UndoingInterceptor }] },
    );
    http = new BareHttp(app.url);
    const country = await aCountry(app);
    const { rootId } = country;
    shared = country.shared;
    // Who asks is of the office above all, which has a ranking then.
    await evaluated(app, rootId);
    office = await aFullOffice(app, rootId, 'Đại lý');
    samples = samplesOf({ ...office, id: (kind) => shared[kind] ?? office.id(kind) }, await prepare());
    for (const role of ROLES) people.set(role, await app.as(role));
    before = await tableDigests(app.sql);
  }, 60_000);
  afterAll(async () => {
    http.close();
    await app.stop();
  });

  /** Brings about the states that some operations start from. */
  async function prepare(): Promise<Prepared> {
    const [draft] = await app.sql<{ id: number }>(
      `INSERT INTO evaluation_policies (code, version_no, kind, effective_from, body, body_hash, state)
       SELECT code, 2, kind, '2027-01-01', body, body_hash, 'draft' FROM evaluation_policies WHERE kind = 'half-year'
       RETURNING id`,
    );
    const run = async (period: string, state: string, agents: number | null): Promise<string> => {
      const [row] = await app.sql<{ id: number }>(
        `INSERT INTO evaluation_runs (period, kind, office_id, policy_id, knowledge_cutoff, state, agents_total)
         SELECT $1, kind, office_id, policy_id, knowledge_cutoff, $2, $3 FROM evaluation_runs LIMIT 1 RETURNING id`,
        [period, state, agents],
      );
      return publicId.encode('evaluation-run', row!.id);
    };
    const signedIn = await app.anonymous
      .post('/v1/auth/login')
      .send({ username: office.username, password: PASSWORD });
    return {
      draftPolicyId: publicId.encode('policy', draft!.id),
      queuedRunId: await run('2024-H2', 'queued', null),
      failedRunId: await run('2024-H1', 'needs-attention', 0),
      refreshToken: (signedIn.body as { refreshToken: string }).refreshToken,
    };
  }

  /** Someone who may, as headers; public operations are asked by nobody. */
  function headersOf({ value }: Operation): Record<string, string> {
    const permission = value['x-permission'] as Permission | undefined;
    if (permission === undefined) return {};
    const role = ROLES.find((candidate) => isGranted(candidate, permission))!;
    return { Authorization: `Bearer ${people.get(role)!.token}` };
  }

  async function etagOf(path: string, headers: Record<string, string>): Promise<Record<string, string>> {
    const thing = path.split('/').slice(0, 4).join('/');
    const { headers: given } = await http.send({ method: 'GET', path: thing, headers });
    return { 'If-Match': given['etag']! };
  }

  /** Requests of the operation that succeed, one for each body of its sample. */
  async function goodRequests(operation: Operation): Promise<GoodRequest[]> {
    const pattern = operation.name.slice(operation.name.indexOf(' ') + 1);
    const sample = samples[operation.value.operationId!] ?? {};
    const kind = kindInPath(pattern);
    const named = sample.named ?? (kind && (shared[kind] ?? office.id(kind)));
    const addressed = (one: string | undefined): string =>
      one === undefined ? pattern : pattern.replace(/\{\w+\}/, one).replace('{partNo}', '2');
    const path = addressed(named);
    const headers = headersOf(operation);
    const isConditional = operation.value.parameters?.some((one) => one['name'] === 'If-Match');
    const version = isConditional ? await etagOf(path, headers) : {};
    const { stream, streamType, query } = sample;
    const common = { operation, stream, streamType, query, headers: { ...headers, ...version } };
    return (sample.bodies ?? [undefined]).map((body, place) => {
      const own = sample.namedEach?.[place] ?? named;
      return { ...common, path: addressed(own), named: own, body };
    });
  }

  async function eachAtOnce<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
    const waiting = items.values();
    const worker = async (): Promise<void> => {
      for (const item of waiting) await work(item);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  }

  const bodySchema = ({ value }: Operation): Json | undefined => {
    const content = value.requestBody?.['content'] as Record<string, Json> | undefined;
    const schema = content?.['application/json']?.['schema'] as Json | undefined;
    return schema && dereferenced(CONTRACT, schema);
  };

  it.each(operations)('does no harm to $name', async (operation) => {
    const given = await goodRequests(operation);
    const fields = Object.keys(bodySchema(operation)?.['properties'] ?? {});
    const covered = new Set(given.flatMap(({ body }) => Object.keys(body ?? {})));
    expect(fields.filter((name) => !covered.has(name))).toEqual([]);

    const undone = given.map((good) => ({ ...good, headers: { ...good.headers, [UNDO]: 'yes' } }));
    for (const good of undone) {
      const { status, text } = await http.send(toBare(good));
      expect([status < 300, status, text]).toEqual([true, status, text]);
    }
    const harm: string[] = [];
    await eachAtOnce(undone.flatMap(hostileRequests), async (hostile) => {
      const found = harmIn(await http.send(hostile));
      if (found.length > 0) harm.push(`${hostile.what}: ${found.join('; ')}`);
    });
    expect(harm).toEqual([]);
  });

  describe('mass assignment', () => {
    const bodied = operations.filter((operation) => bodySchema(operation) !== undefined);

    it.each(bodied)('is refused by $name', async (operation) => {
      const wrong: string[] = [];
      const given = await goodRequests(operation);
      await eachAtOnce(given.flatMap(massAssignments), async (hostile) => {
        const { status, text } = await http.send(hostile);
        // The pointer of a row is inside the row.
        const named = [hostile.pointer, hostile.pointer.replace(/^\/items\/0/, '')].some((pointer) =>
          text.includes(`"pointer":${JSON.stringify(pointer)},"code":"unknown-field"`),
        );
        const isUnreadable = status === 400 && hostile.pointer.endsWith('/constructor');
        if (!(status === 422 && named) && !isUnreadable) wrong.push(`${hostile.what}: ${status} ${text}`);
      });
      expect(wrong).toEqual([]);
    });
  });

  // The requests above this block were undone: this shows that too.
  it('changed nothing', async () => {
    expect(await tableDigests(app.sql)).toEqual(before);
  });
}
