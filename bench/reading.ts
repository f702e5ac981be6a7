import type { ApiClient } from './api-client';
import type { Load } from './load-client';
import type { Stage } from './stage';

const SECONDS = 5;
const WARM_UP_SECONDS = 2;
const CONNECTIONS = 10;

/** What a page costs the API and the bare server, in the same try. */
export interface LoadTry {
  readonly bare: Load;
  readonly api: Load;
}

/** The bare server in a process of its own. Returns its URL. */
async function startBare(stage: Stage): Promise<string> {
  const { rows } = await stage.client.query<{ id: number }>('SELECT id FROM offices WHERE parent_id IS NULL');
  const server = stage.script('bare-server', [], {
    DATABASE_URL: stage.env.databaseUrl,
    CURSOR_KEY: stage.env.cursorKey.toString('hex'),
    OFFICE: String(rows[0]!.id),
    DAY: new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Ho_Chi_Minh' }).format(),
  });
  const [, port] = await server.untilMatched(/port (\d+)\./);
  return `http://127.0.0.1:${port}`;
}

async function load(stage: Stage, url: string, token: string, seconds: number): Promise<Load> {
  const client = stage.script('load-client', [url, String(seconds), String(CONNECTIONS), token]);
  return JSON.parse(await client.result()) as Load;
}

/**
 * The page asked for over ten connections, of the bare server and of the API in turns.
 * @throws Error when the two do not say the same.
 */
export async function loadBoth(stage: Stage, api: ApiClient, path: string): Promise<LoadTry[]> {
  const bareUrl = await startBare(stage);
  const bareText = await (await fetch(bareUrl + path)).text();
  const apiText = await api.get(path);
  if (bareText !== apiText)
    throw new Error(`${path}: the floor says ${bareText.slice(0, 500)}, the API ${apiText.slice(0, 500)}`);
  for (const url of [bareUrl, api.url]) await load(stage, url + path, api.token, WARM_UP_SECONDS);
  const tries: LoadTry[] = [];
  for (let attempt = 0; attempt < stage.plan.tries; attempt++)
    tries.push({
      bare: await load(stage, bareUrl + path, api.token, SECONDS),
      api: await load(stage, api.url + path, api.token, SECONDS),
    });
  return tries;
}
