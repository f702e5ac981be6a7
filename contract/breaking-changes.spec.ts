import { breakingChanges } from './breaking-changes';
import type { Json } from './json';

const TODAY = '2026-07-01';
const PATH = '/v1/agents/{agentId}/notes/{id}';
const text = (maxLength: number): Json => ({ type: 'string', maxLength });
const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** A contract with one of everything, to be changed in one place at a time. */
const CONTRACT: Json = {
  openapi: '3.1.0',
  paths: {
    [PATH]: {
      post: {
        operationId: 'changeNote',
        security: [{ bearer: [] }],
        'x-permission': 'agents:manage',
        parameters: [
          { name: 'id', in: 'path', required: true, schema: text(40) },
          { name: 'agentId', in: 'path', required: true, schema: text(40) },
          { name: 'sort', in: 'query', required: false, schema: { type: 'string', enum: ['code', 'name'] } },
        ],
        requestBody: {
          required: false,
          content: { 'application/json': { schema: reference('NoteBody') }, csv: { schema: text(1_000) } },
        },
        responses: {
          200: { headers: { ETag: {} }, content: { 'application/json': { schema: reference('Note') } } },
          404: { description: 'Not found' },
        },
      },
    },
    '/login': { post: { operationId: 'login', security: [], responses: {} } },
  },
  components: {
    schemas: {
      NoteBody: {
        type: 'object',
        required: ['text'],
        properties: {
          text: { type: 'string', minLength: 1, maxLength: 100 },
          amount: { type: 'integer', minimum: 0, maximum: 10 },
          kind: { type: 'string', enum: ['a', 'b'] },
          code: { type: 'string', maxLength: 9, pattern: '^[A-Z]$' },
          tags: { type: 'array', maxItems: 3, items: text(5) },
          inner: reference('NoteBody'),
          way: { oneOf: [reference('Way'), { type: 'integer' }] },
        },
      },
      Way: { type: 'object', properties: { by: text(9) } },
      Note: {
        allOf: [
          { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
          {
            type: 'object',
            required: ['text'],
            properties: {
              text: { type: 'string', enum: ['x'] },
              parent: { type: ['object', 'null'] },
              way: { anyOf: [reference('Way')] },
            },
          },
        ],
      },
    },
  },
};

const OPERATION = `/paths/${PATH.replaceAll('/', '~1')}`;
const POST = `${OPERATION}/post`;
const SENT = '/components/schemas/NoteBody';
const ANSWERED = '/components/schemas/Note/allOf/1';

/** The contract with something else at a JSON pointer; undefined takes it away. */
function changed(pointer: string, value: unknown, contract = CONTRACT): Json {
  const copy = structuredClone(contract);
  const names = pointer
    .slice(1)
    .split('/')
    .map((name) => name.replaceAll('~1', '/'));
  const last = names.pop()!;
  const holder = names.reduce<unknown>((at, name) => (at as Json)[name], copy) as Record<string, unknown>;
  if (value !== undefined) holder[last] = value;
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
  return copy;
}

const found = (after: Json, before = CONTRACT, today = TODAY): string[] =>
  breakingChanges({ before, after }, today).map(
    ({ code, at }) => `${code} ${at.replace(`POST ${PATH}`, '…')}`,
  );

describe('breakingChanges', () => {
  it.each<[what: string, pointer: string, value: unknown, breaking: string]>([
    ['a route is gone', OPERATION, undefined, 'operation-removed …'],
    ['it is called otherwise', `${POST}/operationId`, 'x', 'operation-renamed …'],
    ['it asks for another permission', `${POST}/x-permission`, 'x', 'permission-changed …'],
    ['it asks for a token', '/paths/~1login/post/security', [{}], 'token-needed POST /login'],
    ['a parameter is gone', `${POST}/parameters/2`, undefined, 'parameter-removed … query sort'],
    [
      'a parameter is asked for',
      `${POST}/parameters/3`,
      { name: 'x', in: 'query', required: true, schema: {} },
      'parameter-required … query x',
    ],
    [
      'a parameter may not be left out',
      `${POST}/parameters/2/required`,
      true,
      'parameter-required … query sort',
    ],
    [
      'a word of a parameter is gone',
      `${POST}/parameters/2/schema/enum`,
      ['code'],
      'enum-narrowed … query sort',
    ],
    [
      'a part of the address is shorter',
      `${POST}/parameters/0/schema/maxLength`,
      9,
      'bound-narrowed … path 2',
    ],
    ['the body is asked for', `${POST}/requestBody/required`, true, 'body-required … body'],
    ['a form of the body is gone', `${POST}/requestBody/content/csv`, undefined, 'media-type-removed … body'],
    ['a field is gone', `${SENT}/properties/kind`, undefined, 'property-removed … body/kind'],
    ['a field is asked for', `${SENT}/required/1`, 'kind', 'property-required … body/kind'],
    ['a word is gone', `${SENT}/properties/kind/enum`, ['a'], 'enum-narrowed … body/kind'],
    ['only words are taken', `${SENT}/properties/text/enum`, ['a'], 'enum-narrowed … body/text'],
    ['a ceiling falls', `${SENT}/properties/text/maxLength`, 9, 'bound-narrowed … body/text'],
    ['a floor rises', `${SENT}/properties/amount/minimum`, 1, 'bound-narrowed … body/amount'],
    ['a bound appears', `${SENT}/properties/tags/minItems`, 1, 'bound-narrowed … body/tags'],
    ['a form changes', `${SENT}/properties/code/pattern`, 'x', 'form-changed … body/code'],
    ['a type changes', `${SENT}/properties/kind/type`, 'integer', 'type-changed … body/kind'],
    ['entries of a list change', `${SENT}/properties/tags/items`, text(4), 'bound-narrowed … body/tags/*'],
    ['an object is closed', `${SENT}/additionalProperties`, false, 'object-closed … body'],
    ['an alternative is gone', `${SENT}/properties/way/oneOf/0`, undefined, 'alternative-removed … body/way'],
    ['what has alternatives has none', `${SENT}/properties/way`, {}, 'alternatives-changed … body/way'],
    ['an answer is gone', `${POST}/responses/200`, undefined, 'answer-removed … 200'],
    ['a header is gone', `${POST}/responses/200/headers/ETag`, undefined, 'header-removed … 200'],
    ['a form of the answer is gone', `${POST}/responses/200/content`, {}, 'media-type-removed … 200'],
    ['an answered field is gone', `${ANSWERED}/properties/text`, undefined, 'property-removed … 200/text'],
    ['an answered field may be left out', `${ANSWERED}/required`, [], 'property-optional … 200/text'],
    [
      'an answered field may be null',
      `${ANSWERED}/properties/text/type`,
      ['string', 'null'],
      'type-changed … 200/text',
    ],
    [
      'an answered alternative may be null',
      `${ANSWERED}/properties/way/anyOf/1`,
      { type: 'null' },
      'type-changed … 200/way',
    ],
  ])('finds that %s', (_what, pointer, value, breaking) => {
    expect(found(changed(pointer, value))).toEqual([breaking]);
  });

  it.each<[what: string, pointer: string, value: unknown]>([
    ['nothing', '/openapi', '3.1.0'],
    ['a further route', '/paths/~1more', { get: { responses: {} } }],
    ['no token any more', `${POST}/security`, []],
    ['a further parameter', `${POST}/parameters/3`, { name: 'x', in: 'query', schema: text(9) }],
    ['a further field to send', `${SENT}/properties/more`, text(9)],
    ['a further word to send', `${SENT}/properties/kind/enum`, ['a', 'b', 'c']],
    ['more room', `${SENT}/properties/text/maxLength`, 101],
    ['fewer needs', `${SENT}/required`, []],
    ['a wider type', `${SENT}/properties/amount/type`, 'number'],
    ['no form', `${SENT}/properties/code/pattern`, undefined],
    ['a further alternative to send', `${SENT}/properties/way/oneOf/2`, { type: 'boolean' }],
    ['a further answered field', `${ANSWERED}/properties/more`, text(9)],
    ['a further answered word', `${ANSWERED}/properties/text/enum`, ['x', 'y']],
    ['an answered field that is always there', `${ANSWERED}/required/1`, 'parent'],
    ['an answered field that is never null', `${ANSWERED}/properties/parent/type`, 'object'],
    ['a refusal less', `${POST}/responses/404`, undefined],
  ])('lets pass: %s', (_what, pointer, value) => {
    expect(found(changed(pointer, value))).toEqual([]);
  });

  it('knows a route whose parts are called otherwise', () => {
    const renamed = JSON.stringify(CONTRACT).replaceAll(/agentId/g, 'ownerId');
    expect(found(JSON.parse(renamed) as Json)).toEqual([]);
  });

  it('lets a route go from the day of its sunset on', () => {
    const before = changed(`${POST}/x-sunset`, TODAY);
    const after = changed(OPERATION, undefined);
    expect(found(after, before)).toEqual([]);
    expect(found(after, before, '2026-06-30')).toEqual(['operation-removed …']);
  });
});
