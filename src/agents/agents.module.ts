import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/access.module';
import { OfficesModule } from '../offices/offices.module';
import { AgentFactsRepository } from './agent-facts.repository';
import { AgentFactsService } from './agent-facts.service';
import { Agent } from './agent.entity';
import { AgentHandoverRepository } from './agent-handover.repository';
import { AgentHandover } from './agent-handover.service';
import { AgentsController } from './agents.controller';
import { AgentsRepository } from './agents.repository';
import { AgentsService } from './agents.service';
import { CollectionPoint } from './collection-point.entity';
import { CollectionPointsController } from './collection-points.controller';
import { CollectionPointsRepository } from './collection-points.repository';
import { CollectionPointsService } from './collection-points.service';
import { ComplaintsController } from './complaints.controller';
import { ContractChangesController } from './contract-changes.controller';
import { Contract } from './contract.entity';
import { ContractsController } from './contracts.controller';
import { ContractsRepository } from './contracts.repository';
import { ContractsService } from './contracts.service';
import { EmploymentsController } from './employments.controller';
import { Places } from './places';
import { RecontractingRepository } from './recontracting.repository';
import { RegisterBulkRepository } from './register-bulk.repository';
import { RegisterBulkService } from './register-bulk.service';
import { ReportDeadlinesController } from './report-deadlines.controller';
import { StaffMember } from './staff-member.entity';
import { StaffController } from './staff.controller';
import { StaffRepository } from './staff.repository';
import { StaffService } from './staff.service';
import { TerritoriesController } from './territories.controller';
import { TrainingCompletionsController } from './training-completions.controller';

/** The register of collection agents: contracts, points, staff, territories, and what bears on their quality. */
@Module({
  imports: [
    AccessModule,
    OfficesModule,
    TypeOrmModule.forFeature([Agent, Contract, CollectionPoint, StaffMember]),
  ],
  controllers: [
    AgentsController,
    ContractsController,
    ContractChangesController,
    CollectionPointsController,
    StaffController,
    EmploymentsController,
    TerritoriesController,
    TrainingCompletionsController,
    ComplaintsController,
    ReportDeadlinesController,
  ],
  providers: [
    AgentsService,
    AgentsRepository,
    ContractsService,
    ContractsRepository,
    RecontractingRepository,
    CollectionPointsService,
    CollectionPointsRepository,
    StaffService,
    StaffRepository,
    AgentFactsService,
    AgentFactsRepository,
    Places,
    AgentHandover,
    AgentHandoverRepository,
    RegisterBulkRepository,
    RegisterBulkService,
  ],
  exports: [AgentsRepository, ContractsService, AgentHandover, RegisterBulkService],
})
export class AgentsModule {}
