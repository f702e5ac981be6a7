import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** A server started by this process, and what it takes to end it. */
export interface Child {
  readonly pid: number;
  /** Whether it has ended, by itself or not. */
  hasEnded(): boolean;
  /** Ends it with its own signal; kills it when it does not obey within the grace. */
  stop(graceMs?: number): Promise<void>;
}

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly stopSignal: 'SIGINT' | 'SIGTERM';
  /** Receives both output streams. */
  readonly logFile: string;
  /** Another user to run as, when this process is root. */
  readonly prefix?: readonly string[];
}

const POLL_MS = 10;
const running = new Map<number, Command['stopSignal']>();

/** The fields of /proc/<pid>/stat from the state on; undefined where there is no such file. */
function statOf(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** Whether a process runs. One that has ended but whose parent has not noticed does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return statOf(pid)?.[0] !== 'Z';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const psOf = (pid: number, column: string): string =>
  spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';

/** When a process began, in whatever words the system has for it: tells it from a later one with the same id. */
export const birthOf = (pid: number): string => statOf(pid)?.[19] ?? psOf(pid, 'lstart');

/** The command line of a live process, or an empty text. */
export function commandLineOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return psOf(pid, 'args');
  }
}

/** Waits until a condition holds; false when it did not within the time. */
export async function holdsWithin(
  timeoutMs: number,
  condition: () => boolean | Promise<boolean>,
): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while (!(await condition())) {
    if (performance.now() > deadline) return false;
    await delay(POLL_MS);
  }
  return true;
}

/** Ends a process by id and waits for it. */
export async function endProcess(pid: number, signal: NodeJS.Signals, graceMs: number): Promise<void> {
  for (const step of [signal, 'SIGKILL'] as const) {
    try {
      process.kill(pid, step);
    } catch {
      return;
    }
    if (await holdsWithin(graceMs, () => !isAlive(pid))) return;
  }
}

/** A port nobody listens on at this moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** The last lines of a log, on one line. */
export const logTail = (file: string, lines = 4): string => {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join(' | ');
  } catch {
    return 'no log';
  }
};

function signalChildren(): void {
  for (const [pid, signal] of running) {
    try {
      process.kill(pid, signal);
    } catch {
      running.delete(pid);
    }
  }
}

/** On a signal that nobody else handles, the children go first, then this process as it would have gone. */
function onSignal(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  signalChildren();
  process.removeListener(signal, onSignal);
  process.kill(process.pid, signal);
}

function endChildrenWithThisProcess(): void {
  if (process.listeners('exit').includes(signalChildren)) return;
  process.on('exit', signalChildren);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
}

/** On Linux the kernel itself ends the child when this process is killed and can clean nothing up. */
const dieWithParent = (signal: Command['stopSignal']): string[] => {
  const prefix = ['setpriv', `--pdeathsig=${signal.slice(3)}`];
  try {
    execFileSync(prefix[0] ?? '', [...prefix.slice(1), 'true'], { stdio: 'ignore' });
    return prefix;
  } catch {
    return [];
  }
};

/** Starts a server in its own process group, so that Ctrl-C reaches the application before its database. */
export async function startChild(command: Command): Promise<Child> {
  endChildrenWithThisProcess();
  const { stopSignal, prefix = [] } = command;
  const [file = '', ...args] = [...dieWithParent(stopSignal), ...prefix, command.file, ...command.args];
  const log = openSync(command.logFile, 'a', 0o600);
  const child = spawn(file, args, {
    env: withPath(command.env),
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  const pid = await started(child);
  let ended = false;
  running.set(pid, stopSignal);
  child.once('exit', () => {
    ended = true;
    running.delete(pid);
  });
  child.unref();
  return {
    pid,
    hasEnded: () => ended,
    stop: (graceMs = 10_000) => (ended ? Promise.resolve() : endProcess(pid, stopSignal, graceMs)),
  };
}

const withPath = (env: Readonly<Record<string, string>>): Record<string, string> => ({
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  ...env,
});

const started = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', () =>
      child.pid === undefined ? reject(new Error('no process id')) : resolve(child.pid),
    );
  });
