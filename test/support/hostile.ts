import type { BareRequest } from './bare-http';
import {
  HOSTILE_BODIES,
  HOSTILE_CURSORS,
  HOSTILE_KEYS,
  HOSTILE_VERSIONS,
  MASS_ASSIGNED,
  hostileJson,
  hostileQuery,
  hostileSegment,
} from './hostile-values';
import type { Json, Operation } from './openapi';

/** A request that succeeds. */
export interface GoodRequest {
  readonly operation: Operation;
  readonly path: string;
  /** What stands in the path for its parameter. */
  readonly named?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** A stream instead of it: NDJSON unless told. */
  readonly stream?: string | undefined;
  readonly streamType?: string | undefined;
  /** What the query needs. */
  readonly query?: string | undefined;
}

/** The same with one thing wrong. */
export interface HostileRequest extends BareRequest {
  /** What is wrong: `body /name = null`. */
  readonly what: string;
  /** The field of the body that is wrong. */
  readonly pointer?: string;
}

const MARK = '@@hostile@@';
const JSON_TYPE = { 'Content-Type': 'application/json' };
const NDJSON = 'application/x-ndjson';

export function toBare(good: GoodRequest): BareRequest {
  const { operation, headers, body, stream, streamType = streamedAs(operation), query } = good;
  const method = operation.method.toUpperCase();
  const path = withRequired(operation, query === undefined ? good.path : `${good.path}?${query}`);
  if (stream !== undefined)
    return { method, path, headers: { ...headers, 'Content-Type': streamType }, body: stream };
  if (body === undefined) return { method, path, headers };
  return { method, path, headers: { ...headers, ...JSON_TYPE }, body: JSON.stringify(body) };
}

/** Rows where the operation takes any, else the first kind of file. */
function streamedAs({ value }: Operation): string {
  const types = Object.keys(value.requestBody?.['content'] ?? {});
  return types.includes(NDJSON) ? NDJSON : types[0]!;
}

export interface Place {
  readonly pointer: string;
  readonly value: unknown;
  /** The whole body with something else there; undefined leaves it out. */
  readonly with: (other: unknown) => unknown;
}

/** Every place of a body; of a list the first entry only, since the others are like it. */
export function places(value: unknown, pointer = '', put: (other: unknown) => unknown = (x) => x): Place[] {
  if (Array.isArray(value)) {
    const [first, ...rest] = value as unknown[];
    const inside = value.length === 0 ? [] : places(first, `${pointer}/0`, (other) => put([other, ...rest]));
    return [{ pointer, value, with: put }, ...inside];
  }
  if (typeof value !== 'object' || value === null) return [{ pointer, value, with: put }];
  const inside = Object.entries(value).flatMap(([name, field]) =>
    places(field, `${pointer}/${name}`, (other) => put({ ...value, [name]: other })),
  );
  return [{ pointer, value, with: put }, ...inside];
}

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const HOW_STREAMED: readonly Readonly<Record<string, string>>[] = [
  {},
  { 'Content-Type': 'text/csv' },
  { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  { 'Content-Encoding': 'gzip' },
];

function hostileStreams(good: GoodRequest): HostileRequest[] {
  const bare = toBare(good);
  // A name in a header line comes back, and this one would look like a mistake of ours.
  const texts = HOSTILE_BODIES.filter((body) => body !== 'NaN');
  const bodies = [...texts, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])];
  return [
    ...HOW_STREAMED.flatMap((headers) =>
      bodies.map((body) => ({
        ...bare,
        what: `stream ${body.toString().slice(0, 60)} ${JSON.stringify(headers)}`,
        headers: { ...bare.headers, ...headers },
        body,
      })),
    ),
    { ...bare, what: 'stream of another type', headers: { ...bare.headers, 'Content-Type': 'text/plain' } },
  ];
}

function hostileBodies(good: GoodRequest): HostileRequest[] {
  if (good.stream !== undefined) return hostileStreams(good);
  if (good.body === undefined) return [];
  const bare = toBare(good);
  const fields = places(good.body).filter(({ pointer }) => pointer !== '');
  return [
    ...fields.flatMap(({ pointer, value, with: put }) => [
      ...hostileJson(value).map((json) => ({
        ...bare,
        what: `body ${pointer} = ${json.slice(0, 60)}`,
        pointer,
        // A function, so that a `$` in it stands for itself.
        body: JSON.stringify(put(MARK)).replace(`"${MARK}"`, () => json),
      })),
      { ...bare, what: `body without ${pointer}`, pointer, body: JSON.stringify(put(undefined)) },
    ]),
    ...HOSTILE_BODIES.map((body) => ({ ...bare, what: `body ${body.slice(0, 60)}`, body })),
    { ...bare, what: 'body of another type', headers: { ...bare.headers, 'Content-Type': 'text/plain' } },
    { ...bare, what: 'body that is no UTF-8', body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]) },
  ];
}

