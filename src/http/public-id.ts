import { Injectable, PipeTransform } from '@nestjs/common';
import { registerDecorator } from 'class-validator';
import Sqids from 'sqids';
import { notFound } from '../shared/domain-error';
import type { Thing } from '../shared/problem-titles';

/** What has an id on the wire, with the prefix that names it there. The position is part of the id: append only. */
const PREFIXES = {
  office: 'ofc',
  'administrative-unit': 'unt',
  user: 'usr',
  agent: 'agt',
  contract: 'ctr',
  'collection-point': 'pnt',
  staff: 'stf',
  territory: 'ter',
  'training-completion': 'trn',
  complaint: 'cmp',
  'report-deadline': 'rpt',
  holiday: 'hol',
  quota: 'quo',
  'contribution-batch': 'bat',
  'contribution-line': 'lin',
  participant: 'par',
  remittance: 'rem',
  'portfolio-assignment': 'pfa',
  policy: 'pol',
  'evaluation-run': 'run',
  evaluation: 'evl',
  flag: 'flg',
  'audit-event': 'aud',
  upload: 'upl',
  'quota-plan': 'qpl',
  'quota-plan-amendment': 'qpa',
  'early-warning': 'ewn',
  case: 'cas',
  target: 'tgt',
  'case-dispute': 'cdp',
  'case-attachment': 'cat',
  'case-document': 'cdc',
  import: 'imp',
  'import-mapping': 'imm',
  event: 'evt',
  webhook: 'whk',
  'webhook-delivery': 'whd',
  'machine-client': 'mcl',
  'report-order': 'rpo',
  report: 'rep',
} as const;
export type PublicIdKind = keyof typeof PREFIXES;

/** Those of which there may be more than an int counts. */
const WIDE: ReadonlySet<PublicIdKind> = new Set<PublicIdKind>([
  'contribution-batch',
  'contribution-line',
  'participant',
  'remittance',
  'portfolio-assignment',
  'evaluation-run',
  'evaluation',
  'flag',
  'audit-event',
  'upload',
  'event',
  'webhook-delivery',
]);
const MAX_INT = 2_147_483_647;

/** True for a number that the identity column of the kind can hold: no other names anything, so none is asked for. */
const isPossible = (kind: PublicIdKind, id: number): boolean =>
  id > 0 && id <= (WIDE.has(kind) ? Number.MAX_SAFE_INTEGER : MAX_INT);

const KINDS = Object.keys(PREFIXES) as PublicIdKind[];
const sqids = new Sqids({ minLength: 10 });
/** Codes found lately: finding one goes through a list of words to avoid, and pages name the same offices again and again. */
const found = new Map<string, string>();
const MOST_FOUND = 50_000;

/** Database ids as opaque codes: short, without order to the eye, and bound to the kind of thing they name. */
export const publicId = {
  encode(kind: PublicIdKind, id: number): string {
    const key = `${kind} ${id}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    if (found.size >= MOST_FOUND) found.clear();
    const code = `${PREFIXES[kind]}_${sqids.encode([KINDS.indexOf(kind), id])}`;
    found.set(key, code);
    return code;
  },

  /** The database id, or undefined when the text is no id of that kind. */
  decode(kind: PublicIdKind, text: unknown): number | undefined {
    if (typeof text !== 'string' || text.length > 40 || !text.startsWith(`${PREFIXES[kind]}_`))
      return undefined;
    const [position, id] = sqids.decode(text.slice(PREFIXES[kind].length + 1));
    if (position !== KINDS.indexOf(kind) || id === undefined || !isPossible(kind, id)) return undefined;
    return publicId.encode(kind, id) === text ? id : undefined;
  },
};

/** Route parameter to database id. What is no id of the kind does not exist: 404, as for any unknown id. */
@Injectable()
export class PublicIdPipe implements PipeTransform<string, number> {
  constructor(private readonly kind: PublicIdKind & Thing) {}

  transform(text: string): number {
    const id = publicId.decode(this.kind, text);
    if (id === undefined) throw notFound(this.kind);
    return id;
  }
}

/** For DTO fields that hold a public id as text. Decode it with `publicId.decode`. */
export function IsPublicId(kind: PublicIdKind): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'isPublicId',
      target: target.constructor,
      propertyName: property as string,
      validator: {
        validate: (value: unknown) => publicId.decode(kind, value) !== undefined,
        defaultMessage: () => `must be the id of a ${kind} (${PREFIXES[kind]}_…)`,
      },
    });
}
