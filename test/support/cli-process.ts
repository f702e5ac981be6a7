import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const COMMANDS = join(__dirname, '..', '..', 'dist', 'src', 'cli', 'main.js');

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the built command line as somebody at a terminal does. The build must be fresh (`nest build`). */
export async function dailythu(
  command: readonly string[],
  variables: Record<string, string> = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [COMMANDS, ...command], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'test', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { output: '', errors: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.errors += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...said };
}
