import { Command, CommandRunner } from 'nest-commander';
import { migrate } from './migrate';
import { say } from './output';
import { withServices } from './services';

@Command({
  name: 'migrate',
  description: 'Bring the schema up to date; install the shipped policies and schedules.',
})
export class MigrateCommand extends CommandRunner {
  async run(): Promise<void> {
    const ran = await withServices(migrate);
    say(ran.length === 0 ? 'The schema is up to date.' : `Ran ${ran.length} migrations: ${ran.join(', ')}.`);
  }
}
