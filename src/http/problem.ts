import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DomainErrorKind, FieldError } from '../shared/domain-error';
import { type FieldCode, fieldMessage } from '../shared/field-messages';
import { type ProblemCode, problemTitle } from '../shared/problem-titles';
import type { Language } from '../shared/texts';

export const STATUS: Record<DomainErrorKind, number> = {
  malformed: 400,
  invalid: 422,
  'not-found': 404,
  conflict: 409,
  forbidden: 403,
  unauthenticated: 401,
  stale: 412,
  'precondition-required': 428,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
};

/** A bulk of bad rows must not make a bigger answer than it was a request. */
const MAX_ERRORS = 1000;

export class ProblemField implements FieldError {
  @ApiProperty({
    description: 'JSON pointer into the body, or `#query/<name>`.',
    example: '/guaranteeAmount',
    maxLength: 500,
  })
  pointer: string;
  @ApiProperty({ type: String, example: 'min', maxLength: 100 })
  code: FieldCode;
  @ApiProperty({
    example: 'must not be less than 0',
    maxLength: 1000,
    description: 'English or, by `Accept-Language`, what the code means in Vietnamese.',
  })
  detail: string;
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 10_000_000,
    description: 'Of a bulk request: the row, from 1. The pointer is then inside the row.',
  })
  row?: number;
}

/** RFC 9457. `code` is the stable part: program against it, show `title` and `detail`. */
export class Problem {
  @ApiProperty({ format: 'uri-reference', example: '/problems/validation-failed', maxLength: 200 })
  type: string;
  @ApiProperty({ example: 'Validation failed', maxLength: 200 })
  title: string;
  @ApiProperty({ type: 'integer', minimum: 400, maximum: 599, example: 422 })
  status: number;
  @ApiProperty({ example: 'validation-failed', maxLength: 100 })
  code: string;
  @ApiProperty({ example: 'The request breaks the rules listed in errors.', maxLength: 2000 })
  detail: string;
  @ApiProperty({ maxLength: 200, description: 'The request id, also in the X-Request-Id header.' })
  instance: string;
  @ApiProperty({ type: [ProblemField], maxItems: MAX_ERRORS })
  errors: readonly FieldError[];
}

/** @param language of the title and of what is wrong with fields; all else is the same in every language. */
export const toProblem = (
  status: number,
  code: ProblemCode,
  detail: string,
  instance: string,
  errors: readonly FieldError[] = [],
  language: Language = 'en',
): Problem => ({
  type: `/problems/${code}`,
  title: problemTitle(code, language),
  status,
  code,
  detail,
  instance,
  errors: errors.slice(0, MAX_ERRORS).map((error) => ({ ...error, detail: fieldMessage(error, language) })),
});
