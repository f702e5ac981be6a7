import { Module } from '@nestjs/common';
import { DueSchedules } from './due-schedules';
import { SchedulesController } from './schedules.controller';
import { SchedulesRepository } from './schedules.repository';
import { SchedulesService } from './schedules.service';

@Module({
  controllers: [SchedulesController],
  providers: [DueSchedules, SchedulesRepository, SchedulesService],
  exports: [SchedulesService],
})
export class SchedulesModule {}
