import Ajv, { type ErrorObject } from 'ajv';
import { isCleanText } from '../http/text';
import { FieldError } from '../shared/domain-error';
import type { FieldCode } from '../shared/field-messages';
import { EVALUATION_KINDS } from '../shared/period';
import { MEASURES } from './core/measure';
import { GRADES, ON_NO_EVIDENCE, Policy, PolicyParameters, RECOMMENDATIONS } from './core/policy';
import { validatePolicy } from './core/validate-policy';

const BASIS_POINTS_MAX = 1_000_000_000;
const code = { type: 'string', minLength: 1, maxLength: 60 };
const text = { type: 'string', minLength: 1, maxLength: 1000 };
const whole = (maximum = BASIS_POINTS_MAX) => ({ type: 'integer', minimum: 0, maximum });
const oneOf = (values: readonly string[]) => ({ type: 'string', enum: [...values] });
const list = (items: object, maxItems: number) => ({ type: 'array', maxItems, items });
const nullable = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });

/** An object with all the fields of `required` and any of `optional`, and no other. */
const object = (required: Record<string, object>, optional: Record<string, object> = {}) => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(required),
  properties: { ...required, ...optional },
});

const PARAMETER_NAMES: Record<keyof PolicyParameters, object> = {
  graceDays: whole(),
  returnAfterMonths: whole(),
  remittanceDueWorkingDays: whole(),
  withheldDays: whole(),
  handoverGraceDays: whole(),
  newcomerGraceDays: whole(),
  minimumActiveDays: whole(),
  minimumDueAndQuota: whole(),
  confidenceBp: whole(),
};

const condition = {
  oneOf: [
    object({ kind: { const: 'grade-running' }, grade: oneOf(GRADES), periods: whole(100) }),
    object({
      kind: { const: 'measure-worse-than' },
      measure: oneOf(MEASURES),
      limitBp: whole(),
      byFavourableEnd: { type: 'boolean' },
    }),
    object({ kind: { const: 'money-withheld' }, minimumLines: whole() }),
  ],
};

const criterion = object(
  {
    measure: oneOf(MEASURES),
    weightBp: whole(10_000),
    curve: list(object({ at: whole(), points: whole(10_000) }), 50),
    minimumEvidence: whole(),
    onNoEvidence: oneOf(ON_NO_EVIDENCE),
  },
  { capBp: whole() },
);

const exampleMeasure = object(
  {
    measure: oneOf(MEASURES),
    numerator: whole(Number.MAX_SAFE_INTEGER),
    denominator: {
      anyOf: [
        whole(Number.MAX_SAFE_INTEGER),
        { type: 'string', maxLength: 40, pattern: '^\\d{1,18}/[1-9]\\d{0,17}$' },
      ],
    },
  },
  { evidence: whole() },
);

const example = object(
  {
    name: { type: 'string', minLength: 1, maxLength: 200 },
    measured: list(exampleMeasure, 20),
    expectedScore: nullable(whole(10_000)),
    expectedGrade: nullable(oneOf(GRADES)),
  },
  {
    activeDays: whole(366),
    withheldLines: whole(),
    previousGrades: list(nullable(oneOf(GRADES)), 10),
    expectedRaised: list(code, 50),
  },
);

/** The shape of a policy as JSON Schema: it checks bodies and documents them. */
export const POLICY_SCHEMA = object({
  code,
  kind: oneOf(EVALUATION_KINDS),
  parameters: object(PARAMETER_NAMES),
  criteria: list(criterion, 20),
  gradeBands: list(object({ grade: oneOf(GRADES), from: whole(10_000) }), 10),
  rules: list(
    object({
      code,
      recommends: oneOf(RECOMMENDATIONS),
      all: list(condition, 10),
      appliesToNotRated: { type: 'boolean' },
      legalBasis: text,
    }),
    50,
  ),
  examples: list(example, 100),
});

const hasShape = new Ajv({ allErrors: true, strictTypes: false }).compile<Policy>(POLICY_SCHEMA);

const MOST_ERRORS = 100;

function fieldError(error: ErrorObject, at: string): FieldError {
  const parameters = error.params as { additionalProperty?: string; missingProperty?: string };
  const field = parameters.additionalProperty ?? parameters.missingProperty;
  const codes: Record<string, FieldCode> = { additionalProperties: 'unknown-field', required: 'required' };
  return {
    pointer: `${at}${error.instancePath}${field === undefined ? '' : `/${field}`}`,
    code: codes[error.keyword] ?? (`wrong-${error.keyword.toLowerCase()}` as FieldCode),
    detail: error.message ?? 'is not as it must be',
  };
}

/** Texts anywhere in the policy that no text here may hold: the database would not even store some of them. */
function uncleanTexts(value: unknown, at: string): FieldError[] {
  if (typeof value === 'string')
    return isCleanText(value)
      ? []
      : [{ pointer: at, code: 'is-clean-text', detail: 'has characters that no text here may hold' }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => uncleanTexts(part, `${at}/${name}`));
}

/**
 * Every fault of what should be a policy: those of its shape, or else those of its rules as a whole.
 * @param at pointer of the policy in the request.
 */
export function policyErrors(body: unknown, at: string): FieldError[] {
  if (!hasShape(body))
    return (hasShape.errors ?? []).slice(0, MOST_ERRORS).map((error) => fieldError(error, at));
  const unclean = uncleanTexts(body, at);
  if (unclean.length > 0) return unclean.slice(0, MOST_ERRORS);
  return validatePolicy(body).map((error) => ({ ...error, pointer: at + error.pointer }));
}
