import { IMPORT_BYTES, MOST_IMPORT_BYTES } from './byte-limits';
import {
  type Kind,
  address,
  bucket,
  hosts,
  integer,
  listOf,
  oneOf,
  orNothing,
  pairs,
  region,
  text,
  token,
  url,
} from './parsers';
import { type Setting, always } from './setting';

/** What an S3-compatible store is reached by. None of it is shown: it may hold what was meant for another one. */
const forS3 = <T>(name: string, kind: Kind<T>, description: string) =>
  ({ name, kind, description, neededFor: { name: 'FILE_STORE', value: 's3' }, isSecret: true }) as const;

export const fileStoreSettings = {
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
} as const satisfies Record<string, Setting<unknown>>;

/** The identity provider of an organisation, beside the accounts here. */
export const outsideIdentitySettings = {
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
} as const satisfies Record<string, Setting<unknown>>;

const requestsAMinute = integer(0, 100_000_000);

/** What other systems send, are sent, and may ask. */
export const integrationSettings = {
  uploadErrorDays: always(
    'UPLOAD_ERROR_DAYS',
    integer(1, 3_650),
    '366',
    'Days from the opening of an upload for which its refused rows are listed; how many they were stays.',
  ),
  importLimitBytes: always(
    'IMPORT_LIMIT_BYTES',
    integer(1_024, MOST_IMPORT_BYTES),
    String(IMPORT_BYTES),
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
  reportFileDays: always(
    'REPORT_FILE_DAYS',
    integer(1, 365),
    '30',
    'Days for which the file of a report is kept after it was made.',
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
} as const satisfies Record<string, Setting<unknown>>;
