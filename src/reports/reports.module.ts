import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AccessModule } from '../access/access.module';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { PassingFolderStore } from '../files/passing-folder-store';
import { DueReports } from './due-reports';
import { ReportFiles } from './report-files';
import { ReportLists } from './report-lists';
import { ReportMaker } from './report-maker.service';
import { ReportOrdersController } from './report-orders.controller';
import { ReportOrdersRepository } from './report-orders.repository';
import { ReportOrdersService } from './report-orders.service';
import { ReportSweep } from './report-sweep';
import { ReportWorkRepository } from './report-work.repository';
import { ReportWork } from './report-work.service';
import { ReportsController } from './reports.controller';
import { ReportsRepository } from './reports.repository';
import { ReportsService } from './reports.service';

/** Lists of the features as files, ordered once and made whenever they are due. The features do not know of it. */
@Module({
  imports: [AccessModule, DiscoveryModule],
  controllers: [ReportOrdersController, ReportsController],
  providers: [
    {
      provide: ReportFiles,
      useFactory: (env: Env): ReportFiles => new PassingFolderStore(env, 'reports'),
      inject: [ENV],
    },
    ReportLists,
    ReportOrdersRepository,
    ReportsRepository,
    ReportWorkRepository,
    ReportOrdersService,
    ReportsService,
    DueReports,
    ReportMaker,
    ReportWork,
    ReportSweep,
  ],
})
export class ReportsModule {}
