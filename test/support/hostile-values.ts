import { PREFIXED_KINDS, numberedId } from './public-ids';

/** Values that should do no harm, as they stand in JSON or in an address. Fixed: a failure comes again. */

const LONG = 'x'.repeat(5_000);
const text = (value: string): string => JSON.stringify(value);

/** As JSON, so that there is a minus zero, a number beyond all numbers, and half a character. */
const ANY_TEXT = [
  '""',
  '" "',
  String.raw`"a\u0000b"`,
  String.raw`"\ud800"`,
  String.raw`"\u202e\u200b"`,
  text(LONG),
  text("'; DROP TABLE agents; --"),
  text('%'),
  text('\\'),
  text('__proto__'),
];
const NO_TEXT = ['null', '1', 'true', '[]', '["x"]', '{"$ne":null}'];
const DATES = [
  '1900-01-01',
  '2199-12-31',
  '0001-01-01',
  '9999-12-31',
  '2026-02-31',
  '2026-13-01',
  '2026-1-1',
];
const INSTANTS = [
  '2026-13-01T00:00:00Z',
  '2026-02-31T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999999Z',
  '9999-12-31T23:59:59-14:00',
  '2016-12-31T23:59:60Z',
  '2026-03-31T24:00:00Z',
  '2026-03-31T00:00:00',
];
const MONTHS = ['1900-01', '2199-12', '2026-13', '2026-00', '0000-01', '9999-12'];
const PERIODS = ['2000', '2099-H2', '2000-H1', '2026-H3', '1999', '9999'];
const NUMBERS = [
  'null',
  '0',
  '-0',
  '-1',
  '1.5',
  '1e308',
  '1e400',
  '9007199254740991',
  '9007199254740993',
  '2147483648',
  '32768',
  '"1"',
  '""',
  'true',
  '[]',
  '{}',
];
const LISTS = ['null', '[]', '{}', '"x"', '[null]', '[[]]', '[{}]', '["x"]', '[-0]', '{"length":1}'];
const OBJECTS = ['null', '[]', '[{}]', '"x"', '1', '{}', String.raw`{"\u0000":1}`];
const FLAGS = ['null', '"true"', '1', '"false"', '[]', '{}'];

/** Ids of the same kind that name nothing, beyond every column; and of another kind. */
function otherIds(id: string): string[] {
  const kind = PREFIXED_KINDS.get(id.slice(0, id.indexOf('_') + 1));
  if (kind === undefined) return [];
  const other = kind === 'office' ? 'user' : 'office';
  return [
    numberedId(kind, 0),
    numberedId(kind, 2 ** 31 - 1),
    numberedId(kind, 2 ** 31),
    numberedId(kind, Number.MAX_SAFE_INTEGER),
    numberedId(other, 1),
    `${id}x`,
    id.toUpperCase(),
    id.slice(0, id.indexOf('_') + 1),
  ];
}

const FORMS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\d{4}-\d\d-\d\d$/, DATES],
  [/^\d{4}-\d\d-\d\dT/, INSTANTS],
  [/^\d{4}-\d\d$/, MONTHS],
  [/^\d{4}(-H\d)?$/, PERIODS],
];

/** What stands in place of a text: of any, and of one with its form. */
const likeText = (good: string): string[] => [
  ...FORMS.flatMap(([form, values]) => (form.test(good) ? values : [])),
  ...otherIds(good),
];

/** Hostile JSON in place of a good value. */
export function hostileJson(good: unknown): readonly string[] {
  if (typeof good === 'string') return [...ANY_TEXT, ...NO_TEXT, ...likeText(good).map(text)];
  if (typeof good === 'number') return NUMBERS;
  if (typeof good === 'boolean') return FLAGS;
  return Array.isArray(good) ? LISTS : OBJECTS;
}

/** Hostile pieces of an address, encoded, in place of a good value. */
export function hostileQuery(good: string): readonly string[] {
  return [
    '',
    '%20',
    '%00',
    'a%00b',
    '%ED%A0%80',
    '%E0%A4%A',
    LONG.slice(0, 2_000),
    encodeURIComponent("'; DROP TABLE agents; --"),
    '%25',
    '%5C',
    '__proto__',
    '-1',
    '0',
    '1e308',
    'NaN',
    '9007199254740993',
    'null',
    '%5B%5D',
    '2026-02-31',
    '0001-01-01',
    '2026-13-01T00:00:00Z',
    ...likeText(good).map(encodeURIComponent),
  ];
}

/** Hostile path segments in place of an id. */
export function hostileSegment(good: string): readonly string[] {
  return [
    '%20',
    '%00',
    '%ED%A0%80',
    '%E0%A4%A',
    'x'.repeat(201),
    encodeURIComponent("'; DROP TABLE agents; --"),
    '%25',
    '%5C',
    '..%2f..%2fetc%2fpasswd',
    '__proto__',
    'constructor',
    '-1',
    '1',
    '1e308',
    'null',
    ...otherIds(good).map(encodeURIComponent),
  ];
}

export const HOSTILE_CURSORS = [
  'x',
  '.',
  'W10.AAAAAAAAAAAAAAAAAAAAAA',
  'WyJ4IiwxXQ.AAAAAAAAAAAAAAAAAAAAAA',
  '%7B%22id%22%3A1%7D',
  'e30=.e30=',
  'a.b.c',
  'x'.repeat(1_001),
];

export const HOSTILE_VERSIONS = [
  '',
  '*',
  '"v0"',
  '"v-1"',
  '"v999999999"',
  '"v9999999999"',
  'W/"v1"',
  '1',
  '"x"',
];
export const HOSTILE_KEYS = [
  '',
  ' ',
  'a b',
  'k'.repeat(256),
  'k'.repeat(1_000),
  'kh\u00f3a',
  "'; DROP TABLE x",
];

/** Whole bodies. */
export const HOSTILE_BODIES = [
  '',
  'null',
  '1',
  '"x"',
  '[]',
  '[[]]',
  '{',
  '{"a":1,}',
  'NaN',
  '\u0000',
  '['.repeat(2_000),
  `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`,
  '{"__proto__":{"role":"administrator"}}',
  '{"constructor":{"prototype":{"role":"administrator"}}}',
];

/** Fields that nobody may set, whatever the resource. */
export const MASS_ASSIGNED: Readonly<Record<string, unknown>> = {
  id: 'agt_1',
  role: 'administrator',
  status: 'active',
  state: 'active',
  version: 99,
  approvedBy: 1,
  decidedBy: 1,
  recordedAt: '2020-01-01T00:00:00Z',
  createdAt: '2020-01-01T00:00:00Z',
  passwordHash: 'x',
  office_id: 1,
  constructor: 'x',
};
