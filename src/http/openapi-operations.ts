import type { OpenAPIObject } from '@nestjs/swagger';
import type { HeadersObject, OperationObject, ParameterObject, ResponseObject } from '@nestjs/swagger';
import { STATUS_CODES } from 'node:http';
import { BATCH_BYTES } from '../config/byte-limits';
import { CSV, FILES, NDJSON, XLSX } from './bodies';
import { COST_EXTENSION, type DeclaredCost, costOf } from './cost';
import { DEPRECATED_EXTENSION, type Deprecation } from './deprecated';
import { headers } from './openapi-headers';
import { describedParameter } from './openapi-parameters';
import { problemReference } from './openapi-problems';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
type Method = (typeof METHODS)[number];

const IDEMPOTENCY_KEY: ParameterObject = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Of your choice, new for each request: a repetition with the same key is answered, not done, again.',
  schema: { type: 'string', minLength: 1, maxLength: 255, pattern: String.raw`^[\x21-\x7e]+$` },
};

const STREAM_KEY: ParameterObject = {
  ...IDEMPOTENCY_KEY,
  description: `${IDEMPOTENCY_KEY.description} A stream or file is the same when its bytes are, unpacked.`,
};

const STREAMS = {
  [NDJSON]: { description: 'One item a line.' },
  [CSV]: {
    description:
      'A header line with names of fields, then one item a line; an empty cell is an absent field.',
  },
  [XLSX]: {
    format: 'binary',
    description:
      'The first sheet: a row with names of fields, then one item a row; formulas are not worked out.',
  },
};

interface Facts {
  readonly method: Method;
  readonly isPublic: boolean;
  readonly isKeyed: boolean;
  readonly isStreamed: boolean;
  readonly hasBody: boolean;
  readonly hasParameters: boolean;
  readonly namesOne: boolean;
  readonly isConditional: boolean;
  /** The answer shows a thing that has a version. */
  readonly isVersioned: boolean;
  readonly cost: DeclaredCost;
  readonly deprecation?: Deprecation | undefined;
}

/** What decorators leave to be said here. */
interface Extensions extends OperationObject {
  [COST_EXTENSION]?: DeclaredCost;
  [DEPRECATED_EXTENSION]?: Deprecation;
  'x-permission'?: string;
  /** When the route may go: the check for breaking changes lets it go from then on. */
  'x-sunset'?: string;
}

const parametersOf = (operation: OperationObject): ParameterObject[] =>
  (operation.parameters ?? []).filter((parameter): parameter is ParameterObject => 'name' in parameter);

const isConditional = (operation?: OperationObject): boolean =>
  operation !== undefined && parametersOf(operation).some(({ name }) => name === 'If-Match');

function factsOf(
  path: string,
  method: Method,
  operation: OperationObject,
  versioned: ReadonlySet<string>,
): Facts {
  const isPublic = !operation.security?.length;
  const parameters = parametersOf(operation);
  const body = operation.requestBody;
  const isStreamed =
    body !== undefined &&
    'content' in body &&
    [...Object.keys(STREAMS), ...FILES].some((type) => type in body.content);
  const said = operation as Extensions;
  return {
    method,
    isPublic,
    cost: costOf({ declared: said[COST_EXTENSION], isPublic, isStreamed, method }),
    deprecation: said[DEPRECATED_EXTENSION],
    isKeyed: method === 'post' && !isPublic,
    isStreamed,
    hasBody: body !== undefined,
    hasParameters: parameters.some((parameter) => parameter.in === 'query'),
    namesOne: parameters.some((parameter) => parameter.in === 'path'),
    isConditional: isConditional(operation),
    isVersioned:
      isConditional(operation) ||
      (method === 'get' && versioned.has(path)) ||
      (method === 'post' && [...versioned].some((one) => one.replace(/\/\{\w+\}$/, '') === path)),
  };
}

function refusals(facts: Facts): number[] {
  const changes = facts.method !== 'get';
  return [
    400,
    ...(facts.isPublic ? [] : [401, 403]),
    ...(facts.namesOne ? [404] : []),
    ...(changes && !facts.isPublic ? [409] : []),
    ...(facts.isConditional ? [412, 428] : []),
    ...(facts.hasBody ? [413, 415] : []),
    ...(facts.hasBody || facts.hasParameters || facts.isKeyed ? [422] : []),
    ...(facts.cost === 'nothing' ? [] : [429]),
    500,
    503,
  ];
}

