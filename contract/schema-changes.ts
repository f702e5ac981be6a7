import { type Json, isObject } from './json';
import { type SchemaView, viewOf } from './schema-view';

/** What is sent to us must still be taken; what we answer with must still be what was promised. */
export type Direction = 'sent' | 'answered';

/** A change after which a client that did everything right fails. */
export interface Breaking {
  readonly code: string;
  /** `POST /v1/agents body /name` */
  readonly at: string;
  readonly detail: string;
}

export interface Documents {
  readonly before: Json;
  readonly after: Json;
}

/** Bounds of what is sent: how large it may be, and how small. */
const CEILINGS = ['maxLength', 'maximum', 'exclusiveMaximum', 'maxItems', 'maxProperties'];
const FLOORS = ['minLength', 'minimum', 'exclusiveMinimum', 'minItems', 'minProperties'];
const FORMS = ['pattern', 'format', 'multipleOf', 'uniqueItems'];

const isAmong = (types: ReadonlySet<string>, type: string): boolean =>
  types.has(type) || (type === 'integer' && types.has('number'));

/** Types of which `wide` has none. */
const missing = (wide: SchemaView['types'], narrow: SchemaView['types']): string[] => {
  if (wide === undefined) return [];
  if (narrow === undefined) return ['any'];
  return [...narrow].filter((type) => !isAmong(wide, type));
};

/** Compares one schema with what became of it, and all that is in it. */
export class SchemaComparison {
  private readonly seen = new Set<string>();

  constructor(private readonly documents: Documents) {}

  compare(before: unknown, after: unknown, direction: Direction, at: string): Breaking[] {
    if (this.isSeen(before, after, direction)) return [];
    const old = viewOf(this.documents.before, before);
    const now = viewOf(this.documents.after, after);
    return [
      ...typeChanges(old, now, direction, at),
      ...(direction === 'sent' ? narrowed(old, now, at) : []),
      ...this.propertyChanges(old, now, direction, at),
      ...(old.items && now.items ? this.compare(old.items, now.items, direction, `${at}/*`) : []),
      ...this.branchChanges(old, now, direction, at),
    ];
  }

  /** A schema may hold itself. */
  private isSeen(before: unknown, after: unknown, direction: Direction): boolean {
    if (!isObject(before) || !isObject(after)) return false;
    if (!('$ref' in before) || !('$ref' in after)) return false;
    const pair = `${String(before['$ref'])} ${String(after['$ref'])} ${direction}`;
    if (this.seen.has(pair)) return true;
    this.seen.add(pair);
    return false;
  }

  private propertyChanges(old: SchemaView, now: SchemaView, direction: Direction, at: string): Breaking[] {
    const inside = [...old.properties].flatMap(([name, schema]) => {
      const place = `${at}/${name}`;
      const other = now.properties.get(name);
      if (other !== undefined) return this.compare(schema, other, direction, place);
      return [{ code: 'property-removed', at: place, detail: `it is no longer ${direction}` }];
    });
    const [held, freed] = direction === 'sent' ? [now, old] : [old, now];
    const code = direction === 'sent' ? 'property-required' : 'property-optional';
    const detail = direction === 'sent' ? 'it may no longer be left out' : 'it may now be left out';
    const required = [...held.required]
      .filter((name) => !freed.required.has(name))
      // Gone is told as gone.
      .filter((name) => direction === 'sent' || now.properties.has(name))
      .map((name) => ({ code, at: `${at}/${name}`, detail }));
    return [...inside, ...required];
  }

  private branchChanges(old: SchemaView, now: SchemaView, direction: Direction, at: string): Breaking[] {
    if (old.branches.length === 0 && now.branches.length === 0) return [];
    if (old.branches.length === 0 || now.branches.length === 0)
      return [{ code: 'alternatives-changed', at, detail: 'whether there are alternatives' }];
    const isNull = (branch: unknown): boolean => isObject(branch) && branch['type'] === 'null';
    if (direction === 'answered' && now.branches.some(isNull) && !old.branches.some(isNull))
      return [{ code: 'type-changed', at, detail: 'it may now be null' }];
    return old.branches.flatMap((branch, index) => {
      const other = sameBranch(now.branches, branch, index);
      if (other !== undefined) return this.compare(branch, other, direction, at);
      return direction === 'sent'
        ? [{ code: 'alternative-removed', at, detail: `alternative ${index + 1} is no longer taken` }]
        : [];
    });
  }
}

/** The same as it was, else, of those without a name, the one in the same place. */
function sameBranch(branches: readonly unknown[], branch: unknown, index: number): unknown {
  const text = JSON.stringify(branch);
  const same = branches.find((one) => JSON.stringify(one) === text);
  return same ?? (isObject(branch) && '$ref' in branch ? undefined : branches[index]);
}

function typeChanges(old: SchemaView, now: SchemaView, direction: Direction, at: string): Breaking[] {
  const gone = direction === 'sent' ? missing(now.types, old.types) : missing(old.types, now.types);
  const detail =
    direction === 'sent' ? `${gone.join(', ')} is no longer taken` : `it may now be ${gone.join(', ')}`;
  return gone.length === 0 ? [] : [{ code: 'type-changed', at, detail }];
}

/** What was taken before and is refused now. */
function narrowed(old: SchemaView, now: SchemaView, at: string): Breaking[] {
  const words = now.words;
  const lost = words === undefined ? [] : (old.words?.filter((word) => !words.includes(word)) ?? ['any']);
  const bound = (name: string, isWorse: (was: number, is: number) => boolean): Breaking[] => {
    const [was, is] = [old.keyword(name), now.keyword(name)] as [number | undefined, number | undefined];
    if (is === undefined || (was !== undefined && !isWorse(was, is))) return [];
    return [{ code: 'bound-narrowed', at, detail: `${name} was ${was ?? 'not set'} and is ${is}` }];
  };
  const form = (name: string): Breaking[] => {
    const [was, is] = [old.keyword(name), now.keyword(name)];
    if (is === undefined || was === is) return [];
    return [
      {
        code: 'form-changed',
        at,
        detail: `${name} was ${JSON.stringify(was ?? null)} and is ${JSON.stringify(is)}`,
      },
    ];
  };
  return [
    ...(lost.length === 0 ? [] : [{ code: 'enum-narrowed', at, detail: `${lost.join(', ')} is gone` }]),
    ...CEILINGS.flatMap((name) => bound(name, (was, is) => is < was)),
    ...FLOORS.flatMap((name) => bound(name, (was, is) => is > was)),
    ...FORMS.flatMap(form),
    ...(now.isClosed && !old.isClosed
      ? [{ code: 'object-closed', at, detail: 'further fields are no longer taken' }]
      : []),
  ];
}
