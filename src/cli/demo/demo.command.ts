import { Command, CommandRunner, Option } from 'nest-commander';
import { runDemo } from './run-demo';
import { keepDemo, stopKeptDemo } from './keep-demo';

interface DemoFlags {
  readonly once?: boolean;
  readonly keep?: boolean;
  readonly stop?: boolean;
  readonly workers?: number;
  readonly port?: number;
}

function wholeNumber(name: string, text: string, low: number, high: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < low || value > high)
    throw new Error(`${name} must be a whole number from ${low} to ${high}, not ${text}`);
  return value;
}

@Command({
  name: 'demo',
  description: 'Load an invented city, evaluate a half-year, print the verdicts and serve the API.',
})
export class DemoCommand extends CommandRunner {
  async run(_arguments: string[], flags: DemoFlags): Promise<void> {
    if (flags.stop) return stopKeptDemo();
    if (flags.keep) return keepDemo(process.argv.slice(2).filter((argument) => argument !== '--keep'));
    await runDemo({ isOnce: flags.once ?? false, workers: flags.workers ?? 1, port: flags.port });
  }

  @Option({
    flags: '--once',
    description: 'Evaluate on a fresh database, print the verdicts, leave nothing running.',
  })
  once(): boolean {
    return true;
  }

  @Option({ flags: '--keep', description: 'Leave everything running in the background and return.' })
  keep(): boolean {
    return true;
  }

  @Option({ flags: '--stop', description: 'End what --keep left running.' })
  stop(): boolean {
    return true;
  }

  @Option({ flags: '--workers <n>', description: 'Worker processes, 1 to 16.' })
  workers(text: string): number {
    return wholeNumber('--workers', text, 1, 16);
  }

  @Option({ flags: '--port <n>', description: 'Port of the API.' })
  port(text: string): number {
    return wholeNumber('--port', text, 0, 65_535);
  }
}
