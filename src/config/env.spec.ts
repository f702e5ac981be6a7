import { loadEnv, requireComplete } from './env';

const secret = Buffer.alloc(32, 7).toString('base64');
const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://app@db/dailythu',
  REDIS_URL: 'redis://redis:6379',
  JWT_KEYS: `new:${secret},old:${secret}`,
  PARTICIPANT_HASH_KEY: secret,
  CURSOR_KEY: secret,
};

describe('settings', () => {
  it('has a default for everything but services and secrets', () => {
    const env = loadEnv({});
    expect(env).toMatchObject({
      mode: 'development',
      port: 3000,
      host: '127.0.0.1',
      workerInApi: true,
      dataDir: '.data',
    });
    expect(env.databaseUrl).toBeUndefined();
    expect(env.jwtKeys).toBeUndefined();
    expect(Object.isFrozen(env)).toBe(true);
  });

  it('listens everywhere and leaves jobs to workers in production', () => {
    expect(loadEnv(production)).toMatchObject({ mode: 'production', host: '0.0.0.0', workerInApi: false });
  });

  it('trusts no proxy unless told which', () => {
    expect(loadEnv({}).trustedProxies).toEqual([]);
    const TRUSTED_PROXIES = '10.0.0.0/8, 2001:db8::/32,192.0.2.1';
    expect(loadEnv({ TRUSTED_PROXIES }).trustedProxies).toEqual(['10.0.0.0/8', '2001:db8::/32', '192.0.2.1']);
  });

  it('keeps signing keys in their order, from pairs or from JSON', () => {
    const pairs = loadEnv(production).jwtKeys;
    expect(pairs?.map((key) => key.kid)).toEqual(['new', 'old']);
    const JWT_KEYS = JSON.stringify([
      { kid: 'new', secret },
      { kid: 'old', secret },
    ]);
    expect(loadEnv({ ...production, JWT_KEYS }).jwtKeys).toEqual(pairs);
  });

  it.each(['DATABASE_URL', 'REDIS_URL', 'JWT_KEYS', 'PARTICIPANT_HASH_KEY', 'CURSOR_KEY'])(
    'refuses production without %s',
    (name) => {
      expect(() => loadEnv({ ...production, [name]: '' })).toThrow(`${name} is required in production`);
    },
  );

  describe('of a store of files', () => {
    const s3 = {
      FILE_STORE: 's3',
      S3_ENDPOINT: 'https://s3.example.vn/storage',
      S3_BUCKET: 'dai-ly-thu',
      S3_ACCESS_KEY_ID: 'AKID',
      S3_SECRET_ACCESS_KEY: 'hunter2',
    };

    it('are a folder unless told', () => {
      expect(loadEnv({})).toMatchObject({ fileStore: 'folder', s3Region: 'us-east-1', s3TimeoutSeconds: 20 });
      expect(loadEnv({}).s3Bucket).toBeUndefined();
      expect(loadEnv(s3)).toMatchObject({ fileStore: 's3', s3Bucket: 'dai-ly-thu', s3AccessKeyId: 'AKID' });
    });

    it('stay given when files go into the folder again', () => {
      expect(loadEnv({ ...s3, FILE_STORE: 'folder' })).toMatchObject({ s3Bucket: 'dai-ly-thu' });
    });

    it.each(['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'])(
      'are refused without %s when it is S3-compatible',
      (name) => {
        expect(() => loadEnv({ ...s3, [name]: ' ' })).toThrow(`${name} is required with FILE_STORE=s3: `);
      },
    );

    it.each([
      ['FILE_STORE', 'ftp', 'FILE_STORE must be one of folder, s3, not "ftp"'],
      ['S3_ENDPOINT', 's3.example.vn', 'S3_ENDPOINT must be a URL that starts with http:// or https://'],
      ['S3_ENDPOINT', 'ftp://s3.example.vn', 'S3_ENDPOINT must be'],
      ['S3_ENDPOINT', 'https://me:hunter2@s3.example.vn', 'S3_ENDPOINT must be'],
      ['S3_ENDPOINT', 'https://s3.example.vn?key=hunter2', 'S3_ENDPOINT must be'],
      ['S3_BUCKET', 'hunter2/attachments', 'S3_BUCKET must be 3 to 63 small letters'],
      ['S3_REGION', 'Hà Nội', 'S3_REGION must be 1 to 40 small letters'],
      ['S3_ACCESS_KEY_ID', 'hunter2 hunter2', 'S3_ACCESS_KEY_ID must be'],
      ['S3_SECRET_ACCESS_KEY', 'hunter2 hunter2', 'S3_SECRET_ACCESS_KEY must be'],
      ['S3_TIMEOUT_SECONDS', '0', 'S3_TIMEOUT_SECONDS must be a whole number from 1 to 300'],
    ])('refuse %s=%s and never repeat a secret', (name, value, message) => {
      expect(() => loadEnv({ ...s3, [name]: value })).toThrow(message);
      expect(() => loadEnv({ ...s3, [name]: value })).not.toThrow(/hunter2/);
    });
  });

  it.each([
    ['NODE_ENV', 'staging', 'NODE_ENV must be one of development, test, production, not "staging"'],
    ['PORT', '65536', 'PORT must be a whole number from 0 to 65535, not "65536"'],
    ['PORT', '-1', 'PORT must be'],
    ['PORT', '3e3', 'PORT must be'],
    ['LEASE_SECONDS', '0', 'LEASE_SECONDS must be a whole number from 1'],
    ['WORKER_IN_API', 'yes', 'WORKER_IN_API must be true or false, not "yes"'],
    ['DATABASE_URL', 'mysql://db', 'DATABASE_URL must be a URL that starts with postgres://'],
    ['REDIS_URL', 'localhost:6379', 'REDIS_URL must be a URL that starts with redis://'],
    ['JWT_KEYS', 'a:short', 'JWT_KEYS must be kid:secret pairs'],
    ['JWT_KEYS', `a:${secret},a:${secret}`, 'JWT_KEYS must be'],
    ['JWT_KEYS', '[{"kid":"a"}]', 'JWT_KEYS must be'],
    ['JWT_KEYS', '[null]', 'JWT_KEYS must be'],
    ['JWT_KEYS', '[', 'JWT_KEYS must be'],
    ['CURSOR_KEY', 'not base64!', 'CURSOR_KEY must be at least 32 random bytes'],
    ['TRUSTED_PROXIES', 'proxy.local', 'TRUSTED_PROXIES must be IP addresses or networks'],
    ['TRUSTED_PROXIES', '10.0.0.0/33', 'TRUSTED_PROXIES must be'],
    ['TRUSTED_PROXIES', '10.0.0.0/8/8', 'TRUSTED_PROXIES must be'],
    ['CRASH_AT', 'after-commit', 'CRASH_AT is for tests and must not be set in development'],
  ])('refuses %s=%s in one line that names it', (name, value, message) => {
    const load = () => loadEnv({ [name]: value });
    expect(load).toThrow(message);
    expect(load).not.toThrow(/\n/);
  });

  describe('of an identity provider', () => {
    const oidc = {
      OIDC_ISSUER: 'https://id.example/realms/bhxh',
      OIDC_AUDIENCE: 'dailythu-api',
      OIDC_JWKS_URL: 'https://id.example/keys',
    };

    it('are none unless given, and then asymmetric algorithms only', () => {
      expect(loadEnv({})).toMatchObject({ oidcIssuer: '', oidcAlgorithms: ['RS256'], oidcRoles: new Map() });
      const env = loadEnv({
        ...oidc,
        OIDC_ALGORITHMS: 'ES256, PS512',
        OIDC_ROLES: 'a=planner, CN=b=auditor',
      });
      expect(env.oidcAlgorithms).toEqual(['ES256', 'PS512']);
      expect([...env.oidcRoles]).toEqual([
        ['a', 'planner'],
        ['CN=b', 'auditor'],
      ]);
    });

    it.each<[object, string]>([
      [{ ...oidc, OIDC_AUDIENCE: '' }, 'OIDC_ISSUER, OIDC_AUDIENCE and OIDC_JWKS_URL are given together'],
      [
        { OIDC_JWKS_URL: oidc.OIDC_JWKS_URL },
        'OIDC_ISSUER, OIDC_AUDIENCE and OIDC_JWKS_URL are given together',
      ],
      [{ ...oidc, JWT_ISSUER: oidc.OIDC_ISSUER }, 'OIDC_ISSUER must differ from JWT_ISSUER'],
      [{ ...oidc, OIDC_ALGORITHMS: 'HS256' }, 'OIDC_ALGORITHMS must be'],
      [{ ...oidc, OIDC_ALGORITHMS: 'RS256,none' }, 'OIDC_ALGORITHMS must be'],
      [{ ...oidc, OIDC_ALGORITHMS: ',' }, 'OIDC_ALGORITHMS must be'],
      [{ ...oidc, OIDC_JWKS_URL: 'ftp://id.example/keys' }, 'OIDC_JWKS_URL must be'],
      [{ ...oidc, OIDC_ROLES: 'planner' }, 'OIDC_ROLES must be name=value pairs'],
      [{ ...oidc, OIDC_ROLES: 'a=planner,a=auditor' }, 'OIDC_ROLES must be'],
      [{ ...oidc, OIDC_CLOCK_TOLERANCE_SECONDS: '301' }, 'OIDC_CLOCK_TOLERANCE_SECONDS must be'],
    ])('are refused as %j', (source, message) => {
      expect(() => loadEnv(source as Record<string, string>)).toThrow(message);
    });

    it('come over https in production', () => {
      const plain = { ...production, ...oidc, OIDC_JWKS_URL: 'http://id.example/keys' };
      expect(() => loadEnv(plain)).toThrow('OIDC_JWKS_URL must start with https:// in production');
      expect(loadEnv({ ...production, ...oidc }).oidcIssuer).toBe(oidc.OIDC_ISSUER);
    });
  });

  it('never repeats a secret', () => {
    expect(() => loadEnv({ CURSOR_KEY: 'hunter2' })).not.toThrow(/hunter2/);
    expect(() => loadEnv({ DATABASE_URL: 'mysql://u:hunter2@db' })).not.toThrow(/hunter2/);
  });

  it('names every wrong setting at once', () => {
    expect(() => loadEnv({ PORT: 'x', HOST: 'h', LEASE_SECONDS: 'y' })).toThrow(/PORT.*; LEASE_SECONDS/);
  });

  it('takes an empty setting for one that is not given', () => {
    expect(loadEnv({ PORT: ' ' }).port).toBe(3000);
  });

  it('knows a crash step in a test', () => {
    expect(loadEnv({ NODE_ENV: 'test', CRASH_AT: 'after-commit' }).crashAt).toBe('after-commit');
  });

  it('is complete only with services and secrets', () => {
    expect(requireComplete(loadEnv(production)).redisUrl).toBe('redis://redis:6379');
    expect(() => requireComplete(loadEnv({}))).toThrow(
      'missing settings: DATABASE_URL, REDIS_URL, JWT_KEYS, PARTICIPANT_HASH_KEY, CURSOR_KEY',
    );
  });
});
