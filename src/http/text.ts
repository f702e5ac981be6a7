import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsString,
  MaxLength,
  MinLength,
  registerDecorator,
} from 'class-validator';
import { isLocalDate } from '../shared/local-date';
import { MayBeAbsent } from './optional';

// Control characters, bidirectional overrides, zero-width characters and lone surrogates: nothing of these belongs in a name.
const FORBIDDEN = /[\p{Cc}\p{Cs}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;

/** True for text that may be stored: composed, visible, one line. */
export const isCleanText = (text: string): boolean => !FORBIDDEN.test(text);

/** Vietnamese letters composed (NFC), outer space gone. */
export const cleanText = (value: unknown): unknown =>
  typeof value === 'string' ? value.normalize('NFC').trim() : value;

function rule(name: string, validate: (value: unknown) => boolean, message: string): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: property as string,
      validator: { validate, defaultMessage: () => message },
    });
}

interface FieldOptions {
  readonly description?: string;
  readonly example?: unknown;
  readonly optional?: boolean;
  readonly nullable?: boolean;
}

const presence = (o: FieldOptions): PropertyDecorator[] => (o.optional ? [MayBeAbsent(o)] : []);
const documented = (o: FieldOptions, schema: object): PropertyDecorator =>
  ApiProperty({
    ...schema,
    ...(o.description === undefined ? {} : { description: o.description }),
    ...(o.example === undefined ? {} : { example: o.example }),
    ...(o.nullable ? { nullable: true } : {}),
    required: !o.optional,
  });

/** A line of text of 1 to `max` characters, trimmed and composed. */
export const TextField = (o: FieldOptions & { max: number }): PropertyDecorator =>
  applyDecorators(
    documented(o, { type: String, minLength: 1, maxLength: o.max }),
    ...presence(o),
    Transform(({ value }) => cleanText(value)),
    rule(
      'isCleanText',
      (v) => typeof v === 'string' && isCleanText(v),
      'has characters that no text here may hold',
    ),
    IsString(),
    MinLength(1),
    MaxLength(o.max),
  );

/** A list of 1 to `most` lines of text, each of 1 to `max` characters, trimmed and composed. */
export const TextsField = (o: FieldOptions & { max: number; most: number }): PropertyDecorator =>
  applyDecorators(
    documented(o, {
      type: 'array',
      minItems: 1,
      maxItems: o.most,
      items: { type: 'string', minLength: 1, maxLength: o.max },
    }),
    ...presence(o),
    Transform(({ value }) => (Array.isArray(value) ? value.map(cleanText) : (value as unknown))),
    rule(
      'isCleanText',
      (v) => Array.isArray(v) && v.every((text) => typeof text === 'string' && isCleanText(text)),
      'has characters that no text here may hold, or what is no text',
    ),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(o.most),
    MinLength(1, { each: true }),
    MaxLength(o.max, { each: true }),
  );

/** A day as `YYYY-MM-DD`, Asia/Ho_Chi_Minh. */
export const DateField = (o: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    documented({ example: '2026-03-31', ...o }, { type: String, format: 'date' }),
    ...presence(o),
    rule('isLocalDate', isLocalDate, 'must be an existing day as YYYY-MM-DD'),
  );
