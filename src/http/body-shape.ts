import type { FieldError } from '../shared/domain-error';
import { escapePointer } from '../shared/pointer';

/** Names that reach an object's prototype. The transformer drops them without a word; here nothing is dropped. */
const STRAY = new Set(['__proto__', 'constructor', 'prototype']);

const isInstance = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype !== Object.prototype && prototype !== null;
};

/** Fields of the value as it came, at any depth, that no DTO can have. */
export function strayFields(value: unknown, pointer = ''): FieldError[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => {
    const at = `${pointer}/${escapePointer(name)}`;
    return STRAY.has(name) && !Array.isArray(value)
      ? [{ pointer: at, code: 'unknown-field', detail: `property ${name} should not exist` }]
      : strayFields(field, at);
  });
}

/** Lists of validated objects where one object is expected: class-validator looks through them. */
export function nestedLists(value: unknown, pointer = ''): FieldError[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => {
    const at = `${pointer}/${escapePointer(name)}`;
    return Array.isArray(value) && Array.isArray(field) && field.some(isInstance)
      ? [{ pointer: at, code: 'object-expected', detail: 'must be an object, not a list' }]
      : nestedLists(field, at);
  });
}
