import { Command, CommandRunner, SubCommand } from 'nest-commander';
import { type ArchiveReport, verifyArchive } from '../cases/archive-verification';
import { say } from './output';

@SubCommand({
  name: 'verify',
  arguments: '<file>',
  description: 'Check the archive of a case that was downloaded. Needs no database and no Redis.',
})
export class CaseArchiveVerifyCommand extends CommandRunner {
  async run([file = '']: string[]): Promise<void> {
    tell(await verifyArchive(file), file);
  }
}

/** @throws Error when the archive is not whole. */
function tell({ findings, flaws, manifest }: ArchiveReport, file: string): void {
  if (manifest) {
    const { caseId, createdAt, system } = manifest;
    say(`The archive of the case ${caseId}, made by ${system.name} ${system.version} at ${createdAt}.`);
  }
  for (const finding of findings) say(finding);
  for (const flaw of flaws) say(`Wrong: ${flaw}.`);
  if (flaws.length > 0 || !manifest)
    throw new Error(`${file} is not whole: ${flaws.length === 1 ? '1 flaw' : `${flaws.length} flaws`}`);
  const { count, hash } = manifest.auditHead;
  say('The archive is whole. To hold it against the audit trail of the system that made it:');
  say(`  dailythu audit verify --head ${hash} --count ${count}`);
}

@Command({
  name: 'case-archive',
  description: 'Archives of cases.',
  subCommands: [CaseArchiveVerifyCommand],
})
export class CaseArchiveCommand extends CommandRunner {
  async run(): Promise<void> {
    this.command.help();
  }
}
