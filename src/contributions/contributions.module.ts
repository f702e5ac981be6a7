import { Module } from '@nestjs/common';
import { BatchReader } from './batch-reader';
import { BatchesController } from './batches.controller';
import { BatchesRepository } from './batches.repository';
import { ContributionsController } from './contributions.controller';
import { ContributionsRepository } from './contributions.repository';
import { CorrectionsRepository } from './corrections.repository';
import { CorrectionsService } from './corrections.service';
import { CoveragesRepository } from './coverages.repository';
import { Gate } from './gate';
import { IntakeRepository } from './intake.repository';
import { IntakeService } from './intake.service';
import { LineMonths } from './line-months';
import { PartitionSweep } from './partition-sweep';
import { PortfolioController } from './portfolio.controller';
import { PortfolioRepository } from './portfolio.repository';
import { PortfolioService } from './portfolio.service';
import { RemittanceIntakeRepository } from './remittance-intake.repository';
import { RemittanceIntakeService } from './remittance-intake.service';
import { RemittancesController } from './remittances.controller';
import { RemittancesRepository } from './remittances.repository';
import { RemittancesService } from './remittances.service';
import { ReversalIntakeRepository } from './reversal-intake.repository';
import { ReversalsRepository } from './reversals.repository';
import { ReversalsService } from './reversals.service';
import { UploadSweep } from './upload-sweep';
import { UploadsController } from './uploads.controller';
import { UploadsRepository } from './uploads.repository';
import { UploadsService } from './uploads.service';

@Module({
  controllers: [
    BatchesController,
    UploadsController,
    ContributionsController,
    RemittancesController,
    PortfolioController,
  ],
  providers: [
    Gate,
    BatchReader,
    BatchesRepository,
    IntakeRepository,
    IntakeService,
    ReversalIntakeRepository,
    ReversalsRepository,
    ReversalsService,
    CorrectionsRepository,
    CorrectionsService,
    UploadsRepository,
    UploadsService,
    ContributionsRepository,
    RemittanceIntakeRepository,
    RemittanceIntakeService,
    RemittancesRepository,
    RemittancesService,
    PortfolioRepository,
    PortfolioService,
    CoveragesRepository,
    LineMonths,
    PartitionSweep,
    UploadSweep,
  ],
  exports: [
    CorrectionsService,
    CoveragesRepository,
    IntakeService,
    LineMonths,
    PortfolioService,
    RemittanceIntakeService,
    ReversalsService,
  ],
})
export class ContributionsModule {}
