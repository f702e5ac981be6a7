import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const WORKER = join(__dirname, '..', '..', 'worker.js');

/** Starts worker processes with the given settings, writing to the open file `log`; the returned function ends them and waits. */
export function startWorkers(count: number, settings: NodeJS.ProcessEnv, log: number): () => Promise<void> {
  const workers = Array.from({ length: count }, () =>
    spawn(process.execPath, [WORKER], { env: settings, stdio: ['ignore', log, log] }),
  );
  return async () => {
    await Promise.all(workers.map(end));
  };
}

async function end(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const gone = once(worker, 'exit');
  worker.kill('SIGTERM');
  await gone;
}
