import type { BareAnswer } from './bare-http';

/** A stack, SQL, a name of the schema, a value of the driver or a place of the machine. */
const LEAKS = [
  /node_modules|\bat .+:\d+:\d+|\.ts:\d+|\bError\b/,
  /\bSELECT\b|INSERT INTO|UPDATE .+ SET|QueryFailedError|syntax error|violates|relation "/,
  /\b(contract_spans|contribution_lines(?:_\w+)?|contribution_batches|receipt_keys|source_systems|remittance_lines|upload_parts|upload_errors|quota_versions|population_figures|staff_spans|evaluation_runs|refresh_tokens)\b/,
  /127\.0\.0\.1|localhost|postgres|\/tmp\/|\/shm\//i,
  /NaN|undefined|\[object Object\]/,
];

/** Codes by which the database itself refused: the last guard, which validation should have stood before. */
const FROM_THE_DATABASE = new Set([
  'text-not-storable',
  'out-of-range',
  'rule-broken',
  'reference-not-found',
]);
const CONSTRAINT = /-(ck|fk|pk|ex|uq)$/;

/** What libraries for OAuth read is JSON to them; the fields of a problem stand beside it. */
const PROBLEM = 'application/problem+json; charset=utf-8';
const OAUTH = 'application/json; charset=utf-8';

interface SentProblem {
  readonly type?: string;
  readonly title?: string;
  readonly status?: number;
  readonly code?: string;
  readonly detail?: string;
  readonly error?: string;
  readonly instance?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
}

const CODE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const POINTER = /^($|\/|#query\/)/;

function shapeFaults({ status, headers }: BareAnswer, problem: SentProblem): string[] {
  const { type, title, code = '', detail, instance, errors } = problem;
  return [
    headers['content-type'] === (problem.error === undefined ? PROBLEM : OAUTH) ? '' : 'no problem+json',
    CODE.test(code) ? '' : `the code ${code}`,
    type === `/problems/${code}` && problem.status === status && title && detail ? '' : 'no whole problem',
    instance !== undefined && instance === headers['x-request-id'] ? '' : 'no request id',
    Array.isArray(errors) ? '' : 'no errors',
  ];
}

function fieldFaults({ status, code = '', errors = [] }: SentProblem): string[] {
  const wrong = errors.filter((error) => !POINTER.test(error.pointer) || !CODE.test(error.code));
  return [
    ...wrong.map(({ pointer, code: of }) => `a field error ${of} at ${pointer}`),
    code === 'validation-failed' && errors.length === 0 ? 'no field is named' : '',
    status === 422 && FROM_THE_DATABASE.has(code) && errors.every(({ pointer }) => pointer === '')
      ? `left to the database: ${code}`
      : '',
    ...errors
      .filter((error) => status === 422 && CONSTRAINT.test(error.code))
      .map((error) => `names ${error.code}`),
  ];
}

function parsed(text: string): SentProblem | undefined {
  try {
    return JSON.parse(text) as SentProblem;
  } catch {
    return undefined;
  }
}

/** What is wrong with the answer to a hostile request; what was good enough to succeed is left alone. */
export function harmIn(answer: BareAnswer): string[] {
  const { status, text } = answer;
  if (status < 400) return [];
  const problem = parsed(text);
  if (!problem) return [`${status}, no JSON: ${text.slice(0, 200)}`];
  const faults = [
    status >= 500 ? `status ${status}` : '',
    ...shapeFaults(answer, problem),
    ...fieldFaults(problem),
    ...LEAKS.filter((leak) => leak.test(text)).map((leak) => `leaks ${leak.exec(text)![0]}`),
  ].filter((fault) => fault !== '');
  return faults.length === 0 ? [] : [...faults, text.slice(0, 300)];
}
