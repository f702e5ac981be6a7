import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/access.module';
import { ContributionsModule } from '../contributions/contributions.module';
import { OfficesModule } from '../offices/offices.module';
import { SchedulesModule } from '../schedules/schedules.module';
import { DifferencesService } from './differences.service';
import { EvaluationPolicy } from './evaluation-policy.entity';
import { EvaluationRun } from './evaluation-run.entity';
import { EvaluationRecords } from './evaluation-records.service';
import { EvaluationsController } from './evaluations.controller';
import { EvaluationsRepository } from './evaluations.repository';
import { EvaluationsService } from './evaluations.service';
import { FinishRepository } from './finish.repository';
import { FinishService } from './finish.service';
import { FlagsController } from './flags.controller';
import { FlagsRepository } from './flags.repository';
import { FlagsService } from './flags.service';
import { JudgingService } from './judging.service';
import { LineageRepository } from './lineage.repository';
import { MeasuresRepository } from './measures.repository';
import { PoliciesController } from './policies.controller';
import { PoliciesRepository } from './policies.repository';
import { PoliciesService } from './policies.service';
import { PrepareRepository } from './prepare.repository';
import { PrepareService } from './prepare.service';
import { RankingsController } from './rankings.controller';
import { RawFactsRepository } from './raw-facts.repository';
import { RunMetrics } from './run-metrics';
import { RunResultsController } from './run-results.controller';
import { RunFailureService } from './run-failure.service';
import { RunSweep } from './run-sweep';
import { RunsController } from './runs.controller';
import { RunsProcessor } from './runs.processor';
import { RunsRepository } from './runs.repository';
import { RunsService } from './runs.service';
import { ScheduledRuns } from './scheduled-runs.service';
import { ShardService } from './shard.service';
import { ShardsRepository } from './shards.repository';
import { StandingVerdicts } from './standing-verdicts.service';
import { VerdictsRepository } from './verdicts.repository';
import { VerificationService } from './verification.service';

/** What agents are measured by, the runs that measure them, and what comes of it. */
@Module({
  imports: [
    TypeOrmModule.forFeature([EvaluationPolicy, EvaluationRun]),
    AccessModule,
    OfficesModule,
    SchedulesModule,
    ContributionsModule,
  ],
  controllers: [
    EvaluationsController,
    FlagsController,
    PoliciesController,
    RankingsController,
    RunResultsController,
    RunsController,
  ],
  providers: [
    DifferencesService,
    EvaluationRecords,
    EvaluationsRepository,
    EvaluationsService,
    FinishRepository,
    FinishService,
    FlagsRepository,
    FlagsService,
    JudgingService,
    LineageRepository,
    MeasuresRepository,
    PoliciesRepository,
    PoliciesService,
    PrepareRepository,
    PrepareService,
    RawFactsRepository,
    RunMetrics,
    RunFailureService,
    RunSweep,
    RunsProcessor,
    RunsRepository,
    RunsService,
    ScheduledRuns,
    ShardService,
    ShardsRepository,
    StandingVerdicts,
    VerdictsRepository,
    VerificationService,
  ],
  exports: [EvaluationRecords, PoliciesRepository, RunsRepository, RunsService, StandingVerdicts],
})
export class EvaluationsModule {}
