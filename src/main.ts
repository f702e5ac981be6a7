import 'reflect-metadata';
import { migrate } from './cli/migrate';
import { bootMessage } from './config/boot-error';
import { loadEnv, processSource } from './config/env';
import { keepHeapSmall } from './config/small-heap';
import { ensureServices } from './embedded/ensure-services';
import { serveApi } from './serve';

async function main(): Promise<void> {
  keepHeapSmall();
  const services = await ensureServices(loadEnv(processSource()));
  try {
    // Elsewhere whoever deploys decides when: `dailythu migrate`.
    if (services.env.mode === 'development') await migrate(services.env);
    const api = await serveApi(services.env);
    await api.untilToldToStop();
    await api.stop();
  } finally {
    await services.stop();
  }
}

main().then(
  // What is still open after the grace (a connection that hangs) must not keep the process.
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${bootMessage(error)}\n`);
    process.exit(1);
  },
);
