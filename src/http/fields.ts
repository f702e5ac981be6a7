import { applyDecorators } from '@nestjs/common';
import { ApiParam, ApiProperty } from '@nestjs/swagger';
import { IsISO8601, IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { MayBeAbsent } from './optional';
import { IsPublicId, PublicIdKind, publicId } from './public-id';

/** More than any sum of this system, and exact as a JSON number. */
const MAX_VND = 1_000_000_000_000_000;

interface FieldOptions {
  readonly description?: string;
  readonly example?: unknown;
  readonly optional?: boolean;
  readonly nullable?: boolean;
}

function documented(o: FieldOptions, schema: object): PropertyDecorator {
  const { optional, ...said } = o;
  return applyDecorators(
    ApiProperty({ ...schema, ...said, required: !optional }),
    ...(optional ? [MayBeAbsent(o)] : []),
  );
}

/** The public id of another thing. */
export const IdField = (kind: PublicIdKind, o: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    documented({ example: publicId.encode(kind, 1), ...o }, { type: String, maxLength: 40 }),
    IsPublicId(kind),
  );

/** One of the words of a union. */
export const ChoiceField = (
  values: readonly string[],
  o: FieldOptions & { default?: string } = {},
): PropertyDecorator => applyDecorators(documented(o, { enum: [...values] }), IsIn(values));

/** A text of a fixed form, such as a code. The pattern is anchored. */
export const CodeField = (pattern: RegExp, o: FieldOptions & { max: number }): PropertyDecorator => {
  const { max, ...said } = o;
  return applyDecorators(
    documented(said, { type: String, maxLength: max, pattern: pattern.source }),
    IsString(),
    Matches(pattern, { message: `must match ${pattern.source}` }),
  );
};

/** An amount of whole VND, as a JSON number. */
export const MoneyField = (o: FieldOptions = {}): PropertyDecorator => {
  return applyDecorators(
    documented({ example: 150_000_000, ...o }, { type: 'integer', minimum: 0, maximum: MAX_VND }),
    IsInt(),
    Min(0),
    Max(MAX_VND),
  );
};

/** Documents a route parameter that is a public id. Read it with `PublicIdPipe`. */
export const ApiIdParam = (kind: PublicIdKind, name = 'id'): MethodDecorator =>
  ApiParam({ name, schema: { type: 'string', maxLength: 40, example: publicId.encode(kind, 1) } });

/** An instant as RFC 3339. */
export const InstantField = (o: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    documented({ example: '2026-07-31T17:00:00.000Z', ...o }, { type: String, format: 'date-time' }),
    MaxLength(40),
    Matches(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/, {
      message: 'must be an instant as RFC 3339, such as 2026-07-31T17:00:00Z',
    }),
    IsISO8601({ strict: true }, { message: 'must be an existing instant' }),
  );
