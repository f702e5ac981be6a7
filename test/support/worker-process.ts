import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { testVariables } from './app';

const WORKER = join(__dirname, '..', '..', 'dist', 'src', 'worker.js');

export interface WorkerProcess {
  /** What it has said: warnings, and what ended it. */
  readonly log: () => string;
  /** Waits for its end: the exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** Ends it, by SIGKILL unless told otherwise, and waits. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | string>;
}

/** Runs the built worker as a process of its own. The build must be fresh (`nest build`). */
export function startWorkerProcess(variables: Record<string, string>): WorkerProcess {
  const child = spawn(process.execPath, [WORKER], {
    env: { PATH: process.env['PATH'], ...testVariables(), LOG_LEVEL: 'warn', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test run that ends before its test does must not leave workers behind.
  const killed = () => child.kill('SIGKILL');
  process.once('exit', killed);
  void once(child, 'exit').then(() => process.off('exit', killed));
  let said = '';
  const hear = (chunk: Buffer) => (said += chunk.toString());
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = once(child, 'exit').then(
    ([code, signal]: (number | string | null)[]) => code ?? signal ?? 'unknown',
  );
  return {
    log: () => said,
    ended,
    stop: (signal = 'SIGKILL') => {
      child.kill(signal);
      return ended;
    },
  };
}
