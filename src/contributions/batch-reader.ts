import { Inject, Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { readNdjson } from '../http/ndjson';
import { StrictValidationPipe, invalidFields } from '../http/validation';
import type { SentRow } from '../shared/bulk';
import { BatchBody, BatchQuery } from './batches.dto';
import type { BatchOrder } from './intake.service';

export interface SentBatch {
  readonly order: BatchOrder;
  readonly rows: AsyncIterable<readonly SentRow[]>;
}

/** The items as rows in one list. */
export async function* oneList(items: readonly unknown[]): AsyncGenerator<SentRow[]> {
  yield items.map((value, index) => ({ row: index + 1, value }));
}

/** Reads a batch in either of its forms: a JSON body, or NDJSON with the order in the query. */
@Injectable()
export class BatchReader {
  private readonly validation = new StrictValidationPipe();

  constructor(@Inject(ENV) private readonly env: Env) {}

  /**
   * @param body the parsed JSON, or the unread stream.
   * @throws DomainError `validation-failed` when it does not say how it is to be carried out.
   */
  read(query: BatchQuery, body: unknown, maxRowBytes: number): SentBatch | Promise<SentBatch> {
    return body instanceof Readable ? this.streamed(query, body, maxRowBytes) : this.whole(body);
  }

  private streamed({ sourceSystem, mode, dryRun }: BatchQuery, body: Readable, rowBytes: number): SentBatch {
    if (sourceSystem === undefined)
      throw invalidFields([
        { pointer: '#query/sourceSystem', code: 'required', detail: 'must be given with NDJSON' },
      ]);
    const rows = readNdjson(body, {
      bytes: this.env.batchLimitBytes,
      rows: this.env.batchRowLimit,
      rowBytes,
    });
    return { order: { sourceSystem, mode, dryRun: dryRun === 'true' }, rows };
  }

  private async whole(given: unknown): Promise<SentBatch> {
    const body = (await this.validation.transform(given, { type: 'body', metatype: BatchBody })) as BatchBody;
    const { sourceSystem, mode, dryRun = false } = body;
    return { order: { sourceSystem, mode, dryRun }, rows: oneList(body.items) };
  }
}
