/**
 * Signs in, sends a batch of receipts, has the agents evaluated and prints their ranking.
 *
 *   DAILYTHU_URL=http://127.0.0.1:3000 DAILYTHU_USERNAME=… DAILYTHU_PASSWORD=… \
 *     node dist/clients/examples/typescript/half-year.js batch.json 2025-H1
 *
 * The file holds the body of a batch: {"sourceSystem": …, "mode": …, "items": […]}.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type DaiLyThuClient, type components, createDaiLyThuClient } from '../../typescript/client';

type Batch = components['schemas']['ContributionBatchBody'];
type Run = components['schemas']['RunDto'];

const setting = (name: string, fallback?: string): string => {
  const value = process.env[name] ?? fallback;
  if (value === undefined) throw new Error(`set ${name}`);
  return value;
};
const POLL_MILLISECONDS = 1_000 * Number(setting('DAILYTHU_POLL_SECONDS', '2'));
const PAGE = Number(setting('DAILYTHU_PAGE', '100'));

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** The data of an answer, or an error that names the code of the problem. */
function good<T>({ data, error }: { data?: T; error?: { code: string; detail: string } }): T {
  if (data === undefined) throw new Error(error ? `${error.code}: ${error.detail}` : 'no answer');
  return data;
}

async function signedIn(baseUrl: string): Promise<DaiLyThuClient> {
  const username = setting('DAILYTHU_USERNAME');
  const password = setting('DAILYTHU_PASSWORD');
  const anonymous = createDaiLyThuClient({ baseUrl });
  const { accessToken } = good(await anonymous.POST('/v1/auth/login', { body: { username, password } }));
  return createDaiLyThuClient({ baseUrl, token: accessToken });
}

/** A batch that went through unnoticed is answered as it was. Under another key its rows would be duplicates. */
async function send(api: DaiLyThuClient, body: Batch): Promise<void> {
  const report = good(await api.POST('/v1/contributions/batches', { body }));
  print(`receipts: ${report.accepted} new, ${report.duplicates} known, ${report.rejected} refused`);
  for (const { row, code, pointer } of report.errors) print(`row ${row}: ${code} ${pointer}`);
}

/** The client adds an Idempotency-Key, so that the request can be repeated when its answer is lost. */
async function evaluated(api: DaiLyThuClient, period: string): Promise<Run> {
  let run = good(await api.POST('/v1/evaluation-runs', { body: { period } }));
  while (['queued', 'preparing', 'running'].includes(run.state)) {
    await pause(POLL_MILLISECONDS);
    run = good(await api.GET('/v1/evaluation-runs/{id}', { params: { path: { id: run.id } } }));
  }
  print(`run: ${run.state}`);
  return run;
}

async function printRanking(api: DaiLyThuClient, id: string): Promise<void> {
  let cursor: string | null | undefined;
  do {
    const query = { limit: PAGE, ...(cursor ? { cursor } : {}) };
    const page = good(
      await api.GET('/v1/evaluation-runs/{id}/evaluations', { params: { path: { id }, query } }),
    );
    for (const { rank, agentCode, grade } of page.items)
      print(`${rank ?? '-'} ${agentCode} ${grade ?? 'not-rated'}`);
    cursor = page.nextCursor;
  } while (cursor);
}

async function main([file, period]: readonly string[]): Promise<void> {
  if (file === undefined || period === undefined) throw new Error('say which batch and which period');
  const api = await signedIn(setting('DAILYTHU_URL'));
  await send(api, JSON.parse(readFileSync(file, 'utf8')) as Batch);
  const run = await evaluated(api, period);
  if (run.state !== 'completed') throw new Error(`the run is ${run.state}`);
  await printRanking(api, run.id);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
