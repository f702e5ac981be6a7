import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { AgentsModule } from '../agents/agents.module';
import { ContributionsModule } from '../contributions/contributions.module';
import { FilesModule } from '../files/files.module';
import { QuotasModule } from '../quotas/quotas.module';
import { ImportCarriers } from './import-carriers.service';
import { ImportMappingsController } from './import-mappings.controller';
import { ImportMappingsRepository } from './import-mappings.repository';
import { ImportMappings } from './import-mappings.service';
import { ImportReader } from './import-reader.service';
import { ImportReports } from './import-report.service';
import { ImportSweep } from './import-sweep';
import { ImportWorkRepository } from './import-work.repository';
import { ImportWork } from './import-work.service';
import { ImportsController } from './imports.controller';
import { ImportsRepository } from './imports.repository';
import { ImportsService } from './imports.service';

/** Files as offices have them: kept for a time, taken in by workers, given back with what was wrong. */
@Module({
  imports: [AccessModule, FilesModule, AgentsModule, QuotasModule, ContributionsModule],
  controllers: [ImportsController, ImportMappingsController],
  providers: [
    ImportsRepository,
    ImportsService,
    ImportReports,
    ImportWorkRepository,
    ImportReader,
    ImportCarriers,
    ImportWork,
    ImportSweep,
    ImportMappingsRepository,
    ImportMappings,
  ],
})
export class ImportsModule {}
