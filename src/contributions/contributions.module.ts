import { Module } from '@nestjs/common';
import { BatchesController } from './batches.controller';
import { IntakeRepository } from './intake.repository';
import { IntakeService } from './intake.service';

@Module({
  controllers: [BatchesController],
  providers: [IntakeRepository, IntakeService],
})
export class ContributionsModule {}