function successHeaders(status: number, facts: Facts): HeadersObject {
  const isNew = status === 201 || status === 202;
  const { deprecation } = facts;
  return {
    ...headers('X-Request-Id'),
    ...(facts.cost === 'nothing' ? {} : headers('RateLimit', 'RateLimit-Policy')),
    ...(isNew ? headers('Location') : {}),
    ...(facts.isVersioned && status < 300 && status !== 204 ? headers('ETag') : {}),
    ...(facts.isKeyed ? headers('Idempotency-Replayed') : {}),
    ...(deprecation ? headers('Deprecation', 'Link') : {}),
    ...(deprecation?.sunset ? headers('Sunset') : {}),
  };
}

/** The contract says of a limit which, and of a deprecation what check and client need. */
function completeExtensions(operation: Extensions, { cost, deprecation }: Facts): void {
  delete operation[COST_EXTENSION];
  delete operation[DEPRECATED_EXTENSION];
  if (cost !== 'nothing') operation[COST_EXTENSION] = cost;
  if (!deprecation) return;
  operation.deprecated = true;
  if (deprecation.sunset !== undefined) operation['x-sunset'] = deprecation.sunset;
}

/** What a reader of one operation alone has to know, in a sentence each. */
function completeDescription(operation: Extensions, { cost, deprecation }: Facts): void {
  const permission = operation['x-permission'];
  const sentences = [
    ...(deprecation ? [`Deprecated since ${deprecation.since}: see ${deprecation.link}.`] : []),
    ...(deprecation?.sunset ? [`May be gone from ${deprecation.sunset} on.`] : []),
    permission === undefined ? 'Needs no access token.' : `Needs the permission \`${permission}\`.`,
    ...(cost === 'nothing' ? [] : [`Counts towards the limit \`${cost}\`.`]),
  ];
  operation.description = [operation.description, sentences.join(' ')].filter(Boolean).join('\n\n');
}

/** A stream is text to the contract: what a line holds is said by the JSON form of the same body, or by the operation. */
function describeStream({ requestBody }: OperationObject): void {
  if (requestBody === undefined || '$ref' in requestBody) return;
  for (const [type, said] of Object.entries(STREAMS)) {
    const stream = requestBody.content[type];
    if (!stream) continue;
    const { maxLength } = stream.schema as { readonly maxLength?: number };
    stream.schema = { type: 'string', maxLength: maxLength ?? BATCH_BYTES, ...said };
  }
}

function completeOperation(operation: OperationObject, facts: Facts): void {
  describeStream(operation);
  completeDescription(operation, facts);
  completeExtensions(operation, facts);
  if (facts.isPublic) operation.security = [];
  operation.parameters = [
    ...(operation.parameters ?? []).map((one) => ('$ref' in one ? one : describedParameter(one))),
    ...(facts.isKeyed ? [facts.isStreamed ? STREAM_KEY : IDEMPOTENCY_KEY] : []),
  ];
  for (const [code, response] of Object.entries(operation.responses)) {
    const status = Number(code);
    if (response === undefined || '$ref' in response) continue;
    // Only a refusal that is no plain problem says itself what it looks like.
    if (status >= 400 && !response.content) operation.responses[code] = problemReference(status);
    else operation.responses[code] = completeResponse(response, status, facts);
  }
  for (const status of refusals(facts)) operation.responses[status] ??= problemReference(status);
}

const completeResponse = (response: ResponseObject, status: number, facts: Facts): ResponseObject => ({
  ...response,
  description: response.description || STATUS_CODES[status] || 'Done',
  headers: { ...successHeaders(status, facts), ...response.headers },
});

/** Adds to every operation what holds by the way the service is built: refusals, headers, keys. */
export function completeOperations(document: OpenAPIObject): void {
  const paths = Object.entries(document.paths);
  const versioned = new Set(
    paths.filter(([, item]) => METHODS.some((method) => isConditional(item[method]))).map(([path]) => path),
  );
  for (const [path, item] of paths)
    for (const method of METHODS) {
      const operation = item[method];
      if (operation) completeOperation(operation, factsOf(path, method, operation, versioned));
    }
}
