import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import { AppModule } from '../../app.module';
import type { Env } from '../../config/env';
import { DEMO_AGENTS, hasAgents, loadDemo } from '../../demo/load-demo';
import { type DemoUser, installDemoUsers } from '../../demo/users';
import { AdministrativeUnitLoader } from '../../offices/administrative-unit-loader';
import { progress } from '../output';

/** The country's administrative units, of today and of before the reorganisation. What is there already stays. */
export async function loadPlaces(env: Env): Promise<number> {
  const app = await NestFactory.createApplicationContext(AppModule.forRoot({ ...env, workerInApi: false }), {
    logger: false,
    abortOnError: false,
  });
  const bar = progress('Loading real places');
  try {
    const { units } = await app.get(AdministrativeUnitLoader).load(bar.update);
    return units;
  } finally {
    bar.stop();
    await app.close();
  }
}

export interface LoadedCity {
  /** False when the register held agents already, which are left as they are. */
  readonly isNew: boolean;
  readonly rows: ReadonlyMap<string, number>;
  readonly users: readonly DemoUser[];
}

/** Places, the invented city in an empty register, and a user for each role. */
export async function loadCity(env: Env, agents = DEMO_AGENTS): Promise<LoadedCity> {
  await loadPlaces(env);
  const client = new Client({ connectionString: env.databaseUrl });
  await client.connect();
  try {
    const isNew = !(await hasAgents(client));
    const bar = progress('Loading an invented city');
    const rows = isNew
      ? await loadDemo(client, { hashKey: env.participantHashKey, agents, onProgress: bar.update })
      : new Map<string, number>();
    bar.stop();
    return { isNew, rows, users: await installDemoUsers(client) };
  } finally {
    await client.end();
  }
}
