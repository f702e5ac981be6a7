import type { Response } from 'supertest';

interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly instance: string;
  readonly errors: readonly { pointer: string; code: string; detail: string }[];
}

/** What no answer may hold: a stack, SQL, or a path of the machine. */
const LEAK = /node_modules|\bat .+:\d+:\d+|SELECT |INSERT INTO|UPDATE .+ SET|QueryFailedError/;

/**
 * Asserts an RFC 9457 problem: its status, its stable code, its media type, the request id in body and header, and that
 * nothing of the inside leaks.
 * @returns the problem, for further looks at `errors`.
 */
export function expectProblem(response: Response, status: number, code: string): Problem {
  const problem = (response.body ?? {}) as Partial<Problem>;
  // One comparison, so that a failure shows the whole of what came instead.
  expect({ status: response.status, code: problem.code, detail: problem.detail }).toEqual({
    status,
    code,
    detail: expect.any(String),
  });
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(problem).toEqual({
    type: `/problems/${code}`,
    title: expect.stringMatching(/^[A-Z]/),
    status,
    code,
    detail: expect.any(String),
    instance: response.headers['x-request-id'],
    errors: expect.any(Array),
  });
  expect(response.text).not.toMatch(LEAK);
  return problem as Problem;
}
