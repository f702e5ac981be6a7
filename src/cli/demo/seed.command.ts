import { Command, CommandRunner, SubCommand } from 'nest-commander';
import { Client } from 'pg';
import { hasAgents, loadDemo } from '../../demo/load-demo';
import { installDemoUsers } from '../../demo/users';
import { progress, say, table } from '../output';
import { withServices } from '../services';

@SubCommand({
  name: 'demo',
  description: 'Fill an empty register with the invented city, and make a user for each role.',
})
export class SeedDemoCommand extends CommandRunner {
  async run(): Promise<void> {
    await withServices(async (env) => {
      if (env.mode === 'production') throw new Error('the demo data set is not for production');
      const client = new Client({ connectionString: env.databaseUrl });
      await client.connect();
      try {
        if (await hasAgents(client))
          throw new Error('the register holds agents already; nothing was changed');
        const bar = progress('Loading an invented city');
        const rows = await loadDemo(client, {
          hashKey: env.participantHashKey,
          onProgress: (done, total, name) => bar.update(done, total, name),
        });
        bar.stop();
        say(
          table(
            ['table', 'rows'],
            [...rows].map(([name, count]) => [name, String(count)]),
          ),
        );
        const users = await installDemoUsers(client);
        say(
          `\n${table(
            ['role', 'username', 'password'],
            users.map((u) => [u.role, u.username, u.password]),
          )}`,
        );
      } finally {
        await client.end();
      }
    });
  }
}

@Command({ name: 'seed', description: 'Data sets.', subCommands: [SeedDemoCommand] })
export class SeedCommand extends CommandRunner {
  async run(): Promise<void> {
    this.command.help();
  }
}
