import { loadEnv, processSource, type Env } from '../config/env';
import { ensureServices } from '../embedded/ensure-services';

/** Settings and services for one command; what was started for it ends with it. */
export async function withServices<T>(
  work: (env: Env) => Promise<T>,
  overrides: Readonly<Record<string, string>> = {},
): Promise<T> {
  const { env, stop } = await ensureServices(loadEnv({ ...processSource(), ...overrides }));
  try {
    return await work(env);
  } finally {
    await stop();
  }
}
