import { ArgumentMetadata, Injectable, ValidationError, ValidationPipe } from '@nestjs/common';
import { type MetadataStorage, getMetadataStorage, useContainer } from 'class-validator';
import { DomainError, FieldError } from '../shared/domain-error';
import type { FieldCode } from '../shared/field-messages';
import { escapePointer } from '../shared/pointer';
import { nestedLists, strayFields } from './body-shape';

type Rules = ReturnType<MetadataStorage['getTargetValidationMetadatas']>;
type RulesByField = ReturnType<MetadataStorage['groupByPropertyName']>;

/**
 * class-validator looks for the rules of a class among those of all classes, anew at each validation, which is most of what
 * a short query costs. Rules come with their class and stay as they are, so they are looked for once.
 */
function keepRules(storage: MetadataStorage): void {
  const find = storage.getTargetValidationMetadatas.bind(storage);
  const kept = new WeakMap<object, Map<string, Rules>>();
  storage.getTargetValidationMetadatas = (target, schema, always, isStrict, groups) => {
    if (always || isStrict || groups) return find(target, schema, always, isStrict, groups);
    const ofClass = kept.get(target) ?? new Map<string, Rules>();
    kept.set(target, ofClass);
    const rules = ofClass.get(schema) ?? find(target, schema, always, isStrict, groups);
    ofClass.set(schema, rules);
    return rules;
  };
  const group = storage.groupByPropertyName.bind(storage);
  const grouped = new WeakMap<Rules, RulesByField>();
  storage.groupByPropertyName = (rules) => {
    const byField = grouped.get(rules) ?? group(rules);
    grouped.set(rules, byField);
    return byField;
  };
}
keepRules(getMetadataStorage());

/** What checks a rule, by its class: class-validator would go through a list of all that were ever used. */
const checks = new Map<new () => object, object>();
useContainer({
  get(rule: new () => object) {
    const check = checks.get(rule) ?? new rule();
    checks.set(rule, check);
    return check;
  },
});

/** The code of a rule, by its name: a test knows the names of all that are used. */
const codeOf = (rule: string): FieldCode =>
  rule === 'whitelistValidation'
    ? 'unknown-field'
    : (rule.replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase() as FieldCode);

function flatten(errors: readonly ValidationError[], prefix: string): FieldError[] {
  return errors.flatMap((error) => {
    const pointer = `${prefix}/${escapePointer(error.property)}`;
    const own = Object.entries(error.constraints ?? {}).map(([rule, detail]) => ({
      pointer,
      code: codeOf(rule),
      detail,
    }));
    return [...own, ...flatten(error.children ?? [], pointer)];
  });
}

/** Validates bodies and queries against their DTO. Unknown fields are refused: nothing is silently dropped. */
@Injectable()
export class StrictValidationPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      stopAtFirstError: true,
      exceptionFactory: (errors) => invalidFields(flatten(errors, '')),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // A path parameter is read by the pipe beside it; converting it here first would make a number of an opaque id.
    if (metadata.type === 'custom' || metadata.type === 'param') return value;
    if (metadata.type === 'body' && metadata.metatype && typeof value !== 'object')
      throw invalidFields([
        { pointer: '', code: 'object-expected', detail: 'The body must be a JSON object.' },
      ]);
    try {
      refuse(strayFields(value));
      const transformed: unknown = await super.transform(value, metadata);
      refuse(nestedLists(transformed));
      return transformed;
    } catch (error) {
      if (metadata.type === 'query' && error instanceof DomainError)
        throw invalidFields(error.errors.map((e) => ({ ...e, pointer: `#query${e.pointer}` })));
      throw error;
    }
  }
}

function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw invalidFields(errors);
}

/** The refusal of a body or query with the fields that broke a rule. */
export const invalidFields = (errors: readonly FieldError[]): DomainError =>
  new DomainError('invalid', 'validation-failed', 'The request breaks the rules listed in errors.', errors);
