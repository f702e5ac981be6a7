import { Command, CommandRunner, SubCommand } from 'nest-commander';
import { LineMonths } from '../contributions/line-months';
import { type YearMonth, isYearMonth } from '../shared/local-date';
import { withApplication } from './application';
import { say } from './output';

const MEGABYTE = 1_000_000;

/** @throws Error for what is no month. */
function monthOf([text]: readonly string[]): YearMonth {
  if (!isYearMonth(text)) throw new Error(`a month is written YYYY-MM, not ${text}`);
  return text;
}

@SubCommand({ name: 'list', description: 'The months of contribution lines, with lines and size.' })
export class MonthsListCommand extends CommandRunner {
  async run(): Promise<void> {
    await withApplication(async (app) => {
      for (const { month, lines, bytes, isAttached } of await app.get(LineMonths, { strict: false }).list())
        say(
          `${month}  ${String(lines).padStart(10)} lines  ${String(Math.ceil(bytes / MEGABYTE)).padStart(7)} MB` +
            (isAttached ? '' : '  detached'),
        );
    });
  }
}

@SubCommand({
  name: 'detach',
  arguments: '<month>',
  description: 'Take a month out for work on its table. Nothing is counted until it is attached again.',
})
export class MonthsDetachCommand extends CommandRunner {
  async run(given: string[]): Promise<void> {
    const month = monthOf(given);
    await withApplication((app) => app.get(LineMonths, { strict: false }).detach(month), { asOwner: true });
    say(`${month} is detached: no run counts until \`dailythu months attach ${month}\`.`);
  }
}

@SubCommand({ name: 'attach', arguments: '<month>', description: 'Put a month back that was taken out.' })
export class MonthsAttachCommand extends CommandRunner {
  async run(given: string[]): Promise<void> {
    const month = monthOf(given);
    await withApplication((app) => app.get(LineMonths, { strict: false }).attach(month), { asOwner: true });
    say(`${month} is attached.`);
  }
}

@Command({
  name: 'months',
  description: 'The monthly partitions of contribution lines.',
  subCommands: [MonthsListCommand, MonthsDetachCommand, MonthsAttachCommand],
})
export class MonthsCommand extends CommandRunner {
  async run(): Promise<void> {
    this.command.help();
  }
}
