import { type Env, type GivenEnv, requireComplete } from '../config/env';
import { developmentSecrets } from './secrets';
import { startEmbedded } from './start-embedded';

export interface ReadyServices {
  readonly env: Env;
  /** Ends what was started for this process; to be called after everything that uses it is closed. */
  readonly stop: () => Promise<void>;
}

const withoutAbsent = (env: GivenEnv): GivenEnv =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined)) as unknown as GivenEnv;

/**
 * Completes the settings. What is given is used; a missing Postgres, Redis or secret is supplied from the data folder in
 * development and tests. In production nothing is supplied: what is missing is a BootError.
 */
export async function ensureServices(given: GivenEnv): Promise<ReadyServices> {
  if (given.mode === 'production') return { env: requireComplete(given), stop: () => Promise.resolve() };
  const { dataDir, databaseUrl, redisUrl } = given;
  const isKept = given.mode === 'development';
  const embedded = await startEmbedded({
    dataDir,
    postgres: !databaseUrl,
    redis: !redisUrl,
    durable: isKept,
  });
  const supplied = {
    ...developmentSecrets(dataDir),
    databaseUrl: embedded.databaseUrl,
    redisUrl: embedded.redisUrl,
  };
  return {
    env: Object.freeze(requireComplete({ ...supplied, ...withoutAbsent(given) })),
    stop: embedded.stop,
  };
}
