import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/access.module';
import { OfficesModule } from '../offices/offices.module';
import { Agent } from './agent.entity';
import { AgentsController } from './agents.controller';
import { AgentsRepository } from './agents.repository';
import { AgentsService } from './agents.service';
import { ContractChangesController } from './contract-changes.controller';
import { Contract } from './contract.entity';
import { ContractsController } from './contracts.controller';
import { ContractsRepository } from './contracts.repository';
import { ContractsService } from './contracts.service';

/** The register of collection agents: contracts, points, staff, territories, and what bears on their quality. */
@Module({
  imports: [AccessModule, OfficesModule, TypeOrmModule.forFeature([Agent, Contract])],
  controllers: [AgentsController, ContractsController, ContractChangesController],
  providers: [AgentsService, AgentsRepository, ContractsService, ContractsRepository],
  exports: [AgentsRepository],
})
export class AgentsModule {}
