import { Module } from '@nestjs/common';
import { QuotaBulkService } from './quota-bulk.service';
import { QuotaHandoverRepository } from './quota-handover.repository';
import { QuotaHandover } from './quota-handover.service';
import { QuotasController } from './quotas.controller';
import { QuotasRepository } from './quotas.repository';
import { QuotasService } from './quotas.service';

@Module({
  controllers: [QuotasController],
  providers: [QuotasRepository, QuotasService, QuotaBulkService, QuotaHandover, QuotaHandoverRepository],
  exports: [QuotaBulkService, QuotaHandover],
})
export class QuotasModule {}
