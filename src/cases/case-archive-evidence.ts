import { Injectable } from '@nestjs/common';
import { toArchivedVerdict } from '../evaluations/archived-verdict';
import { type EvaluationRecord, EvaluationRecords } from '../evaluations/evaluation-records.service';
import { toLineageEntryDto } from '../evaluations/lineage.dto';
import { publicId } from '../http/public-id';
import type { Case } from './case';
import { type ArchiveEntry, CaseArchivePart, jsonLines, jsonText } from './case-archive-part';
import { CaseArchiveRepository } from './case-archive.repository';

/** The verdicts that a case rests on, and below each the lines that it was counted from, as known at its cutoff. */
@Injectable()
export class CaseEvidencePart extends CaseArchivePart {
  constructor(
    private readonly archive: CaseArchiveRepository,
    private readonly records: EvaluationRecords,
  ) {
    super();
  }

  async *entries(of: Case): AsyncGenerator<ArchiveEntry> {
    for (const id of await this.archive.evaluations(of)) {
      const record = await this.records.find(id);
      const name = publicId.encode('evaluation', id);
      yield { path: `verdicts/${name}.json`, pieces: [jsonText(toArchivedVerdict(record))] };
      yield { path: `facts/${name}.ndjson`, pieces: jsonLines(this.lines(record)) };
    }
  }

  private async *lines(record: EvaluationRecord): AsyncGenerator<readonly unknown[]> {
    for await (const page of this.records.eachLine(record)) yield page.map(toLineageEntryDto);
  }
}
