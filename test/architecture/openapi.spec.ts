import { readFileSync } from 'node:fs';
import { buildDocument, documentText } from '../../src/http/openapi';
import { type TestApp, startApp } from '../support/app';
import { type Json, type Operation, dereferenced, operationsOf, unlimited } from '../support/openapi';

describe('the contract', () => {
  let app: TestApp;
  let document: Json;
  let operations: Operation[];
  beforeAll(async () => {
    app = await startApp();
    document = JSON.parse(documentText(buildDocument(app.services))) as Json;
    operations = operationsOf(document);
  });
  afterAll(() => app.stop());

  /** What is wrong, by operation: an empty list says that nothing is. */
  const faults = (find: (operation: Operation) => unknown[]): unknown[] =>
    operations.flatMap((operation) => find(operation).map((fault) => [operation.name, fault]));

  it('is the committed file (npm run openapi writes it)', () => {
    expect(JSON.parse(readFileSync('openapi.json', 'utf8'))).toEqual(document);
  });

  it('is OpenAPI 3.1 with the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(document).toMatchObject({ openapi: '3.1.0', info: { version } });
    expect(JSON.stringify(document)).not.toContain('"nullable"');
  });

  it('names every operation, once, and says what it does', () => {
    const ids = operations.map(({ value }) => value.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      faults(({ value }) => (/^[a-z][A-Za-z]+$/.test(value.operationId ?? '') ? [] : [value.operationId])),
    ).toEqual([]);
    expect(faults(({ value }) => (value.summary ? [] : ['no summary']))).toEqual([]);
  });

  it('puts every operation into one described group', () => {
    const described = new Set((document['tags'] as { name: string }[]).map(({ name }) => name));
    expect(
      faults(({ value }) => (value.tags?.length === 1 && described.has(value.tags[0]!) ? [] : [value.tags])),
    ).toEqual([]);
  });

  it('declares a permission for every operation that is not public', () => {
    expect(
      faults(({ value }) => {
        const isPublic = value.security?.length === 0;
        return isPublic === (value['x-permission'] === undefined) ? [] : ['neither public nor permitted'];
      }),
    ).toEqual([]);
  });

  it('documents the refusals and the request id of every operation', () => {
    expect(
      faults(({ value }) => {
        const needed = ['400', '500', '503', ...(value.security?.length === 0 ? [] : ['401', '403'])];
        return needed.filter((status) => !(status in value.responses));
      }),
    ).toEqual([]);
    expect(
      faults(({ value }) =>
        Object.entries(value.responses).flatMap(([status, response]) => {
          const { headers, content, description } = dereferenced(document, response);
          const types = Object.keys(content ?? {});
          const isProblem = Number(status) >= 400;
          // Libraries for OAuth read theirs as JSON; the fields of a problem stand beside it.
          const isOAuth = value.operationId === 'issueToken' && ['400', '401'].includes(status);
          const expected = isOAuth ? 'application/json' : 'application/problem+json';
          return headers !== undefined &&
            'X-Request-Id' in (headers as object) &&
            description &&
            (!isProblem || (types.length === 1 && types[0] === expected))
            ? []
            : [status];
        }),
      ),
    ).toEqual([]);
  });

  it('describes what every answer with a body looks like', () => {
    expect(
      faults(({ value }) =>
        Object.entries(value.responses)
          .filter(([status]) => status.startsWith('2') && status !== '204')
          .filter(([, response]) => dereferenced(document, response)['content'] === undefined)
          .map(([status]) => status),
      ),
    ).toEqual([]);
  });

  it('limits every text, list and number that is sent', () => {
    expect(
      faults(({ value }) => [
        ...(value.parameters ?? []).flatMap((parameter) =>
          unlimited(
            document,
            parameter['schema'] as Json,
            `${String(parameter['in'])} ${String(parameter['name'])}`,
          ),
        ),
        ...Object.entries((value.requestBody?.['content'] ?? {}) as Record<string, Json>).flatMap(
          ([type, media]) => unlimited(document, (media['schema'] ?? {}) as Json, type),
        ),
      ]),
    ).toEqual([]);
  });

  it('closes the objects that are sent', () => {
    expect(
      faults(({ value }) => {
        const media = (value.requestBody?.['content'] ?? {}) as Record<string, Json>;
        return Object.values(media)
          .map(({ schema }) => dereferenced(document, schema as Json))
          .filter((schema) => schema['type'] === 'object' && schema['additionalProperties'] === undefined)
          .map(() => 'open body');
      }),
    ).toEqual([]);
  });

  it('offers a key on every POST of somebody who is known, and asks for the version on changes', () => {
    const named = (operation: Operation, name: string) =>
      operation.value.parameters?.some((parameter) => parameter['name'] === name) ?? false;
    const keyless = operations
      .filter(({ method, value }) => method === 'post' && value.security?.length !== 0)
      .filter((operation) => !named(operation, 'Idempotency-Key'))
      .map(({ value }) => value.operationId);
    expect(keyless).toEqual([]);
    expect(
      faults((operation) =>
        operation.method === 'patch' && !named(operation, 'If-Match') ? ['no If-Match'] : [],
      ),
    ).toEqual([]);
  });
});
