import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/access.module';
import { AdministrativeUnitLoader } from './administrative-unit-loader';
import { AdministrativeUnitsController } from './administrative-units.controller';
import { AdministrativeUnitsRepository } from './administrative-units.repository';
import { HolidaysController } from './holidays.controller';
import { HolidaysRepository } from './holidays.repository';
import { HolidaysService } from './holidays.service';
import { Office } from './office.entity';
import { OfficesController } from './offices.controller';
import { OfficesRepository } from './offices.repository';
import { OfficesService } from './offices.service';
import { PopulationBulkService } from './population-bulk.service';
import { PopulationFiguresController } from './population-figures.controller';
import { PopulationFiguresRepository } from './population-figures.repository';

/**
 * Where things are: offices of the social insurance, administrative units with the people who live there, and the days on
 * which nobody works.
 */
@Module({
  imports: [AccessModule, TypeOrmModule.forFeature([Office])],
  controllers: [
    OfficesController,
    AdministrativeUnitsController,
    PopulationFiguresController,
    HolidaysController,
  ],
  providers: [
    OfficesService,
    OfficesRepository,
    AdministrativeUnitsRepository,
    AdministrativeUnitLoader,
    PopulationFiguresRepository,
    PopulationBulkService,
    HolidaysService,
    HolidaysRepository,
  ],
  exports: [OfficesRepository, AdministrativeUnitsRepository, AdministrativeUnitLoader],
})
export class OfficesModule {}
