/** The part of JSON Schema that the data of events needs. */
export interface ScalarSchema {
  readonly type: 'string' | 'integer';
  readonly maxLength?: number;
  readonly format?: 'date';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
}

/** One field of an event's data: what it may hold, and where the audit trail has it. */
export interface EventField {
  /** `subject`, or the name of a detail. */
  readonly from: string;
  readonly schema: ScalarSchema;
  readonly isOptional?: true;
}

export type EventFields = Readonly<Record<string, EventField>>;

/** Something that other systems are told of: an action of the audit trail under a public name. */
export interface EventType {
  /** `flag.raised`: the thing, and what became of it. */
  readonly type: string;
  /** What the audit trail calls it. */
  readonly action: string;
  readonly summary: string;
  readonly data: EventFields;
}

/** An audit event, as far as an event is made of it. */
export interface Recorded {
  readonly subject: string;
  readonly details: Readonly<Record<string, unknown>>;
}

const isScalar = (value: unknown): boolean => typeof value === 'string' || Number.isSafeInteger(value);

/**
 * What is told of an audit event: the fields of its type and nothing else, whatever the trail holds beside them. A field
 * that the trail does not have is left out.
 */
export function dataOf({ data }: EventType, { subject, details }: Recorded): Record<string, unknown> {
  const fields = Object.entries(data).map(([name, { from }]) => [
    name,
    from === 'subject' ? subject : details[from],
  ]);
  return Object.fromEntries(fields.filter(([, value]) => isScalar(value)));
}

export interface DataSchema {
  readonly type: 'object';
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, ScalarSchema>>;
}

/** The JSON Schema of a type's data. It stays open: a field more is no break. */
export const schemaOf = ({ data }: EventType): DataSchema => ({
  type: 'object',
  required: Object.keys(data).filter((name) => !data[name]!.isOptional),
  properties: Object.fromEntries(Object.entries(data).map(([name, { schema }]) => [name, schema])),
});

const told = (from: string, schema: ScalarSchema): EventField => ({ from, schema });

/** The public id of a thing. */
export const idIn = (from: string, description?: string): EventField =>
  told(from, { type: 'string', maxLength: 40, ...(description === undefined ? {} : { description }) });
/** A word of a union, a code, or a period. */
export const wordIn = (from: string, description?: string): EventField =>
  told(from, { type: 'string', maxLength: 100, ...(description === undefined ? {} : { description }) });
/** A day as `YYYY-MM-DD`, Asia/Ho_Chi_Minh. */
export const dayIn = (from: string): EventField => told(from, { type: 'string', format: 'date' });
/** How many, or whole VND. */
export const numberIn = (from: string, description?: string): EventField =>
  told(from, {
    type: 'integer',
    minimum: 0,
    maximum: Number.MAX_SAFE_INTEGER,
    ...(description === undefined ? {} : { description }),
  });
export const optional = (field: EventField): EventField => ({ ...field, isOptional: true });
