import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/access.module';
import { EvaluationPolicy } from './evaluation-policy.entity';
import { MeasuresRepository } from './measures.repository';
import { PoliciesController } from './policies.controller';
import { PoliciesRepository } from './policies.repository';
import { PoliciesService } from './policies.service';

/** What agents are measured by, the runs that measure them, and what comes of it. */
@Module({
  imports: [TypeOrmModule.forFeature([EvaluationPolicy]), AccessModule],
  controllers: [PoliciesController],
  providers: [MeasuresRepository, PoliciesRepository, PoliciesService],
})
export class EvaluationsModule {}
