import { Injectable } from '@nestjs/common';
import { AuditRepository, type ChainedEvent } from '../audit/audit.repository';
import { toChainedLine } from '../audit/chained-line';
import type { PlainFields } from '../http/plain-fields';
import { publicId } from '../http/public-id';
import { eachPage } from '../shared/pages';
import { ARCHIVE_README } from './archive-readme';
import type { Case, Proposal } from './case';
import {
  ARCHIVE_PAGE,
  type ArchiveEntry,
  CaseArchivePart,
  eachFromNewest,
  jsonLines,
  jsonText,
} from './case-archive-part';
import { type CaseAttachmentDto, toCaseAttachmentDto } from './case-attachments.dto';
import { CaseAttachmentsRepository } from './case-attachments.repository';
import { type CaseDisputeDto, toCaseDisputeDto } from './case-disputes.dto';
import { CaseDisputesRepository } from './case-disputes.repository';
import { CaseFiles } from './case-files.service';
import { CaseProposalsRepository } from './case-proposals.repository';
import { type ProposalDto, toProposalDto } from './case-proposals.dto';
import { type CaseFileDto, toCaseFileDto } from './cases.dto';
import { ARCHIVE_PATHS } from './core/archive-manifest';
import type { ImprovementTarget } from './core/improvement-targets';

/** The case as the API shows it, with what the API lists apart. All lists have the oldest first. */
export interface ArchivedCase extends CaseFileDto {
  /** Void ones too; the last one counts. */
  readonly proposals: readonly (ProposalDto & { readonly targets: readonly ImprovementTarget[] })[];
  readonly disputes: readonly CaseDisputeDto[];
  readonly attachments: readonly CaseAttachmentDto[];
}

function proposalOf(proposal: Proposal): ArchivedCase['proposals'][number] {
  const fields: PlainFields<ProposalDto> = toProposalDto(proposal);
  return { ...fields, targets: proposal.targets };
}

/** What happened: the file of a case, its steps, and what the audit trail knows of it. */
@Injectable()
export class CaseRecordPart extends CaseArchivePart {
  constructor(
    private readonly files: CaseFiles,
    private readonly proposals: CaseProposalsRepository,
    private readonly disputes: CaseDisputesRepository,
    private readonly attachments: CaseAttachmentsRepository,
    private readonly events: AuditRepository,
  ) {
    super();
  }

  async *entries(of: Case): AsyncGenerator<ArchiveEntry> {
    const file = await this.file(of);
    yield { path: ARCHIVE_PATHS.readme, pieces: [ARCHIVE_README] };
    yield { path: ARCHIVE_PATHS.file, pieces: [jsonText(file)] };
    yield { path: ARCHIVE_PATHS.steps, pieces: jsonLines([file.steps]) };
    yield { path: ARCHIVE_PATHS.audit, pieces: jsonLines(this.trail(publicId.encode('case', of.id))) };
  }

  private async file(of: Case): Promise<ArchivedCase> {
    const fields: PlainFields<CaseFileDto> = toCaseFileDto(await this.files.of(of));
    return {
      ...fields,
      proposals: (await this.proposals.all(of.id)).map(proposalOf).reverse(),
      disputes: await oldestFirst(
        eachFromNewest((count, beforeId) => this.disputes.findPage(of.id, count, beforeId)),
        toCaseDisputeDto,
      ),
      attachments: await oldestFirst(
        eachFromNewest((count, beforeId) => this.attachments.findPage(of.id, count, beforeId)),
        toCaseAttachmentDto,
      ),
    };
  }

  private async *trail(subject: string): AsyncGenerator<readonly unknown[]> {
    const pages = eachPage<ChainedEvent>(ARCHIVE_PAGE, (last, count) =>
      this.events.findChained(subject, last?.id ?? 0, count),
    );
    for await (const page of pages) yield page.map(toChainedLine);
  }
}

async function oldestFirst<Row, Dto>(
  newestFirst: AsyncIterable<readonly Row[]>,
  map: (row: Row) => Dto,
): Promise<Dto[]> {
  const all: Dto[] = [];
  for await (const page of newestFirst) all.push(...page.map(map));
  return all.reverse();
}
