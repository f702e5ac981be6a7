import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Sql } from '../database/sql';
import { Sweep } from '../queue/sweep';

/** Months from this one on whose partition is there before anybody collects in them. */
const MONTHS_AHEAD = 3;

/** Makes the partitions of contribution lines ahead, so that no batch waits for its month to be made. */
@Injectable()
export class PartitionSweep {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  @Sweep('line-partitions')
  async makeAhead(): Promise<void> {
    await this.sql.rows(
      `SELECT make_line_partition((date_trunc('month', $1::date) + make_interval(months => ahead))::date)
       FROM generate_series(0, ${MONTHS_AHEAD}) AS ahead`,
      [this.clock.today()],
    );
  }
}
