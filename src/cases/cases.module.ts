import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { AgentsModule } from '../agents/agents.module';
import { ContributionsModule } from '../contributions/contributions.module';
import { QuotasModule } from '../quotas/quotas.module';
import { PlanningModule } from '../planning/planning.module';
import { DocumentsModule } from '../documents/documents.module';
import { EvaluationsModule } from '../evaluations/evaluations.module';
import { FilesModule } from '../files/files.module';
import { ApprovalTime } from './approval-time.service';
import { CaseArchiveController } from './case-archive.controller';
import { CaseAttachmentsPart } from './case-archive-attachments';
import { CaseDocumentsPart } from './case-archive-documents';
import { CaseEvidencePart } from './case-archive-evidence';
import { ARCHIVE_PARTS, type CaseArchivePart } from './case-archive-part';
import { CaseRecordPart } from './case-archive-record';
import { CaseArchiveRepository } from './case-archive.repository';
import { CaseArchives } from './case-archives.service';
import { CaseAttachmentsController } from './case-attachments.controller';
import { CaseAttachmentsRepository } from './case-attachments.repository';
import { CaseAttachments } from './case-attachments.service';
import { CaseCoverageRepository } from './case-coverage.repository';
import { CaseCoverage } from './case-coverage.service';
import { CaseDeadlinesRepository } from './case-deadlines.repository';
import { CaseDeadlines } from './case-deadlines.service';
import { CaseDecisions } from './case-decisions.service';
import { CaseDocumentDrafts } from './case-document-drafts.service';
import { CaseDocumentFiles } from './case-document-files.service';
import { CaseDocumentMaterial } from './case-document-material.service';
import { CaseDocumentPartsRepository } from './case-document-parts.repository';
import { CaseDocumentsController } from './case-documents.controller';
import { CaseDocumentsRepository } from './case-documents.repository';
import { CaseDocuments } from './case-documents.service';
import { CaseDisputesController } from './case-disputes.controller';
import { CaseDisputesRepository } from './case-disputes.repository';
import { CaseDisputes } from './case-disputes.service';
import { CaseEscalationsRepository } from './case-escalations.repository';
import { CaseExecution } from './case-execution.service';
import { CaseProposalsRepository } from './case-proposals.repository';
import { CaseReplacement } from './case-replacement.service';
import { CaseSettingsRepository } from './case-settings.repository';
import { CaseSettlementsRepository } from './case-settlements.repository';
import { CaseSettlements } from './case-settlements.service';
import { CaseFilesRepository } from './case-files.repository';
import { CaseFiles } from './case-files.service';
import { CaseStepsController } from './case-steps.controller';
import { CaseSteps } from './case-steps.service';
import { CasesController } from './cases.controller';
import { CasesRepository } from './cases.repository';
import { CasesService } from './cases.service';
import { DepartureImpactMoneyRepository } from './departure-impact-money.repository';
import { DepartureImpactPeopleRepository } from './departure-impact-people.repository';
import { DepartureImpactController } from './departure-impact.controller';
import { DepartureImpactRepository } from './departure-impact.repository';
import { DepartureImpactService } from './departure-impact.service';
import { DisputeCorrections } from './dispute-corrections.service';
import { ImprovementPlansRepository } from './improvement-plans.repository';
import { ImprovementPlans } from './improvement-plans.service';
import { ImprovementResults } from './improvement-results.service';

/** What the archive of a case is made of, in this order. */
const archiveParts = [CaseRecordPart, CaseEvidencePart, CaseAttachmentsPart, CaseDocumentsPart];

/** What is decided about an agent, from the grounds to what was done: heard first, and never by one alone. */
@Module({
  imports: [
    FilesModule,
    AccessModule,
    AgentsModule,
    QuotasModule,
    ContributionsModule,
    EvaluationsModule,
    PlanningModule,
    DocumentsModule,
  ],
  controllers: [
    CasesController,
    CaseStepsController,
    CaseDisputesController,
    CaseAttachmentsController,
    CaseDocumentsController,
    CaseArchiveController,
    DepartureImpactController,
  ],
  providers: [
    CasesRepository,
    CaseProposalsRepository,
    CaseSettingsRepository,
    CaseFilesRepository,
    CaseFiles,
    CaseSteps,
    CasesService,
    CaseDecisions,
    CaseExecution,
    CaseReplacement,
    CaseCoverageRepository,
    CaseCoverage,
    CaseEscalationsRepository,
    ApprovalTime,
    CaseSettlementsRepository,
    CaseSettlements,
    CaseDeadlinesRepository,
    CaseDeadlines,
    ImprovementPlansRepository,
    ImprovementResults,
    ImprovementPlans,
    CaseAttachmentsRepository,
    CaseAttachments,
    CaseDisputesRepository,
    DisputeCorrections,
    CaseDisputes,
    CaseDocumentsRepository,
    CaseDocumentPartsRepository,
    CaseDocumentMaterial,
    CaseDocumentFiles,
    CaseDocumentDrafts,
    CaseDocuments,
    CaseArchiveRepository,
    ...archiveParts,
    {
      provide: ARCHIVE_PARTS,
      useFactory: (...parts: readonly CaseArchivePart[]): readonly CaseArchivePart[] => parts,
      inject: archiveParts,
    },
    CaseArchives,
    DepartureImpactRepository,
    DepartureImpactPeopleRepository,
    DepartureImpactMoneyRepository,
    DepartureImpactService,
  ],
})
export class CasesModule {}
