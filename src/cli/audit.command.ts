import { Command, CommandRunner, Option, SubCommand } from 'nest-commander';
import { type ChainHead, chainHead, chainSince, verifyChain } from '../audit/audit-chain';
import { AuditRights } from '../audit/audit-rights';
import { Sql } from '../database/sql';
import { publicId } from '../http/public-id';
import { withApplication } from './application';
import { say } from './output';

const HASH = /^[0-9a-f]{64}$/i;

interface VerifyFlags {
  readonly head?: string;
  readonly count?: number;
}

/** @throws Error when only one of the two is given: a head is compared at its place in the chain. */
function notedHead({ head, count }: VerifyFlags): ChainHead | undefined {
  if ((head === undefined) !== (count === undefined))
    throw new Error('--head and --count belong together: give both as an earlier check printed them');
  return head === undefined || count === undefined ? undefined : { count, hash: head };
}

@SubCommand({
  name: 'verify',
  description:
    'Check that no audit event was changed, removed or put in between. Note the head that it prints.',
})
export class AuditVerifyCommand extends CommandRunner {
  async run(_arguments: string[], flags: VerifyFlags): Promise<void> {
    const noted = notedHead(flags);
    await withApplication(async (app) => {
      const sql = app.get(Sql);
      await sql.snapshot(async () => {
        // As long as it takes: it goes over all that was ever done.
        await sql.rows(`SELECT set_config('statement_timeout', '0', true)`);
        await verify(sql, noted);
      });
      const { role, mayChange } = await app.get(AuditRights).find();
      say(
        mayChange
          ? `Warning: ${role}, as whom the application works on Postgres, may switch off what keeps the trail as it was.`
          : `${role}, as whom the application works on Postgres, can only read and add events.`,
      );
    });
  }

  @Option({ flags: '--head <hex>', description: 'The head that an earlier check printed; needs --count.' })
  head(text: string): string {
    if (!HASH.test(text)) throw new Error(`--head is 64 hexadecimal digits, not ${text}`);
    return text.toLowerCase();
  }

  @Option({ flags: '--count <n>', description: 'The number of events that it printed; needs --head.' })
  count(text: string): number {
    if (!/^\d{1,15}$/.test(text)) throw new Error(`--count is a number of events, not ${text}`);
    return Number(text);
  }
}

/** @throws Error that says what is wrong with the chain. */
async function verify(sql: Sql, noted: ChainHead | undefined): Promise<void> {
  const head = await chainHead(sql);
  say(`${head.count} audit event${head.count === 1 ? '' : 's'}; the head is ${head.hash}.`);
  const broken = await verifyChain(sql);
  if (broken !== undefined) throw new Error(brokenAt(broken));
  if (noted !== undefined) {
    const since = await chainSince(sql, noted);
    if (since === 'shortened')
      throw new Error(`the end of the audit chain was cut off: ${noted.count} events were there earlier`);
    if (since === 'another')
      throw new Error(
        `the audit chain was written anew: event ${noted.count} is not the one noted as its head`,
      );
    say(`It goes on from the ${noted.count} events that were there earlier.`);
  }
  say('The audit chain holds.');
}

/** Ids that no event can have were put there by hand, and have no public form. */
const brokenAt = (id: number): string =>
  `the audit chain is broken at event ${id}${id > 0 ? ` (${publicId.encode('audit-event', id)})` : ''}`;

@Command({ name: 'audit', description: 'The audit trail.', subCommands: [AuditVerifyCommand] })
export class AuditCommand extends CommandRunner {
  async run(): Promise<void> {
    this.command.help();
  }
}
