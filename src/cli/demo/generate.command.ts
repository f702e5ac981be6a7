import { Command, CommandRunner, Option } from 'nest-commander';
import { Client } from 'pg';
import { generate } from '../../demo/scale/generate';
import { type Generated, SCALES, type Scale } from '../../demo/scale/scale';
import { type DemoUser, installDemoUsers } from '../../demo/users';
import type { Env } from '../../config/env';
import { migrate } from '../migrate';
import { progress, say, table } from '../output';
import { withServices } from '../services';

interface Options {
  readonly scale: Scale;
  readonly seed: number;
  readonly agents?: number;
}

const DEFAULT_SEED = 1;

const isScale = (text: string): text is Scale => Object.hasOwn(SCALES, text);

@Command({
  name: 'generate',
  description: 'Fill an empty register with an invented city or nation: the same rows for the same seed.',
})
export class GenerateCommand extends CommandRunner {
  @Option({
    flags: '--scale <scale>',
    description: Object.keys(SCALES).join(' or '),
    required: true,
  })
  parseScale(given: string): Scale {
    if (!isScale(given)) this.command.error(`--scale is ${Object.keys(SCALES).join(' or ')}, not ${given}`);
    return given;
  }

  @Option({
    flags: '--seed <number>',
    description: 'what the invention begins with',
    defaultValue: DEFAULT_SEED,
  })
  parseSeed(given: string): number {
    return this.wholeNumber('--seed', given, 0, 2 ** 31 - 1);
  }

  @Option({
    flags: '--agents <number>',
    description: 'fewer agents than the scale has; all else shrinks with them',
  })
  parseAgents(given: string): number {
    return this.wholeNumber('--agents', given, 10, SCALES.nation.agents);
  }

  async run(_: string[], options: Options): Promise<void> {
    await withServices(async (env) => {
      if (env.mode === 'production') throw new Error('invented facts are not for production');
      const { generated, users } = await this.fill(env, options);
      say(
        table(
          ['table', 'rows', 'MB'],
          generated.sizes.map(({ table: name, rows, bytes }) => [
            name,
            String(rows),
            (bytes / 1e6).toFixed(1),
          ]),
        ),
      );
      say([...generated.seconds].map(([phase, seconds]) => `\n${phase}: ${seconds.toFixed(1)} s`).join(''));
      say(
        `\n${table(
          ['role', 'username', 'password'],
          users.map((user) => [user.role, user.username, user.password]),
        )}`,
      );
    });
  }

  private async fill(
    env: Env,
    options: Options,
  ): Promise<{ generated: Generated; users: readonly DemoUser[] }> {
    await migrate(env);
    const bar = progress(`Inventing a ${options.scale}`);
    const generated = await generate(env.databaseUrl, {
      ...options,
      hashKey: env.participantHashKey,
      onProgress: bar.update,
    }).finally(() => bar.stop());
    const client = new Client({ connectionString: env.databaseUrl });
    await client.connect();
    try {
      return { generated, users: await installDemoUsers(client) };
    } finally {
      await client.end();
    }
  }

  private wholeNumber(flag: string, given: string, least: number, most: number): number {
    const number = /^\d{1,10}$/.test(given) ? Number(given) : Number.NaN;
    if (!(number >= least && number <= most))
      this.command.error(`${flag} is a whole number from ${least} to ${most}, not ${given}`);
    return number;
  }
}
