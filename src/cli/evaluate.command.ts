import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { Command, CommandRunner, Option } from 'nest-commander';
import { Sql } from '../database/sql';
import { isRunFinished } from '../evaluations/core/run-state';
import type { EvaluationRun } from '../evaluations/evaluation-run.entity';
import { RunsRepository } from '../evaluations/runs.repository';
import { RunsService } from '../evaluations/runs.service';
import { publicId } from '../http/public-id';
import { startWorker } from '../queue/start-worker';
import { withApplication } from './application';
import { progress, say } from './output';

interface EvaluateFlags {
  readonly watch?: boolean;
  readonly office?: string;
  readonly cutoff?: Date;
}

@Command({
  name: 'evaluate',
  arguments: '<period>',
  description: 'Evaluate a period such as 2026-H1 or 2026. Asking again finds the run that is there.',
})
export class EvaluateCommand extends CommandRunner {
  async run([period]: string[], { watch = false, office, cutoff }: EvaluateFlags): Promise<void> {
    await withApplication(async (app, env) => {
      const officeId = await officeOf(app.get(Sql), office);
      const run = await app
        .get(RunsService)
        .request({ officeId }, { period: period!, officeId, knowledgeCutoff: cutoff, requestedBy: null });
      say(
        `Run ${publicId.encode('evaluation-run', run.id)}, known until ${run.knowledgeCutoff.toISOString()}`,
      );
      if (!watch) return say(`It is ${run.state}; the workers go on with it. Add --watch to follow it.`);
      // Where there is no production there may be no worker either: this process is one while it watches.
      if (env.mode !== 'production') await startWorker(app);
      await follow(app, run);
    });
  }

  @Option({ flags: '--watch', description: 'Follow it to its end with a progress bar.' })
  watch(): boolean {
    return true;
  }

  @Option({ flags: '--office <code>', description: 'Five digits; the office at the top when absent.' })
  office(text: string): string {
    return text;
  }

  @Option({
    flags: '--cutoff <instant>',
    description: 'Only what was known by then, such as 2026-07-05T02:00:00+07:00.',
  })
  cutoff(text: string): Date {
    const instant = new Date(text);
    if (Number.isNaN(instant.getTime()))
      throw new Error(`--cutoff must be an instant with its offset, not ${text}`);
    return instant;
  }
}

async function officeOf(sql: Sql, code: string | undefined): Promise<number> {
  const office = await sql.first<{ id: number }>(
    `SELECT id FROM offices WHERE CASE WHEN $1::text IS NULL THEN parent_id IS NULL ELSE code = $1 END ORDER BY id LIMIT 1`,
    [code ?? null],
  );
  if (!office) throw new Error(code ? `there is no office ${code}` : 'there is no office yet');
  return office.id;
}

async function follow(app: INestApplicationContext, asked: EvaluationRun): Promise<void> {
  const runs = app.get(RunsRepository);
  const bar = progress(`Evaluating ${asked.period}`);
  let run = asked;
  for (;;) {
    const { agentsDone } = await runs.progress(run.id);
    if (run.agentsTotal !== null) bar.update(agentsDone, run.agentsTotal, run.state);
    if (isRunFinished(run.state) || run.state === 'needs-attention') break;
    await pause(200);
    run = (await runs.find(run.id))!;
  }
  bar.stop();
  if (run.state !== 'completed')
    throw new Error(`the run ended as ${run.state}: ${run.errorDetail ?? 'see its shards'}`);
  say(
    `${run.agentsTotal} agents evaluated, input digest ${run.inputDigest}, verdict digest ${run.verdictDigest}`,
  );
}
