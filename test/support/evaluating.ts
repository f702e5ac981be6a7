import type { INestApplicationContext } from '@nestjs/common';
import { ClsService } from 'nestjs-cls';
import { Facts } from '../../src/evaluations/core/facts';
import { RunsProcessor } from '../../src/evaluations/runs.processor';
import { asSystem } from '../../src/queue/system-context';
import type { RunSql } from '../factories/load-facts';

interface Asked {
  readonly id: number;
  readonly job: string;
  readonly payload: { readonly runId: number; readonly shardNo: number };
}

/** Does what the outbox asks for in this process, without Redis, until nothing is left. `only` leaves other jobs there. */
export async function workOff(
  services: INestApplicationContext,
  sql: RunSql,
  only: readonly string[] = ['evaluation-run-prepare', 'evaluation-shard', 'evaluation-run-finish'],
): Promise<void> {
  const processor = services.get(RunsProcessor, { strict: false });
  for (let asked = await take(sql, only); asked.length > 0; asked = await take(sql, only)) {
    for (const { job, payload } of asked) {
      await asSystem(services.get(ClsService), undefined, async () => {
        if (job === 'evaluation-run-prepare') await processor.prepare(payload);
        else if (job === 'evaluation-shard') await tryAgain(() => processor.evaluate(payload));
        else await processor.finish(payload);
      });
    }
  }
}

const take = (sql: RunSql, only: readonly string[]): Promise<Asked[]> =>
  sql<Asked>(
    `UPDATE outbox SET sent_at = now() WHERE sent_at IS NULL AND job = ANY($1) RETURNING id, job, payload`,
    [only],
  );

/** As the queue does: three tries in all. */
async function tryAgain(work: () => Promise<void>, tries = 3): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (tries > 1) await tryAgain(work, tries - 1);
    else throw error;
  }
}

const moved = (value: unknown, years: number, microseconds: number): unknown => {
  if (typeof value === 'string' && /^20\d\d-\d\d(-\d\d)?$/.test(value))
    return `${Number(value.slice(0, 4)) - years}${value.slice(4)}`;
  if (typeof value === 'number' && value > 1e15) return value - microseconds;
  if (Array.isArray(value)) return value.map((item) => moved(item, years, microseconds));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, moved(part, years, microseconds)]),
    );
  return value;
};

/** The same facts two years earlier: the database keeps its own time, and no run may know the future. */
export const twoYearsEarlier = (facts: Facts): Facts =>
  moved(facts, 2, (365 + 366) * 86_400_000_000) as Facts;
