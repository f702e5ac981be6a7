import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { AppModule } from './app.module';
import { bootMessage } from './config/boot-error';
import { loadEnv, processSource } from './config/env';
import { ensureServices } from './embedded/ensure-services';
import { createHttpApp } from './http/http-app';
import { buildDocument, documentText } from './http/openapi';

/** Writes the contract to openapi.json, or to the file that is named. */
async function main(file = 'openapi.json'): Promise<void> {
  const { env, stop } = await ensureServices(loadEnv(processSource()));
  try {
    const app = await createHttpApp(AppModule.forRoot(env), { env });
    writeFileSync(file, documentText(buildDocument(app)));
    await app.close();
  } finally {
    await stop();
  }
}

main(process.argv[2]).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${bootMessage(error)}\n`);
    process.exit(1);
  },
);
