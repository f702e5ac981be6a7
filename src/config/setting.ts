import type { Kind } from './parsers';

export const modes = ['development', 'test', 'production'] as const;
export type Mode = (typeof modes)[number];

/** One setting of the environment: how it is called, read, defaulted and explained. */
export interface Setting<T> {
  readonly name: string;
  readonly kind: Kind<T>;
  readonly description: string;
  /** What the setting is when it is not given, as text; it can differ by mode. */
  readonly fallback?: string | Readonly<Record<Mode, string>>;
  /** Has no default: required in production, supplied by src/embedded elsewhere. */
  readonly supplied?: true;
  /** Has no default: required when that other setting has that value. */
  readonly neededFor?: { readonly name: string; readonly value: string };
  /** Never shown in a message. */
  readonly isSecret?: true;
  /** Refused outside NODE_ENV=test. */
  readonly testOnly?: true;
}

export const always = <T, F extends string | Record<Mode, string>>(
  name: string,
  kind: Kind<T>,
  fallback: F,
  description: string,
) => ({ name, kind, fallback, description });
