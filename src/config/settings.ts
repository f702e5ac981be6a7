import { BATCH_BYTES } from './byte-limits';
import { fileStoreSettings, integrationSettings, outsideIdentitySettings } from './integration-settings';
import { type Kind, flag, integer, jwtKeys, networks, oneOf, secret, text, url } from './parsers';
import { type Mode, type Setting, always, modes } from './setting';

const supplied = <T>(name: string, kind: Kind<T>, description: string) =>
  ({ name, kind, description, supplied: true, isSecret: true }) as const;

const elsewhere = (production: string, others: string): Record<Mode, string> => ({
  development: others,
  test: others,
  production,
});

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
    'Folder of attachments, imported files and reports, which API and workers share; outside production also of the private Postgres and Redis and the generated secrets.',
  ),
  ...fileStoreSettings,
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
  ...outsideIdentitySettings,
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
    'Seconds after which a shard or an import whose worker fell silent is given to another.',
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
    String(BATCH_BYTES),
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
  ...integrationSettings,
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
