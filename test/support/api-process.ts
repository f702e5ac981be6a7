import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { testVariables } from './app';

const MAIN = join(__dirname, '..', '..', 'dist', 'src', 'main.js');

export interface ApiProcess {
  readonly url: string;
  /** What it logged so far, line by line. */
  readonly log: () => Record<string, unknown>[];
  readonly signal: (name: 'SIGTERM' | 'SIGINT' | 'SIGKILL') => void;
  /** Waits for its end: the exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

export interface ApiExit {
  readonly outcome: number | string;
  readonly errors: string;
}

function start(variables: Record<string, string>) {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'], ...testVariables(), LOG_LEVEL: 'info', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { output: '', errors: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.errors += chunk.toString()));
  return { child, said };
}

const endOf = async (child: ChildProcess): Promise<number | string> => {
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return code ?? signal ?? 'unknown';
};

/** Runs the built API as a process of its own, until it listens. The build must be fresh (`nest build`). */
export async function startApiProcess(variables: Record<string, string>): Promise<ApiProcess> {
  const { child, said } = start(variables);
  const ended = endOf(child);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /listening on (http:[^"]+)"/.exec(said.output);
      if (found) resolve(found[1]!);
    });
    void ended.then((outcome) => reject(new Error(`ended at boot (${outcome}): ${said.errors}`)));
  });
  return {
    url,
    log: () =>
      said.output
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    signal: (name) => void child.kill(name),
    ended,
  };
}

/** Runs the built API with settings under which it must not start. */
export async function failedBoot(variables: Record<string, string>): Promise<ApiExit> {
  const { child, said } = start(variables);
  const outcome = await endOf(child);
  return { outcome, errors: said.errors };
}
