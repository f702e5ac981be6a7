import { ipAddressOf, isIpNetwork } from '../shared/ip-address';

/** How one setting is read from text. */
export interface Kind<T> {
  /** What the setting expects, in a few words; it is also what a refusal says. */
  readonly expects: string;
  /** The value, or undefined when the text is not one. */
  readonly parse: (text: string) => T | undefined;
}

/** A key that signs access tokens, by the id the token carries. */
export interface JwtKey {
  readonly kid: string;
  readonly secret: Buffer;
}

const SECRET_BYTES = 32;

const listed = (value: string): string[] =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

export const networks: Kind<readonly string[]> = {
  expects: 'IP addresses or networks such as 10.0.0.0/8, separated by commas',
  parse: (value) => {
    const given = listed(value);
    return given.every(isIpNetwork) ? given : undefined;
  },
};

const HOST = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*)$/;

export const hosts: Kind<readonly string[]> = {
  expects: 'names or IP addresses of hosts, separated by commas',
  parse: (value) => {
    const given = listed(value.toLowerCase());
    return given.every((host) => HOST.test(host) || ipAddressOf(host) !== undefined) ? given : undefined;
  },
};

export const text: Kind<string> = { expects: 'some text', parse: (value) => value };

export const oneOf = <const T extends readonly string[]>(values: T): Kind<T[number]> => ({
  expects: `one of ${values.join(', ')}`,
  parse: (value) => values.find((candidate) => candidate === value),
});

export const integer = (min: number, max: number): Kind<number> => ({
  expects: `a whole number from ${min} to ${max}`,
  parse: (value) => {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    return number >= min && number <= max ? number : undefined;
  },
});

export const flag: Kind<boolean> = {
  expects: 'true or false',
  parse: (value) => (value === 'true' ? true : value === 'false' ? false : undefined),
};

export const url = (...schemes: string[]): Kind<string> => ({
  expects: `a URL that starts with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
  parse: (value) =>
    URL.canParse(value) && schemes.includes(new URL(value).protocol.slice(0, -1)) ? value : undefined,
});

/** A URL that names a place and nothing else: what else stands in one, as a password, would be in logs before long. */
export const address = (...schemes: string[]): Kind<string> => ({
  expects: `${url(...schemes).expects}, without user, query and fragment`,
  parse: (value) => {
    if (url(...schemes).parse(value) === undefined) return undefined;
    const { username, password, search, hash } = new URL(value);
    return username + password + search + hash === '' ? value : undefined;
  },
});

const formed = (pattern: RegExp, expects: string): Kind<string> => ({
  expects,
  parse: (value) => (pattern.test(value) ? value : undefined),
});

export const region = formed(/^[a-z0-9][a-z0-9-]{0,39}$/, '1 to 40 small letters, digits or hyphens');

export const bucket = formed(
  /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
  '3 to 63 small letters, digits, dots or hyphens, with a letter or digit at both ends',
);

export const token = formed(/^[!-~]{1,256}$/, '1 to 256 letters, digits and signs without a space');
/** The same, or an empty text for nothing. */
export const orNothing = (kind: Kind<string>): Kind<string> => ({
  expects: `${kind.expects}, or nothing`,
  parse: (value) => (value === '' ? '' : kind.parse(value)),
});

export const listOf = <T>(kind: Kind<T>): Kind<readonly T[]> => ({
  expects: `${kind.expects}; several are separated by commas`,
  parse: (value) => {
    const found = listed(value).flatMap((part) => kind.parse(part) ?? []);
    return found.length > 0 && found.length === listed(value).length ? found : undefined;
  },
});

export const pairs: Kind<ReadonlyMap<string, string>> = {
  expects: 'name=value pairs separated by commas, each name once',
  parse: (value) => {
    const found = listed(value).map((part) => {
      const end = part.lastIndexOf('=');
      return [part.slice(0, Math.max(end, 0)).trim(), part.slice(end + 1).trim()] as const;
    });
    const areWhole = found.every(([name, word]) => name !== '' && word !== '');
    const map = new Map(found);
    return areWhole && map.size === found.length ? map : undefined;
  },
};

/** Bytes from base64 or base64url, or undefined when the text is neither or too short to be a secret. */
function secretBytes(value: string): Buffer | undefined {
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(value)) return undefined;
  const bytes = Buffer.from(value, 'base64');
  return bytes.length >= SECRET_BYTES ? bytes : undefined;
}

export const secret: Kind<Buffer> = {
  expects: `at least ${SECRET_BYTES} random bytes in base64 (openssl rand -base64 ${SECRET_BYTES})`,
  parse: secretBytes,
};

/** The keys of `[{"kid":"a","secret":"…"}]` or of `kid:secret,kid2:secret2`, unchecked. */
function givenKeys(value: string): Partial<Record<keyof JwtKey, unknown>>[] {
  if (value.startsWith('[')) return JSON.parse(value) as Partial<Record<keyof JwtKey, unknown>>[];
  return value.split(',').map((pair) => {
    const [kid = '', ...rest] = pair.split(':');
    return { kid: kid.trim(), secret: rest.join(':').trim() };
  });
}

export const jwtKeys: Kind<readonly JwtKey[]> = {
  expects: `kid:secret pairs separated by commas, or [{"kid":"…","secret":"…"}], with distinct kids and secrets of at least ${SECRET_BYTES} random bytes in base64`,
  parse: (value) => {
    try {
      const keys = givenKeys(value).map(({ kid, secret: given }) => ({
        kid: typeof kid === 'string' ? kid : '',
        secret: typeof given === 'string' ? secretBytes(given) : undefined,
      }));
      const isValid = (key: (typeof keys)[number]): key is JwtKey =>
        /^[\w.-]{1,64}$/.test(key.kid) && key.secret !== undefined;
      const areDistinct = new Set(keys.map((key) => key.kid)).size === keys.length;
      return areDistinct && keys.length > 0 && keys.every(isValid) ? keys : undefined;
    } catch {
      return undefined;
    }
  },
};
