import { fork } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadEnv, processSource } from '../../config/env';
import { say } from '../output';

const pidFile = (): string => join(loadEnv(processSource()).dataDir, 'demo.pid');

/** What the demo tells the process that started it, once all is served. */
export const READY = 'demo-ready';

/** Runs the demo in a process of its own, shows what it prints until it serves, and leaves it running. */
export async function keepDemo(argv: readonly string[]): Promise<void> {
  const child = fork(process.argv[1]!, argv, { detached: true, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  child.stdout?.pipe(process.stdout);
  child.stderr?.pipe(process.stderr);
  const code = await new Promise<number | null>((resolve) => {
    child.on('message', (message) => message === READY && resolve(null));
    child.on('exit', (exitCode) => resolve(exitCode ?? 1));
  });
  if (code !== null) {
    process.exitCode = code || 1;
    return;
  }
  const file = pidFile();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, String(child.pid));
  say('\nIt goes on in the background; end it with: npx dailythu demo --stop');
  child.disconnect();
  child.stdout?.destroy();
  child.stderr?.destroy();
  child.unref();
}

/** Ends what `keepDemo` left running, and waits for it. */
export async function stopKeptDemo(): Promise<void> {
  const file = pidFile();
  let pid: number;
  try {
    pid = Number(readFileSync(file, 'utf8'));
    process.kill(pid, 'SIGTERM');
  } catch {
    say('No demo is running.');
    rmSync(file, { force: true });
    return;
  }
  await untilGone(pid);
  rmSync(file, { force: true });
  say('The demo has ended.');
}

async function untilGone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
