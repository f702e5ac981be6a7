import { type Json, isObject, listAt, objectAt, resolved } from './json';
import { sampleOf } from './sample';

/** Always the same, so that Postman takes a new file for a new version of the collection it knows. */
const ID = '6d6b0f0e-6f8a-4c0e-9a51-0d1a1c7e5a10';
const SCHEMA = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const JSON_TYPE = 'application/json';

const KEEP_TOKEN = {
  listen: 'test',
  script: {
    type: 'text/javascript',
    exec: [
      'if (pm.response.code === 200) pm.collectionVariables.set("token", pm.response.json().accessToken);',
    ],
  },
};

interface Operation {
  readonly path: string;
  readonly method: string;
  readonly value: Json;
  readonly parameters: readonly Json[];
}

const operationsOf = (document: Json): Operation[] =>
  Object.entries(objectAt(document, 'paths')).flatMap(([path, item]) =>
    METHODS.map((method) => ({ path, method, value: objectAt(item, method) }))
      .filter(({ value }) => 'responses' in value)
      .map((operation) => ({
        ...operation,
        parameters: listAt(operation.value, 'parameters').map((one) => resolved(document, one)),
      })),
  );

/** Writes requests of a contract as Postman has them. */
class Requests {
  constructor(private readonly document: Json) {}

  item(operation: Operation): Json {
    const { value } = operation;
    return {
      name: value['summary'],
      id: value['operationId'],
      ...(value['operationId'] === 'login' ? { event: [KEEP_TOKEN] } : {}),
      request: {
        method: operation.method.toUpperCase(),
        description: value['description'],
        ...(listAt(value, 'security').length === 0 ? { auth: { type: 'noauth' } } : {}),
        header: this.headers(operation),
        url: this.url(operation),
        ...this.body(value),
      },
      response: [],
    };
  }

  private url({ path, parameters }: Operation): Json {
    const parts = path
      .slice(1)
      .split('/')
      .map((part) => part.replace(/^\{(.+)\}$/, ':$1'));
    const query = this.pairs(parameters, 'query');
    const asked = query.filter(({ disabled }) => disabled !== true);
    const search = asked.map(({ key, value }) => `${String(key)}=${String(value)}`).join('&');
    const variable = this.pairs(parameters, 'path');
    return {
      raw: `{{baseUrl}}/${parts.join('/')}${search === '' ? '' : `?${search}`}`,
      host: ['{{baseUrl}}'],
      path: parts,
      ...(query.length > 0 ? { query } : {}),
      ...(variable.length > 0 ? { variable } : {}),
    };
  }

  private headers({ value, parameters }: Operation): Json[] {
    const [type] = this.bodyOf(value) ?? [];
    return [
      ...(type === undefined ? [] : [{ key: 'Content-Type', value: type }]),
      ...this.pairs(parameters, 'header').map((header) =>
        header['key'] === 'Idempotency-Key'
          ? { key: 'Idempotency-Key', value: '{{$guid}}', description: header['description'] }
          : header,
      ),
    ];
  }

  /** What must be given is on, the rest can be switched on. */
  private pairs(parameters: readonly Json[], place: string): Json[] {
    return parameters
      .filter((one) => one['in'] === place)
      .map((one) => ({
        key: one['name'],
        value: String(one['example'] ?? sampleOf(this.document, one['schema'])),
        ...(one['description'] === undefined ? {} : { description: one['description'] }),
        ...(one['required'] === true ? {} : { disabled: true }),
      }));
  }

  /** The form in which a body is shown, with its schema: JSON where it is taken. */
  private bodyOf(operation: Json): readonly [type: string, schema: unknown] | undefined {
    const content = objectAt(resolved(this.document, operation['requestBody']), 'content');
    const type = JSON_TYPE in content ? JSON_TYPE : Object.keys(content)[0];
    if (type === undefined) return undefined;
    return [type, objectAt(content, type)['schema']];
  }

  private body(operation: Json): Json {
    const [type, schema] = this.bodyOf(operation) ?? [];
    if (type === undefined) return {};
    if (type !== JSON_TYPE) return { body: { mode: 'file', file: {} } };
    const raw = JSON.stringify(sampleOf(this.document, schema), null, 2);
    return { body: { mode: 'raw', raw, options: { raw: { language: 'json' } } } };
  }
}

/**
 * The contract as a collection of Postman: a folder to each group of operations, in the order of the contract. Where the
 * service is and the token are variables; signing in sets the token.
 */
export function postmanCollection(document: Json): string {
  const info = objectAt(document, 'info');
  const requests = new Requests(document);
  const operations = operationsOf(document);
  const collection = {
    info: { _postman_id: ID, name: info['title'], description: info['description'], schema: SCHEMA },
    auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{token}}', type: 'string' }] },
    variable: [
      { key: 'baseUrl', value: 'http://127.0.0.1:3000', type: 'string' },
      { key: 'token', value: '', type: 'string' },
    ],
    item: listAt(document, 'tags')
      .filter(isObject)
      .map(({ name, description }) => ({
        name,
        description,
        item: operations
          .filter(({ value }) => listAt(value, 'tags').includes(name))
          .map((operation) => requests.item(operation)),
      })),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}
