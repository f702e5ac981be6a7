import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { reportOf } from '../http/bulk';
import type { Caller } from '../http/caller';
import { staleVersion } from '../http/etag';
import { type BulkMode, Rejections, type SentRow, requireGoodRows } from '../shared/bulk';
import { isRefused } from '../shared/row-reader';
import { parseBoundRow } from './core/bound-row';
import { BoundsReader, type PlanBound, boundsChange } from './core/plan-bound';
import type { BoundsImportReport } from './plan-files.dto';
import { QuotaPlansRepository } from './quota-plans.repository';
import { QuotaPlansService } from './quota-plans.service';

export interface BoundsImport {
  readonly rows: readonly SentRow[];
  readonly mode: BulkMode;
  readonly dryRun: boolean;
}

/** What became of the rows, and the version that the plan has now. */
export interface ImportedBounds {
  readonly report: BoundsImportReport;
  readonly version: number;
}

interface ReadBound {
  readonly row: number;
  readonly bound: PlanBound;
}

/** Puts bounds from a file in the place of those of a draft. */
@Injectable()
export class PlanBoundsImportService {
  constructor(
    private readonly service: QuotaPlansService,
    private readonly plans: QuotaPlansRepository,
  ) {}

  /**
   * A file with no good row, though it has rows, changes nothing; nor does one that says what is stored already.
   * @throws DomainError `quota-plan-not-found`, `plan-is-<state>`, `stale-version`, and `rows-refused` in the mode
   *   all-or-nothing when a row is refused.
   */
  @Transactional()
  async replace(
    caller: Caller,
    id: number,
    version: number,
    { rows, mode, dryRun }: BoundsImport,
  ): Promise<ImportedBounds> {
    const plan = await this.service.findDraft(caller, id);
    if (plan.version !== version) throw staleVersion();
    const rejections = new Rejections();
    const bounds = await this.inside(plan.officeId, readRows(rows, rejections), rejections);
    requireGoodRows(mode, rows.length, rejections);
    const hasRows = bounds.length > 0 || rows.length === 0;
    const { same, removed } = hasRows
      ? boundsChange(await this.plans.bounds(id), bounds)
      : { same: 0, removed: 0 };
    const accepted = bounds.length - same;
    const counts = { received: rows.length, accepted, duplicates: same, removed };
    const report = { ...counts, dryRun, ...reportOf(rejections) };
    if (dryRun || accepted + removed === 0) return { report, version };
    const changed = await this.service.change(caller, id, version, { bounds });
    return { report, version: changed.version };
  }

  /** The bounds of the plan's own offices and agents. */
  private async inside(
    officeId: number,
    read: readonly ReadBound[],
    rejections: Rejections,
  ): Promise<PlanBound[]> {
    const bounds = read.map(({ bound }) => bound);
    const outside = new Set(await this.plans.positionsOutside(officeId, bounds));
    for (const position of outside) {
      const { row, bound } = read[position]!;
      const detail = "is not the plan's office or below it";
      rejections.add(row, [{ pointer: `/${bound.kind}Code`, code: `${bound.kind}-not-found`, detail }]);
    }
    return bounds.filter((_, position) => !outside.has(position));
  }
}

function readRows(rows: readonly SentRow[], rejections: Rejections): ReadBound[] {
  const reader = new BoundsReader();
  return rows.flatMap((sent) => {
    const given = 'problem' in sent ? [sent.problem] : parseBoundRow(sent.value);
    const bound = isRefused(given) ? given : reader.read(given);
    if (!isRefused(bound)) return [{ row: sent.row, bound }];
    rejections.add(sent.row, bound);
    return [];
  });
}
