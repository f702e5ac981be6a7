import { Injectable } from '@nestjs/common';
import { OfficeScope } from '../access/office-scope';
import { AuditTrail } from '../audit/audit-trail';
import { Clock } from '../clock/clock';
import { Sql, Undone } from '../database/sql';
import { BulkReport, reportOf } from '../http/bulk';
import type { Caller } from '../http/caller';
import { publicId } from '../http/public-id';
import { BulkMode, Rejections, requireGoodRows } from '../shared/bulk';
import type { FieldError } from '../shared/domain-error';
import { isRefused } from '../shared/row-reader';
import {
  type PopulationItem,
  isSameFigure,
  keyOfFigure,
  parsePopulationFigure,
} from './core/population-figure';
import { PopulationFiguresRepository } from './population-figures.repository';

export interface PopulationOrder {
  readonly items: readonly unknown[];
  readonly mode: BulkMode;
  readonly dryRun: boolean;
}

type SentFigure = PopulationItem & { readonly row: number };

const CONFLICT: FieldError = {
  pointer: '/people',
  code: 'conflicting-figure',
  detail: 'another row of this request says something else of the same commune, definition and day',
};
const NO_UNIT: FieldError = {
  pointer: '/administrativeUnitCode',
  code: 'unit-not-found',
  detail: 'no commune had this code on the day of counting',
};

/** Sets population figures of many communes in one transaction. The same request again changes nothing. */
@Injectable()
export class PopulationBulkService {
  constructor(
    private readonly figures: PopulationFiguresRepository,
    private readonly scope: OfficeScope,
    private readonly sql: Sql,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * A figure that is known with other contents is corrected: its version is closed, and another one begins.
   * @throws DomainError `top-office-required`, `rows-refused` in the mode all-or-nothing when a row is refused.
   */
  async set(caller: Caller, order: PopulationOrder): Promise<BulkReport> {
    // A commune may lie in the territories of agents of several offices.
    await this.scope.requireTop(
      caller,
      'Population figures are kept by the office that stands under no other.',
    );
    return this.sql.nested(() => this.store(caller, order));
  }

  private async store(caller: Caller, { items, mode, dryRun }: PopulationOrder): Promise<BulkReport> {
    const rejections = new Rejections();
    const figures = firstOfEach(await this.read(items, rejections), rejections);
    requireGoodRows(mode, items.length, rejections);
    await this.figures.hold();
    const corrected = await this.figures.closeOthers(figures);
    const accepted = await this.figures.addNew(figures, caller.userId);
    const counts = {
      received: items.length,
      accepted,
      duplicates: items.length - accepted - rejections.rows,
    };
    const report = { ...counts, dryRun, ...reportOf(rejections) };
    if (dryRun || accepted === 0) throw new Undone(report);
    await this.audit.record({
      action: 'population-figures-set',
      subject: publicId.encode('office', caller.officeId),
      officeId: caller.officeId,
      details: { ...counts, corrected, rejected: rejections.rows },
    });
    return report;
  }

  /** The rows that are right in themselves and whose commune there was. */
  private async read(items: readonly unknown[], rejections: Rejections): Promise<SentFigure[]> {
    const today = this.clock.today();
    const good: SentFigure[] = [];
    items.forEach((item, index) => {
      const parsed = parsePopulationFigure(item, today);
      if (isRefused(parsed)) rejections.add(index + 1, parsed);
      else good.push({ ...parsed, row: index + 1 });
    });
    const without = await this.figures.positionsWithoutUnit(good);
    return good.filter(({ row }, position) => {
      if (without.has(position)) rejections.add(row, [NO_UNIT]);
      return !without.has(position);
    });
  }
}

/** Of rows with one key the first; a later one that says something else is refused. */
function firstOfEach(sent: readonly SentFigure[], rejections: Rejections): SentFigure[] {
  const firsts = new Map<string, SentFigure>();
  for (const figure of sent) {
    const first = firsts.get(keyOfFigure(figure));
    if (!first) firsts.set(keyOfFigure(figure), figure);
    else if (!isSameFigure(first, figure)) rejections.add(figure.row, [CONFLICT]);
  }
  return [...firsts.values()];
}
