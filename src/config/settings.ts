import {
  type Kind,
  address,
  bucket,
  flag,
  hosts,
  integer,
  jwtKeys,
  listOf,
  networks,
  oneOf,
  orNothing,
  pairs,
  region,
  secret,
  text,
  token,
  url,
} from './parsers';

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

const always = <T, F extends string | Record<Mode, string>>(
  name: string,
  kind: Kind<T>,
  fallback: F,
  description: string,
) => ({ name, kind, fallback, description });

const supplied = <T>(name: string, kind: Kind<T>, description: string) =>
  ({ name, kind, description, supplied: true, isSecret: true }) as const;

/** What an S3-compatible store is reached by. None of it is shown: it may hold what was meant for another one. */
const forS3 = <T>(name: string, kind: Kind<T>, description: string) =>
  ({ name, kind, description, neededFor: { name: 'FILE_STORE', value: 's3' }, isSecret: true }) as const;

const elsewhere = (production: string, others: string): Record<Mode, string> => ({
  development: others,
  test: others,
  production,
});

const requestsAMinute = integer(0, 100_000_000);

/** Every setting there is, in the order of .env.example. */
export const settings = {
  mode: always('NODE_ENV', oneOf(modes), 'development', 'How the process runs.'),
  port: always('PORT', integer(0, 65_535), '3000', 'Port of the HTTP API; 0 takes a free one.'),
  host: always(
    'HOST',
    text,
    elsewhere('0.0.0.0', '127.0.0.1'),
    'Address the HTTP API listens on. Production listens on 0.0.0.0 unless told.',
  ),
  trustedProxies: always(
    'TRUSTED_PROXIES',
    networks,
    '',
    'Proxies whose X-Forwarded-For is believed. Without it everyone behind a proxy counts as one place when requests and sign-ins are limited.',
  ),
  databaseUrl: supplied(
    'DATABASE_URL',
    url('postgres', 'postgresql'),
    'Postgres. Required in production; elsewhere a private one is started when this is empty.',
  ),
  databaseRole: always(
    'DATABASE_ROLE',
    oneOf(['app', 'owner']),
    'app',
    'Whom API and workers are on Postgres: the role dailythu_app, which can only add to the audit trail, or whoever logs in.',
  ),
  redisUrl: supplied(
    'REDIS_URL',
    url('redis', 'rediss'),
    'Redis, with maxmemory-policy noeviction. Required in production; elsewhere a private one is started.',
  ),
  dataDir: always(
    'DATA_DIR',
    text,
    '.data',
    'Folder of attachments and imported files, which API and workers share; outside production also of the private Postgres and Redis and the generated secrets.',
  ),
  fileStore: always(
    'FILE_STORE',
    oneOf(['folder', 's3']),
    'folder',
    'Where attachments go: into DATA_DIR, or into an S3-compatible store. Those kept before are still found where they are.',
  ),
  s3Endpoint: forS3(
    'S3_ENDPOINT',
    address('http', 'https'),
    'The S3-compatible store; the bucket follows in the path. Required with FILE_STORE=s3, as bucket, key and secret are.',
  ),
  s3Region: always('S3_REGION', region, 'us-east-1', 'Region for which requests to the store are signed.'),
  s3Bucket: forS3('S3_BUCKET', bucket, 'Bucket of the attachments; it must be there.'),
  s3AccessKeyId: forS3('S3_ACCESS_KEY_ID', token, 'Who reads and writes in the bucket.'),
  s3SecretAccessKey: forS3('S3_SECRET_ACCESS_KEY', token, 'With what requests to the store are signed.'),
  s3TimeoutSeconds: always(
    'S3_TIMEOUT_SECONDS',
    integer(1, 300),
    '20',
    'Seconds without a sign of life after which the store counts as away.',
  ),
  jwtKeys: supplied(
    'JWT_KEYS',
    jwtKeys,
    'Keys of access tokens as kid:secret,kid2:secret2 or [{"kid":"…","secret":"…"}], in base64. The first signs, all verify. Required in production.',
  ),
  jwtIssuer: always('JWT_ISSUER', text, 'dailythu', 'Issuer written into and asked of access tokens.'),
  jwtAudience: always(
    'JWT_AUDIENCE',
    text,
    'dailythu-api',
    'Audience written into and asked of access tokens.',
  ),
  accessTokenTtlSeconds: always(
    'ACCESS_TOKEN_TTL_SECONDS',
    integer(1, 86_400),
    '900',
    'Seconds for which an access token is good.',
  ),
  refreshTokenTtlDays: always(
    'REFRESH_TOKEN_TTL_DAYS',
    integer(1, 365),
    '14',
    'Days for which a refresh token is good.',
  ),
  oidcIssuer: always(
    'OIDC_ISSUER',
    orNothing(text),
    '',
    'Identity provider whose access tokens are taken, as its tokens name it. With nothing here there is none; with one, audience and JWKS URL are needed too.',
  ),
  oidcAudience: always(
    'OIDC_AUDIENCE',
    orNothing(text),
    '',
    'Audience that tokens of the identity provider must have: this API, as the provider knows it.',
  ),
  oidcJwksUrl: always(
    'OIDC_JWKS_URL',
    orNothing(url('https', 'http')),
    '',
    'Where the identity provider publishes its keys (jwks_uri). In production https only.',
  ),
  oidcAlgorithms: always(
    'OIDC_ALGORITHMS',
    listOf(oneOf(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512'])),
    'RS256',
    'Algorithms with which the identity provider may sign; no others are taken.',
  ),
  oidcRoleClaim: always(
    'OIDC_ROLE_CLAIM',
    text,
    'roles',
    'Claim of its tokens with roles or groups, one or a list; dots lead into objects.',
  ),
  oidcRoles: always(
    'OIDC_ROLES',
    pairs,
    '',
    'What its roles or groups mean here, such as bhxh-giam-doc=approver. With nothing here they are our roles by name.',
  ),
  oidcOfficeClaim: always(
    'OIDC_OFFICE_CLAIM',
    text,
    'office',
    'Claim of its tokens with the code of the office that the user is of.',
  ),
  oidcStaffNoClaim: always(
    'OIDC_STAFF_NO_CLAIM',
    orNothing(text),
    '',
    'Claim of its tokens with the staff number by which accounts of one person are known to be his; without one, administrators enter it.',
  ),
  oidcClockToleranceSeconds: always(
    'OIDC_CLOCK_TOLERANCE_SECONDS',
    integer(0, 300),
    '30',
    'Seconds by which the clock of the identity provider may differ.',
  ),
  participantHashKey: supplied(
    'PARTICIPANT_HASH_KEY',
    secret,
    'Key under which participant and staff numbers are hashed and secrets of webhooks are kept, in base64. Changing it orphans all of them. Required in production.',
  ),
  cursorKey: supplied(
    'CURSOR_KEY',
    secret,
    'Key that signs the cursors of lists, in base64. Required in production.',
  ),
  logLevel: always(
    'LOG_LEVEL',
    oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
    'info',
    'Least severe line that is logged.',
  ),
  workerInApi: always(
    'WORKER_IN_API',
    flag,
    elsewhere('false', 'true'),
    'Whether the API process also works on jobs. Production runs workers apart unless told.',
  ),
  workerConcurrency: always(
    'WORKER_CONCURRENCY',
    integer(1, 64),
    '2',
    'Jobs one worker process runs at once.',
  ),
  shardAgents: always('SHARD_AGENTS', integer(1, 5_000), '1000', 'Most agents of one shard.'),
  leaseSeconds: always(
    'LEASE_SECONDS',
    integer(1, 3_600),
    '30',
    'Seconds after which a shard whose worker fell silent is given to another.',
  ),
  reconcileSeconds: always(
    'RECONCILE_SECONDS',
    integer(1, 3_600),
    '30',
    'Seconds between two looks for expired leases and unsent jobs.',
  ),
  relayMilliseconds: always(
    'RELAY_MILLISECONDS',
    integer(10, 60_000),
    '500',
    'Milliseconds between two looks for outbox rows to hand to Redis.',
  ),
  queuePrefix: always(
    'QUEUE_PREFIX',
    text,
    'dailythu',
    'Prefix of the keys in Redis; two installations on one Redis need two.',
  ),
  databasePoolSize: always(
    'DATABASE_POOL_SIZE',
    integer(1, 1_000),
    '10',
    'Connections to Postgres one process holds at most.',
  ),
  statementTimeoutMs: always(
    'STATEMENT_TIMEOUT_MS',
    integer(0, 3_600_000),
    '15000',
    'Milliseconds after which Postgres ends a statement of the API; 0 means never.',
  ),
  bodyLimitBytes: always(
    'BODY_LIMIT_BYTES',
    integer(1_024, 104_857_600),
    '1048576',
    'Largest JSON request body, in bytes.',
  ),
  batchLimitBytes: always(
    'BATCH_LIMIT_BYTES',
    integer(1_024, 4_294_967_296),
    '268435456',
    'Largest streamed batch of facts (NDJSON or CSV), in bytes, unpacked.',
  ),
  batchRowLimit: always(
    'BATCH_ROW_LIMIT',
    integer(1, 10_000_000),
    '1000000',
    'Most rows of one streamed batch.',
  ),
  batchConcurrency: always(
    'BATCH_CONCURRENCY',
    integer(1, 64),
    '4',
    'Batches one process takes in at once; each holds a database connection, further ones wait.',
  ),
  importLimitBytes: always(
    'IMPORT_LIMIT_BYTES',
    integer(1_024, 268_435_456),
    '52428800',
    'Largest file that is imported, in bytes as it is sent; an import holds a workbook in memory.',
  ),
  importRowLimit: always(
    'IMPORT_ROW_LIMIT',
    integer(1, 1_000_000),
    '100000',
    'Most rows of an imported file.',
  ),
  importFileDays: always(
    'IMPORT_FILE_DAYS',
    integer(1, 365),
    '7',
    'Days for which an imported file with refused rows is kept; it holds names and numbers of people.',
  ),
  webhookAllowPrivateHosts: always(
    'WEBHOOK_ALLOW_PRIVATE_HOSTS',
    hosts,
    '',
    'Hosts that webhooks may be sent to although their addresses are not public, such as a receiver on the same premises.',
  ),
  webhookTimeoutMs: always(
    'WEBHOOK_TIMEOUT_MS',
    integer(100, 60_000),
    '15000',
    'Milliseconds that the receiver of a webhook has to answer.',
  ),
  webhookDisableAfterDays: always(
    'WEBHOOK_DISABLE_AFTER_DAYS',
    integer(1, 365),
    '5',
    'Days without one delivery that arrives after which a webhook is disabled.',
  ),
  webhookDeliveryDays: always(
    'WEBHOOK_DELIVERY_DAYS',
    integer(1, 3_650),
    '30',
    'Days for which it is kept what was delivered to webhooks, and what was not.',
  ),
  rateLimitReads: always(
    'RATE_LIMIT_READS',
    requestsAMinute,
    '6000',
    'Requests a minute with which one user reads; 0 sets no limit.',
  ),
  rateLimitWrites: always(
    'RATE_LIMIT_WRITES',
    requestsAMinute,
    '3000',
    'Requests a minute with which one user changes something; 0 sets no limit.',
  ),
  rateLimitBulk: always(
    'RATE_LIMIT_BULK',
    requestsAMinute,
    '1200',
    'Batches, parts of uploads, files, imports and exports a minute of one user; 0 sets no limit.',
  ),
  rateLimitPublic: always(
    'RATE_LIMIT_PUBLIC',
    requestsAMinute,
    '1200',
    'Requests a minute to routes that need no token (sign in, refresh) from one address, of IPv6 from one /64; 0 sets no limit.',
  ),
  shutdownGraceSeconds: always(
    'SHUTDOWN_GRACE_SECONDS',
    integer(0, 600),
    '20',
    'Seconds a stopping process gives its requests and jobs to finish.',
  ),
  crashAt: {
    name: 'CRASH_AT',
    kind: text,
    testOnly: true,
    description:
      'Step at which the process kills itself, for the fault tests; refused unless NODE_ENV is test.',
  },
} as const satisfies Record<string, Setting<unknown>>;