/** A value that the query parameter takes. */
export const goodQuery = ({ name, schema, example }: Json): string => {
  const { type, enum: words, format, example: shown } = schema as Json;
  const found = (shown ?? example ?? (words as string[] | undefined)?.[0]) as string | number | undefined;
  if (found !== undefined) return String(found);
  if (format === 'date') return '2026-03-31';
  return type === 'integer' ? '5' : String(name);
};

/** The address with good values of what it must ask and does not. */
function withRequired({ value }: Operation, path: string): string {
  const asked = new URLSearchParams(path.slice(path.indexOf('?') + 1));
  return (value.parameters ?? [])
    .filter((one) => one['in'] === 'query' && one['required'] === true && !asked.has(String(one['name'])))
    .map((one) => `${String(one['name'])}=${goodQuery(one)}`)
    .reduce((whole, query) => `${whole}${whole.includes('?') ? '&' : '?'}${query}`, path);
}

function hostileQueries(good: GoodRequest): HostileRequest[] {
  const { operation, path } = good;
  const bare = toBare(good);
  const needed = good.query?.split('&') ?? [];
  /** With what the query needs beside it, unless that is what is wrong. */
  const at = (query: string): HostileRequest => ({
    ...bare,
    what: `query ${query.slice(0, 80)}`,
    path: withRequired(
      operation,
      `${path}?${[...needed.filter((one) => !query.startsWith(one.replace(/=.*/, ''))), query].join('&')}`,
    ),
  });
  const parameters = (operation.value.parameters ?? []).filter((one) => one['in'] === 'query');
  return parameters
    .flatMap((parameter) => {
      const name = String(parameter['name']);
      const good = goodQuery(parameter);
      const values = name === 'cursor' ? HOSTILE_CURSORS : [good, ...hostileQuery(good)];
      return [
        ...values.map((value) => at(`${name}=${value}`)),
        at(`${name}=${good}&${name}=${good}`),
        at(`${name}[]=${good}`),
        at(`${name}[a][b]=${good}`),
        at(name),
      ];
    })
    .concat(
      ['role=administrator', '__proto__=1', 'constructor=1', '%00=1', '&&==&', 'a'.repeat(3_000)].map(
        (query) => at(query),
      ),
    );
}

function hostileNames(good: GoodRequest): HostileRequest[] {
  const bare = toBare(good);
  return good.named === undefined
    ? []
    : hostileSegment(good.named).map((segment) => ({
        ...bare,
        what: `path ${segment.slice(0, 60)}`,
        path: bare.path.replace(good.named!, () => segment),
      }));
}

function hostileHeaders(good: GoodRequest): HostileRequest[] {
  const bare = toBare(good);
  const parameters = new Set((good.operation.value.parameters ?? []).map((one) => one['name']));
  const each = (name: string, values: readonly string[]): HostileRequest[] =>
    parameters.has(name)
      ? values.map((value) => ({
          ...bare,
          what: `${name}: ${value.slice(0, 60)}`,
          headers: { ...bare.headers, [name]: value },
        }))
      : [];
  return [...each('If-Match', HOSTILE_VERSIONS), ...each('Idempotency-Key', HOSTILE_KEYS)];
}

/** The request in every way in which one thing of it can be wrong. */
export const hostileRequests = (good: GoodRequest): HostileRequest[] => [
  ...hostileBodies(good),
  ...hostileQueries(good),
  ...hostileNames(good),
  ...hostileHeaders(good),
];

/** A field too many in every object of the body. */
export const massAssignments = (good: GoodRequest): (HostileRequest & { readonly pointer: string })[] =>
  places(good.body)
    .filter(({ value }) => isObject(value))
    .flatMap(({ pointer, value, with: put }) =>
      Object.entries(MASS_ASSIGNED)
        .filter(([name]) => !Object.hasOwn(value as object, name))
        .map(([name, extra]) => ({
          ...toBare(good),
          what: `body with ${pointer}/${name}`,
          pointer: `${pointer}/${name}`,
          body: JSON.stringify(put({ ...(value as object), [name]: extra })),
        })),
    );
