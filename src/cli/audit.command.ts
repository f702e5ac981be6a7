import { Command, CommandRunner, SubCommand } from 'nest-commander';
import { verifyChain } from '../audit/audit.repository';
import { Sql } from '../database/sql';
import { withApplication } from './application';
import { say } from './output';

@SubCommand({
  name: 'verify',
  description: 'Check that no audit event was changed, removed or put in between.',
})
export class AuditVerifyCommand extends CommandRunner {
  async run(): Promise<void> {
    await withApplication(async (app) => {
      const sql = app.get(Sql);
      const broken = await verifyChain(sql);
      const events = await sql.first<{ count: number }>('SELECT count(*) AS count FROM audit_events');
      if (broken !== undefined) throw new Error(`the audit chain is broken at event ${broken}`);
      say(`The audit chain holds: ${events!.count} events.`);
    });
  }
}

@Command({ name: 'audit', description: 'The audit trail.', subCommands: [AuditVerifyCommand] })
export class AuditCommand extends CommandRunner {
  async run(): Promise<void> {
    this.command.help();
  }
}
