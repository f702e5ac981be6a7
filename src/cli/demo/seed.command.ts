import { Command, CommandRunner, SubCommand } from 'nest-commander';
import { say, table } from '../output';
import { withServices } from '../services';
import { loadCity, loadPlaces } from './load-city';

@SubCommand({
  name: 'places',
  description: 'Load the administrative units of the country into the register.',
})
export class SeedPlacesCommand extends CommandRunner {
  async run(): Promise<void> {
    const added = await withServices(loadPlaces);
    say(added === 0 ? 'All of them were there.' : `${added} administrative units were added.`);
  }
}

@SubCommand({
  name: 'demo',
  description: 'Fill an empty register with the invented city, and make a user for each role.',
})
export class SeedDemoCommand extends CommandRunner {
  async run(): Promise<void> {
    await withServices(async (env) => {
      if (env.mode === 'production') throw new Error('the demo data set is not for production');
      const { isNew, rows, users } = await loadCity(env);
      if (isNew)
        say(
          table(
            ['table', 'rows'],
            [...rows].map(([name, count]) => [name, String(count)]),
          ),
        );
      else say('The register holds agents already: they were left as they are.');
      say(
        `\n${table(
          ['role', 'username', 'password'],
          users.map((user) => [user.role, user.username, user.password]),
        )}`,
      );
    });
  }
}

@Command({ name: 'seed', description: 'Data sets.', subCommands: [SeedPlacesCommand, SeedDemoCommand] })
export class SeedCommand extends CommandRunner {
  async run(): Promise<void> {
    this.command.help();
  }
}
