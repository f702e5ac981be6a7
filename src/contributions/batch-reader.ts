import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { chunksOf, isCsv } from '../http/bodies';
import { badHeader, readCsv } from '../http/csv';
import { readNdjson } from '../http/ndjson';
import { StrictValidationPipe, invalidFields } from '../http/validation';
import type { SentRow } from '../shared/bulk';
import { BatchBody, BatchQuery } from './batches.dto';
import { csvItems, headerFaults } from './core/csv-item';
import { LikeLines } from './like-lines';
import type { BatchOrder } from './intake.service';

export interface SentBatch {
  readonly order: BatchOrder;
  readonly rows: AsyncIterable<readonly SentRow[]>;
}

/** The items as rows in one list. */
export async function* oneList(items: readonly unknown[]): AsyncGenerator<SentRow[]> {
  yield items.map((value, index) => ({ row: index + 1, value }));
}

/** Reads a batch in any of its forms: a JSON body, or NDJSON or CSV with the order in the query. */
@Injectable()
export class BatchReader {
  private readonly validation = new StrictValidationPipe();

  constructor(@Inject(ENV) private readonly env: Env) {}

  /** @throws DomainError `validation-failed` when it does not say how it is to be carried out. */
  read(query: BatchQuery, request: FastifyRequest, maxRowBytes: number): SentBatch | Promise<SentBatch> {
    const { body } = request;
    if (!(body instanceof Readable)) return this.whole(body);
    const { sourceSystem, mode, dryRun } = query;
    if (sourceSystem === undefined)
      throw invalidFields([
        { pointer: '#query/sourceSystem', code: 'required', detail: 'must be given with NDJSON or CSV' },
      ]);
    const rows = this.rows(chunksOf(request), isCsv(request), maxRowBytes);
    return { order: { sourceSystem, mode, dryRun: dryRun === 'true' }, rows };
  }

  /** The rows of a stream of NDJSON or CSV, within the limits of a batch. */
  rows(stream: AsyncIterable<Buffer>, isCsv: boolean, rowBytes: number): AsyncIterable<readonly SentRow[]> {
    const limits = { bytes: this.env.batchLimitBytes, rows: this.env.batchRowLimit, rowBytes };
    return isCsv ? readCsv(stream, csvMapping, limits) : readNdjson(stream, limits, new LikeLines());
  }

  private async whole(given: unknown): Promise<SentBatch> {
    const body = (await this.validation.transform(given, { type: 'body', metatype: BatchBody })) as BatchBody;
    const { sourceSystem, mode, dryRun = false } = body;
    return { order: { sourceSystem, mode, dryRun }, rows: oneList(body.items) };
  }
}

function csvMapping(header: readonly string[]): (cells: readonly string[]) => unknown {
  const faults = headerFaults(header);
  if (faults.length > 0) throw badHeader(faults);
  return csvItems(header);
}
