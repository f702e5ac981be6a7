import { IsOptional, ValidateIf } from 'class-validator';

/**
 * For a field that may be left out. Null is not the same as nothing: only a field whose contract names null takes it, so
 * that no null gets past the rules of a field to what never expected one.
 */
export const MayBeAbsent = ({ nullable = false } = {}): PropertyDecorator =>
  nullable ? IsOptional() : ValidateIf((_object, value: unknown) => value !== undefined);
