import { FieldError } from '../../shared/domain-error';
import type { FieldCode } from '../../shared/field-messages';
import { CONFIDENCE_LEVELS } from './interval';
import { MEASURES, MEASURE_TRAITS, Measure } from './measure';
import {
  Criterion,
  GRADES,
  ON_NO_EVIDENCE,
  Policy,
  PolicyParameters,
  RECOMMENDATIONS,
  Rule,
  RuleCondition,
} from './policy';

const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MAX_BP = 1_000_000_000;

const error = (pointer: string, code: FieldCode, detail: string): FieldError => ({ pointer, code, detail });

const isWhole = (value: number, min: number, max: number): boolean =>
  Number.isInteger(value) && value >= min && value <= max;

/** Inclusive bounds of each parameter. */
const BOUNDS: Readonly<Record<keyof PolicyParameters, readonly [number, number]>> = {
  graceDays: [0, 366],
  returnAfterMonths: [1, 120],
  remittanceDueWorkingDays: [1, 60],
  withheldDays: [1, 366],
  handoverGraceDays: [0, 3660],
  newcomerGraceDays: [0, 366],
  minimumActiveDays: [0, 366],
  minimumDueAndQuota: [0, 1_000_000],
  confidenceBp: [1, 9999],
};

function parameterErrors(parameters: PolicyParameters): FieldError[] {
  const errors = Object.entries(BOUNDS).flatMap(([name, [min, max]]) =>
    isWhole(parameters[name as keyof PolicyParameters], min, max)
      ? []
      : [error(`/parameters/${name}`, 'out-of-range', `must be a whole number from ${min} to ${max}`)],
  );
  if (!CONFIDENCE_LEVELS.includes(parameters.confidenceBp)) {
    const levels = CONFIDENCE_LEVELS.join(', ');
    errors.push(error('/parameters/confidenceBp', 'unknown-confidence', `must be one of ${levels}`));
  }
  return errors;
}

/** `at` strictly rises; points stay level or move towards what is better for the measure. */
function curveErrors({ curve, measure }: Criterion, at: string): FieldError[] {
  if (curve.length === 0) return [error(at, 'empty-curve', 'must have at least one point')];
  const falls = MEASURE_TRAITS[measure].lowerIsBetter;
  return curve.flatMap((point, i) => {
    const errors: FieldError[] = [];
    const before = curve[i - 1];
    if (!isWhole(point.at, 0, MAX_BP)) {
      errors.push(error(`${at}/${i}/at`, 'out-of-range', `must be a whole number from 0 to ${MAX_BP}`));
    }
    if (!isWhole(point.points, 0, 10_000)) {
      errors.push(error(`${at}/${i}/points`, 'out-of-range', 'must be a whole number from 0 to 10000'));
    }
    if (before && point.at <= before.at) {
      errors.push(
        error(`${at}/${i}/at`, 'curve-not-increasing', 'must be greater than that of the point before'),
      );
    }
    if (before && (falls ? point.points > before.points : point.points < before.points)) {
      errors.push(error(`${at}/${i}/points`, 'curve-not-monotone', 'must not reward a worse value'));
    }
    return errors;
  });
}

function criterionErrors(criterion: Criterion, i: number): FieldError[] {
  const at = `/criteria/${i}`;
  if (!MEASURES.includes(criterion.measure))
    return [error(`${at}/measure`, 'unknown-measure', 'is not a measure')];
  const errors = curveErrors(criterion, `${at}/curve`);
  if (!isWhole(criterion.weightBp, 0, 10_000)) {
    errors.push(error(`${at}/weightBp`, 'out-of-range', 'must be a whole number from 0 to 10000'));
  }
  if (criterion.capBp !== undefined && !isWhole(criterion.capBp, 1, MAX_BP)) {
    errors.push(error(`${at}/capBp`, 'out-of-range', `must be a whole number from 1 to ${MAX_BP}`));
  }
  if (!isWhole(criterion.minimumEvidence, 0, 1_000_000)) {
    errors.push(error(`${at}/minimumEvidence`, 'out-of-range', 'must be a whole number from 0 to 1000000'));
  }
  if (!ON_NO_EVIDENCE.includes(criterion.onNoEvidence)) {
    errors.push(error(`${at}/onNoEvidence`, 'unknown-value', `must be one of ${ON_NO_EVIDENCE.join(', ')}`));
  }
  if (criterion.weightBp === 0 && criterion.onNoEvidence === 'not-rated') {
    errors.push(
      error(
        `${at}/onNoEvidence`,
        'unscored-criterion-decides',
        'a criterion without weight cannot stop the rating',
      ),
    );
  }
  return errors;
}

/** The keys that occur again after their first place, as indexes. */
const repeated = (keys: readonly string[]): number[] =>
  keys.flatMap((key, i) => (keys.indexOf(key) < i ? [i] : []));

