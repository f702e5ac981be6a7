import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { BootError } from '../config/boot-error';
import { type Access, accessIn, elsewhere, saveAccess } from './access';
import {
  type Child,
  commandLineOf,
  endProcess,
  holdsWithin,
  isAlive,
  logTail,
  startChild,
} from './child-process';
import type { Server } from './folder-owner';
import { type PostgresBinaries, findPostgresBinaries } from './postgres-binaries';
import { type OtherUser, otherUserThan } from './run-as';

const DATABASE = 'dailythu';
const START_TIMEOUT_MS = 60_000;
const STOP_GRACE_MS = 15_000;
const ENVIRONMENT = { LC_ALL: 'C', TZ: 'UTC' };

interface Cluster {
  /** Postgres's own data folder. */
  readonly data: string;
  readonly logFile: string;
  readonly binaries: PostgresBinaries;
  readonly user: OtherUser | undefined;
}

/** Speed instead of safety: for data that nobody needs after the run. */
const NOT_DURABLE = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum_naptime=10min',
  // Nobody copies from it: an index that is made need not be in the log as well.
  'wal_level=minimal',
  'max_wal_senders=0',
];

const MEBIBYTE = 1_048_576;
const MOST_SHARED_MEGABYTES = 4_096;

/** A quarter of the machine's memory, as PostgreSQL's manual advises; taken as it is needed. */
const sharedMegabytes = (): number =>
  Math.min(MOST_SHARED_MEGABYTES, Math.max(128, Math.floor(totalmem() / MEBIBYTE / 4)));

const settingsOf = (port: number, nonce: string, durable: boolean): string[] => [
  'listen_addresses=127.0.0.1',
  `port=${port}`,
  'unix_socket_directories=',
  `cluster_name=${nonce}`,
  'max_connections=300',
  'timezone=UTC',
  'log_timezone=UTC',
  `shared_buffers=${sharedMegabytes()}MB`,
  // A register that is filled writes gigabytes: fewer checkpoints, which write the same pages again and again.
  'max_wal_size=4GB',
  ...(durable ? [] : NOT_DURABLE),
];

/** Makes the cluster beside its place and moves it there whole, so that a killed start leaves no half of one. */
async function initialise({ data, binaries, user }: Cluster, password: string): Promise<void> {
  const draft = `${data}.new`;
  const passwordFile = `${data}.password.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [draft, passwordFile]) chownSync(path, user.uid, user.gid);
  const options = [
    `--pgdata=${draft}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--no-sync',
  ];
  const [file = '', ...args] = [...(user?.prefix ?? []), binaries.initdb, ...options];
  try {
    await promisify(execFile)(file, args, { env: { ...ENVIRONMENT, PATH: '/usr/bin:/bin' }, cwd: '/' });
    renameSync(draft, data);
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new BootError(`the private Postgres could not be made: ${(stderr ?? String(error)).trim()}`, {
      cause: error,
    });
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Ends the Postgres of a killed owner, or removes the lock of one that is gone and whose id others may use by now. */
async function recover(data: string): Promise<void> {
  const lock = join(data, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  if (isAlive(pid) && commandLineOf(pid).includes(data)) await endProcess(pid, 'SIGINT', STOP_GRACE_MS);
  rmSync(lock, { force: true });
}

const urlOf = ({ port, password }: Access, database: string): string =>
  `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whether the Postgres at a URL can be used. */
export const postgresAnswers = (url: string): Promise<boolean> =>
  query(url, 'SELECT 1').then(
    () => true,
    () => false,
  );

const IDENTITY = `SELECT current_setting('cluster_name') AS nonce, current_setting('data_directory') AS data`;

/** Whether the server that answers is the one just started, not a stranger on the same port. */
const isOurs = (url: string, nonce: string, data: string): Promise<boolean> =>
  query(url, IDENTITY).then(
    ([row]) => row?.['nonce'] === nonce && row['data'] === data,
    () => false,
  );

async function ensureDatabase(access: Access): Promise<string> {
  const admin = urlOf(access, 'postgres');
  const found = await query(admin, `SELECT FROM pg_database WHERE datname = '${DATABASE}'`);
  if (found.length === 0) await query(admin, `CREATE DATABASE ${DATABASE}`);
  return urlOf(access, DATABASE);
}

async function startOnce(
  cluster: Cluster,
  access: Access,
  durable: boolean,
): Promise<{ child: Child; access: Access } | undefined> {
  const { data, logFile, binaries, user } = cluster;
  const nonce = `dailythu-${randomBytes(8).toString('hex')}`;
  const settings = settingsOf(access.port, nonce, durable).flatMap((setting) => ['-c', setting]);
  const child = await startChild({
    file: binaries.postgres,
    args: ['-D', data, ...settings],
    env: ENVIRONMENT,
    stopSignal: 'SIGINT',
    logFile,
    ...(user ? { prefix: user.prefix } : {}),
  });
  const admin = urlOf(access, 'postgres');
  let ready = false;
  await holdsWithin(
    START_TIMEOUT_MS,
    async () => child.hasEnded() || (ready = await isOurs(admin, nonce, data)),
  );
  if (ready) return { child, access };
  await child.stop();
  return undefined;
}

/** Starts the private Postgres of a folder; its data is there again the next time. */
export async function startPostgres(folder: string, durable: boolean): Promise<Server> {
  mkdirSync(folder, { recursive: true });
  const root = realpathSync(folder);
  const data = join(root, 'postgres');
  const accessFile = join(root, 'postgres.access.json');
  const binaries = findPostgresBinaries();
  const user = otherUserThan(process.getuid?.() === 0, [root, binaries.folder]);
  const access = await accessIn(accessFile);
  const cluster = { data, logFile: join(root, 'postgres.log'), binaries, user };
  if (existsSync(data)) await recover(data);
  else await initialise(cluster, access.password);
  const started =
    (await startOnce(cluster, access, durable)) ??
    (await startOnce(cluster, await elsewhere(access), durable));
  if (!started) throw new BootError(`the private Postgres did not start: ${logTail(cluster.logFile)}`);
  saveAccess(accessFile, started.access);
  return { url: await ensureDatabase(started.access), stop: () => started.child.stop(STOP_GRACE_MS) };
}
