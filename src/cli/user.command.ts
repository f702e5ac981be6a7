import { randomBytes } from 'node:crypto';
import { Command, CommandRunner, Option, SubCommand } from 'nest-commander';
import { ROLES, type Role } from '../access/core/permission';
import { UsersService } from '../access/users.service';
import { Sql } from '../database/sql';
import { withApplication } from './application';
import { say } from './output';

interface CreateFlags {
  readonly username: string;
  readonly role: Role;
  readonly office: string;
  readonly officeName?: string;
  readonly name?: string;
}

@SubCommand({ name: 'create', description: 'Create a user. The password is made here and printed once.' })
export class UserCreateCommand extends CommandRunner {
  async run(_arguments: string[], flags: CreateFlags): Promise<void> {
    const password = randomBytes(18).toString('base64url');
    await withApplication(async (app) => {
      const officeId = await officeOf(app.get(Sql), flags);
      await app.get(UsersService).register({
        username: flags.username,
        displayName: flags.name ?? flags.username,
        role: flags.role,
        officeId,
        password,
      });
    });
    say(`${flags.username} (${flags.role}) may sign in with the password ${password}`);
    say('It is not shown again.');
  }

  @Option({ flags: '--username <name>', required: true, description: 'Small letters, digits, dots, dashes.' })
  username(text: string): string {
    return text;
  }

  @Option({
    flags: '--role <role>',
    required: true,
    choices: [...ROLES],
    description: 'What the user may do.',
  })
  role(text: string): string {
    return text;
  }

  @Option({
    flags: '--office <code>',
    required: true,
    description: 'Five digits: that office and all below it.',
  })
  office(text: string): string {
    return text;
  }

  @Option({
    flags: '--office-name <text>',
    description: 'On an empty register: creates the provincial office with this name first.',
  })
  officeName(text: string): string {
    return text;
  }

  @Option({ flags: '--name <text>', description: 'How the user is called; the username when absent.' })
  displayName(text: string): string {
    return text;
  }
}

/** The office of that code. The very first one may be made here, since nobody can sign in to make it. */
async function officeOf(sql: Sql, { office, officeName }: CreateFlags): Promise<number> {
  const found = await sql.first<{ id: number }>('SELECT id FROM offices WHERE code = $1', [office]);
  if (found) return found.id;
  const first =
    officeName &&
    (await sql.first<{ id: number }>(
      `INSERT INTO offices (code, name, level, valid_from)
       SELECT $1, $2, 'provincial', CURRENT_DATE WHERE NOT EXISTS (SELECT FROM offices) RETURNING id`,
      [office, officeName],
    ));
  if (first) return first.id;
  throw new Error(
    `there is no office ${office}${officeName ? ', and --office-name makes the first one only' : '; on an empty register add --office-name'}`,
  );
}

@Command({ name: 'user', description: 'Users.', subCommands: [UserCreateCommand] })
export class UserCommand extends CommandRunner {
  async run(): Promise<void> {
    this.command.help();
  }
}