function criteriaErrors(criteria: readonly Criterion[]): FieldError[] {
  const errors = criteria.flatMap(criterionErrors);
  for (const i of repeated(criteria.map(({ measure }) => measure))) {
    errors.push(error(`/criteria/${i}/measure`, 'repeated-measure', 'has a criterion already'));
  }
  const sum = criteria.reduce((total, { weightBp }) => total + weightBp, 0);
  if (sum !== 10_000) {
    errors.push(
      error('/criteria', 'weights-do-not-sum', `weights must sum to 10000 basis points, not ${sum}`),
    );
  }
  return errors;
}

/** Every grade once, from the best to the worst, falling, down to zero. */
function bandErrors({ gradeBands }: Policy): FieldError[] {
  const errors: FieldError[] = [];
  if (gradeBands.map(({ grade }) => grade).join() !== GRADES.join()) {
    errors.push(error('/gradeBands', 'grades-incomplete', `must be ${GRADES.join(', ')} in this order`));
  }
  gradeBands.forEach(({ from }, i) => {
    const before = gradeBands[i - 1];
    if (!isWhole(from, 0, 10_000)) {
      errors.push(error(`/gradeBands/${i}/from`, 'out-of-range', 'must be a whole number from 0 to 10000'));
    }
    if (before && from >= before.from) {
      errors.push(
        error(`/gradeBands/${i}/from`, 'bands-not-falling', 'must be less than that of the grade before'),
      );
    }
  });
  if (gradeBands.at(-1)?.from !== 0) {
    errors.push(error('/gradeBands', 'scores-not-covered', 'the last grade must begin at 0'));
  }
  return errors;
}

function conditionErrors(condition: RuleCondition, at: string, measures: ReadonlySet<Measure>): FieldError[] {
  if (condition.kind === 'grade-running') {
    const errors: FieldError[] = [];
    if (!isWhole(condition.periods, 1, 10)) {
      errors.push(error(`${at}/periods`, 'out-of-range', 'must be a whole number from 1 to 10'));
    }
    if (!GRADES.includes(condition.grade))
      errors.push(error(`${at}/grade`, 'unknown-grade', 'is not a grade'));
    return errors;
  }
  if (condition.kind === 'money-withheld') {
    return isWhole(condition.minimumLines, 1, 1_000_000)
      ? []
      : [error(`${at}/minimumLines`, 'out-of-range', 'must be a whole number from 1 to 1000000')];
  }
  if (condition.kind !== 'measure-worse-than') {
    return [error(`${at}/kind`, 'unknown-condition', 'is not a kind of condition')];
  }
  if (!measures.has(condition.measure)) {
    return [error(`${at}/measure`, 'measure-without-criterion', 'has no criterion in this policy')];
  }
  const errors: FieldError[] = [];
  if (!isWhole(condition.limitBp, 0, MAX_BP)) {
    errors.push(error(`${at}/limitBp`, 'out-of-range', `must be a whole number from 0 to ${MAX_BP}`));
  }
  if (condition.byFavourableEnd && MEASURE_TRAITS[condition.measure].interval === 'none') {
    errors.push(
      error(`${at}/byFavourableEnd`, 'measure-without-interval', 'amounts of money have no interval'),
    );
  }
  return errors;
}

function ruleErrors(rule: Rule, i: number, measures: ReadonlySet<Measure>): FieldError[] {
  const at = `/rules/${i}`;
  const errors = rule.all.flatMap((condition, n) => conditionErrors(condition, `${at}/all/${n}`, measures));
  if (!CODE.test(rule.code))
    errors.push(error(`${at}/code`, 'not-kebab-case', 'must be lower-case words joined by -'));
  if (rule.all.length === 0)
    errors.push(error(`${at}/all`, 'no-condition', 'must have at least one condition'));
  if (rule.legalBasis.trim() === '') {
    errors.push(error(`${at}/legalBasis`, 'no-legal-basis', 'must say on what the rule rests'));
  }
  if (!RECOMMENDATIONS.includes(rule.recommends)) {
    errors.push(error(`${at}/recommends`, 'unknown-value', `must be one of ${RECOMMENDATIONS.join(', ')}`));
  }
  return errors;
}

/**
 * Every fault of a policy as a whole, with pointers into it; empty when it is sound. The shape (which fields there are,
 * and their types) is the caller's to check; the worked examples are `checkExamples`'.
 */
export function validatePolicy(policy: Policy): FieldError[] {
  const measures = new Set(policy.criteria.map(({ measure }) => measure));
  const errors = [
    ...parameterErrors(policy.parameters),
    ...criteriaErrors(policy.criteria),
    ...bandErrors(policy),
  ];
  if (!CODE.test(policy.code))
    errors.push(error('/code', 'not-kebab-case', 'must be lower-case words joined by -'));
  errors.push(...policy.rules.flatMap((rule, i) => ruleErrors(rule, i, measures)));
  for (const i of repeated(policy.rules.map(({ code }) => code))) {
    errors.push(error(`/rules/${i}/code`, 'repeated-rule', 'names another rule already'));
  }
  if (policy.examples.length === 0) {
    errors.push(error('/examples', 'no-worked-example', 'a policy needs at least one worked example'));
  }
  for (const i of repeated(policy.examples.map(({ name }) => name))) {
    errors.push(error(`/examples/${i}/name`, 'repeated-example', 'names another example already'));
  }
  return errors;
}
