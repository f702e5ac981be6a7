import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { BootError } from './boot-error';
import type { Kind } from './parsers';
import { settingsAtOdds } from './settings-at-odds';
import { type Mode, type Setting, modes } from './setting';
import { settings } from './settings';

type Settings = typeof settings;
type Value<S> = S extends { kind: Kind<infer T> } ? T : never;
type Optional = {
  [K in keyof Settings]: Settings[K] extends { testOnly: true } | { neededFor: object } ? K : never;
}[keyof Settings];
type Supplied = { [K in keyof Settings]: Settings[K] extends { supplied: true } ? K : never }[keyof Settings];

/** Every setting, parsed and complete; read once at boot, frozen, and passed to whoever needs it. */
export type Env = { readonly [K in Exclude<keyof Settings, Optional>]: Value<Settings[K]> } & {
  readonly [K in Optional]?: Value<Settings[K]>;
};

/** The settings as given: outside production the services and secrets may still be missing (see src/embedded). */
export type GivenEnv = Omit<Env, Supplied> & Partial<Pick<Env, Supplied>>;

type Source = Readonly<Record<string, string | undefined>>;

const entries = Object.entries(settings) as [keyof Settings, Setting<unknown>][];

const shown = (setting: Setting<unknown>, given: string): string =>
  setting.isSecret ? '' : `, not ${JSON.stringify(given.slice(0, 80))}`;

/** One setting's value; throws a sentence that names it. An empty text counts as not given. */
function read(setting: Setting<unknown>, source: Source, mode: Mode): unknown {
  const given = source[setting.name]?.trim() || undefined;
  if (given !== undefined && setting.testOnly && mode !== 'test') {
    throw new BootError(`${setting.name} is for tests and must not be set in ${mode}`);
  }
  const fallback = typeof setting.fallback === 'object' ? setting.fallback[mode] : setting.fallback;
  const text = given ?? fallback;
  if (text === undefined) {
    if (setting.supplied && mode === 'production') {
      throw new BootError(`${setting.name} is required in production: ${setting.kind.expects}`);
    }
    const { name, value } = setting.neededFor ?? {};
    if (name !== undefined && source[name]?.trim() === value) {
      throw new BootError(`${setting.name} is required with ${name}=${value}: ${setting.kind.expects}`);
    }
    return undefined;
  }
  const value = setting.kind.parse(text);
  if (value === undefined) {
    throw new BootError(`${setting.name} must be ${setting.kind.expects}${shown(setting, text)}`);
  }
  return value;
}

/**
 * Reads the settings from `source`. A wrong one throws a BootError whose message is one line: every refused setting by
 * name, and what it expects.
 */
export function loadEnv(source: Source = process.env): GivenEnv {
  const mode = modes.find((candidate) => candidate === source['NODE_ENV']?.trim()) ?? 'development';
  const problems: string[] = [];
  const values = entries.map(([key, setting]) => {
    try {
      return [key, read(setting, source, mode)];
    } catch (error) {
      if (!(error instanceof BootError)) throw error;
      problems.push(error.message);
      return [key, undefined];
    }
  });
  const env = Object.freeze(Object.fromEntries(values)) as GivenEnv;
  if (problems.length === 0) problems.push(...settingsAtOdds(env));
  if (problems.length > 0) throw new BootError(`wrong settings: ${problems.join('; ')}`);
  return env;
}

/** The environment of the process over the `.env` of the working folder, which tests do not read. */
export function processSource(file = '.env'): Source {
  if (process.env['NODE_ENV'] === 'test') return process.env;
  try {
    return { ...parse(readFileSync(file)), ...process.env };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return process.env;
    throw new BootError(`${file} cannot be read: ${(error as Error).message}`);
  }
}

/** Narrows to a complete Env, or says what is missing. */
export function requireComplete(env: GivenEnv): Env {
  const missing = entries.filter(([key, setting]) => setting.supplied && env[key] === undefined);
  if (missing.length > 0) {
    throw new BootError(`missing settings: ${missing.map(([, setting]) => setting.name).join(', ')}`);
  }
  return env as Env;
}
