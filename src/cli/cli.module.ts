import { Module } from '@nestjs/common';
import { AuditCommand, AuditVerifyCommand } from './audit.command';
import { CaseArchiveCommand, CaseArchiveVerifyCommand } from './case-archive.command';
import { DemoCommand } from './demo/demo.command';
import { GenerateCommand } from './demo/generate.command';
import { SeedCommand, SeedDemoCommand, SeedPlacesCommand } from './demo/seed.command';
import { EvaluateCommand } from './evaluate.command';
import { MigrateCommand } from './migrate.command';
import { MonthsAttachCommand, MonthsCommand, MonthsDetachCommand, MonthsListCommand } from './months.command';
import { ScheduleCommand, ScheduleListCommand } from './schedule.command';
import { UserCommand, UserCreateCommand } from './user.command';

/** The commands alone: each brings up what it needs, so that `--help` starts nothing. */
@Module({
  providers: [
    MigrateCommand,
    SeedCommand,
    SeedDemoCommand,
    SeedPlacesCommand,
    UserCommand,
    UserCreateCommand,
    EvaluateCommand,
    ScheduleCommand,
    ScheduleListCommand,
    AuditCommand,
    AuditVerifyCommand,
    CaseArchiveCommand,
    CaseArchiveVerifyCommand,
    MonthsCommand,
    MonthsListCommand,
    MonthsDetachCommand,
    MonthsAttachCommand,
    DemoCommand,
    GenerateCommand,
  ],
})
export class CliModule {}
