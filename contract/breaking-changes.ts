import { type Json, isObject, listAt, objectAt, resolved } from './json';
import { type Breaking, type Documents, SchemaComparison } from './schema-changes';

export type { Breaking } from './schema-changes';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

interface Operation {
  /** `POST /v1/agents` */
  readonly name: string;
  readonly value: Json;
}

const operationsOf = (document: Json): Map<string, Operation> =>
  new Map(
    Object.entries(objectAt(document, 'paths')).flatMap(([path, item]) =>
      METHODS.filter((method) => isObject(item) && isObject(item[method])).map((method) => {
        const name = `${method.toUpperCase()} ${path}`;
        // A parameter of the address may be called otherwise.
        return [name.replaceAll(/\{[^}]+\}/g, '{}'), { name, value: objectAt(item, method) }] as const;
      }),
    ),
  );

/**
 * What breaks clients of the contract before: what they send would be refused, or what they read would be missing. A field
 * more in an answer, or a word more among the words of one, is none: clients must expect both.
 * @param today as `YYYY-MM-DD`: a route that was released with a sunset may go from that day on.
 */
export function breakingChanges(documents: Documents, today: string): Breaking[] {
  const after = operationsOf(documents.after);
  return [...operationsOf(documents.before)].flatMap(([key, { name, value }]) => {
    const now = after.get(key);
    if (now) return new OperationComparison(documents, { name, value }, now).all();
    const sunset = value['x-sunset'];
    if (typeof sunset === 'string' && sunset <= today) return [];
    return [{ code: 'operation-removed', at: name, detail: 'it had no sunset that is over' }];
  });
}

class OperationComparison {
  private readonly schemas: SchemaComparison;

  constructor(
    private readonly documents: Documents,
    private readonly before: Operation,
    private readonly after: Operation,
  ) {
    this.schemas = new SchemaComparison(documents);
  }

  private get name(): string {
    return this.before.name;
  }

  all(): Breaking[] {
    const [before, after] = [this.before.value, this.after.value];
    return [
      ...this.namesAndDoors(before, after),
      ...this.parameters(),
      ...this.body(before, after),
      ...this.answers(before, after),
    ];
  }

  private namesAndDoors(before: Json, after: Json): Breaking[] {
    const changed = (code: string, field: string): Breaking[] => {
      const [was, is] = [before[field], after[field]].map((one) => JSON.stringify(one ?? null));
      return was === is ? [] : [{ code, at: this.name, detail: `${field} was ${was} and is ${is}` }];
    };
    const isOpen = ({ security }: Json): boolean => Array.isArray(security) && security.length === 0;
    return [
      ...changed('operation-renamed', 'operationId'),
      ...(isOpen(before) && !isOpen(after)
        ? [{ code: 'token-needed', at: this.name, detail: 'it needed no token' }]
        : []),
      ...(isOpen(before) ? [] : changed('permission-changed', 'x-permission')),
    ];
  }

  private parameters(): Breaking[] {
    const old = parametersOf(this.documents.before, this.before);
    const now = parametersOf(this.documents.after, this.after);
    const kept = [...old].flatMap(([key, parameter]) => {
      const at = `${this.name} ${key}`;
      const other = now.get(key);
      if (!other) return [{ code: 'parameter-removed', at, detail: 'sending it is refused' }];
      return this.schemas.compare(parameter['schema'], other['schema'], 'sent', at);
    });
    const needed = [...now]
      .filter(([key, parameter]) => parameter['required'] === true && old.get(key)?.['required'] !== true)
      .map(([key]) => ({
        code: 'parameter-required',
        at: `${this.name} ${key}`,
        detail: 'it may no longer be left out',
      }));
    return [...kept, ...needed];
  }

  private body(before: Json, after: Json): Breaking[] {
    const old = resolved(this.documents.before, before['requestBody']);
    const now = resolved(this.documents.after, after['requestBody']);
    const at = `${this.name} body`;
    if (now['required'] === true && old['required'] !== true)
      return [{ code: 'body-required', at, detail: 'it may no longer be left out' }];
    return this.media(old, now, 'sent', at);
  }

  private answers(before: Json, after: Json): Breaking[] {
    return Object.entries(objectAt(before, 'responses'))
      .filter(([status]) => status.startsWith('2'))
      .flatMap(([status, response]) => {
        const at = `${this.name} ${status}`;
        const other = objectAt(after, 'responses')[status];
        if (other === undefined) return [{ code: 'answer-removed', at, detail: 'it is no longer given' }];
        const old = resolved(this.documents.before, response);
        const now = resolved(this.documents.after, other);
        return [...lostHeaders(old, now, at), ...this.media(old, now, 'answered', at)];
      });
  }

  private media(old: Json, now: Json, direction: 'sent' | 'answered', at: string): Breaking[] {
    return Object.entries(objectAt(old, 'content')).flatMap(([type, media]) => {
      const other = objectAt(now, 'content')[type];
      if (other === undefined)
        return [{ code: 'media-type-removed', at, detail: `${type} is no longer ${direction}` }];
      return this.schemas.compare(
        isObject(media) ? media['schema'] : undefined,
        isObject(other) ? other['schema'] : undefined,
        direction,
        at,
      );
    });
  }
}

const lostHeaders = (old: Json, now: Json, at: string): Breaking[] =>
  Object.keys(objectAt(old, 'headers'))
    .filter((name) => !(name in objectAt(now, 'headers')))
    .map((name) => ({ code: 'header-removed', at, detail: `${name} is no longer given` }));

/** By place and name; those of the address by their place alone, since their names are ours. */
function parametersOf(document: Json, { name: path, value }: Operation): Map<string, Json> {
  const places: readonly string[] = path.match(/\{[^}]+\}/g) ?? [];
  return new Map(
    listAt(value, 'parameters').map((given) => {
      const one = resolved(document, given);
      const name = String(one['name']);
      const known = one['in'] === 'path' ? String(places.indexOf(`{${name}}`) + 1) : name;
      return [`${String(one['in'])} ${known}`, one];
    }),
  );
}
