import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/access.module';
import { SchedulesModule } from '../schedules/schedules.module';
import { EvaluationPolicy } from './evaluation-policy.entity';
import { EvaluationRun } from './evaluation-run.entity';
import { FinishRepository } from './finish.repository';
import { FinishService } from './finish.service';
import { JudgingService } from './judging.service';
import { MeasuresRepository } from './measures.repository';
import { PoliciesController } from './policies.controller';
import { PoliciesRepository } from './policies.repository';
import { PoliciesService } from './policies.service';
import { PrepareRepository } from './prepare.repository';
import { PrepareService } from './prepare.service';
import { RunSweep } from './run-sweep';
import { RunsController } from './runs.controller';
import { RunsProcessor } from './runs.processor';
import { RunsRepository } from './runs.repository';
import { RunsService } from './runs.service';
import { ScheduledRuns } from './scheduled-runs.service';
import { ShardService } from './shard.service';
import { ShardsRepository } from './shards.repository';
import { VerdictsRepository } from './verdicts.repository';

/** What agents are measured by, the runs that measure them, and what comes of it. */
@Module({
  imports: [TypeOrmModule.forFeature([EvaluationPolicy, EvaluationRun]), AccessModule, SchedulesModule],
  controllers: [PoliciesController, RunsController],
  providers: [
    FinishRepository,
    FinishService,
    JudgingService,
    MeasuresRepository,
    PoliciesRepository,
    PoliciesService,
    PrepareRepository,
    PrepareService,
    RunSweep,
    RunsProcessor,
    RunsRepository,
    RunsService,
    ScheduledRuns,
    ShardService,
    ShardsRepository,
    VerdictsRepository,
  ],
  exports: [RunsRepository, RunsService],
})
export class EvaluationsModule {}
