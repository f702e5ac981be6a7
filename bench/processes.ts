import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../src/embedded/child-process';

const DIST = join(__dirname, '..');
const API = join(DIST, 'src', 'main.js');
const WORKER = join(DIST, 'src', 'worker.js');
/** Milliseconds between two looks whether a process is ready, and after how many it is given up. */
const LOOK = 5;
const START_TIMEOUT = 60_000;

/** A Node process that was started for a bench. */
export class NodeProcess {
  private output = '';

  private constructor(private readonly child: ChildProcess) {
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      this.output = (this.output + text).slice(-100_000);
    });
  }

  /** @param errors an open file that takes what it complains about. */
  static start(script: string, args: readonly string[], env: NodeJS.ProcessEnv, errors: number): NodeProcess {
    return new NodeProcess(
      spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', errors] }),
    );
  }

  /** The largest memory that it held at once so far, in MB (VmHWM). */
  get peakMegabytes(): number {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${this.child.pid}/status`, 'utf8'))!;
    return Number(kilobytes) / 1_000;
  }

  /** Resolves when the condition holds. @throws Error when the process ends, or after a minute. */
  async until(holds: () => boolean | Promise<boolean>): Promise<void> {
    const deadline = performance.now() + START_TIMEOUT;
    while (!(await holds())) {
      if (this.hasEnded || performance.now() > deadline)
        throw new Error(`${this.child.spawnargs.at(1)} did not start: ${this.output.slice(-1_000)}`);
      await pause(LOOK);
    }
  }

  /** What matches in its output, once it does. */
  async untilMatched(said: RegExp): Promise<RegExpExecArray> {
    await this.until(() => said.test(this.output));
    return said.exec(this.output)!;
  }

  /** Everything it wrote, when it has ended by itself. @throws Error when it failed. */
  async result(): Promise<string> {
    if (!this.hasEnded) await once(this.child, 'close');
    if (this.child.exitCode !== 0) throw new Error(`${this.child.spawnargs.at(1)} failed: ${this.output}`);
    return this.output;
  }

  async stop(): Promise<void> {
    if (this.hasEnded) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await gone;
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}

export interface ServedProcess {
  readonly process: NodeProcess;
  readonly url: string;
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );

/** The API in a process of its own, ready to be asked. */
export async function startApi(settings: NodeJS.ProcessEnv, errors: number): Promise<ServedProcess> {
  const port = await freePort();
  const api = NodeProcess.start(API, [], { ...settings, PORT: String(port) }, errors);
  const url = `http://127.0.0.1:${port}`;
  await api.until(() => isReady(url));
  return { process: api, url };
}

/** A worker in a process of its own, at work. */
export async function startWorker(settings: NodeJS.ProcessEnv, errors: number): Promise<NodeProcess> {
  const worker = NodeProcess.start(WORKER, [], { ...settings, LOG_LEVEL: 'info' }, errors);
  await worker.untilMatched(/at work on/);
  return worker;
}
