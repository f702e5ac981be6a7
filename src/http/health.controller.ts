import { Controller, Get, Header, HttpException } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { HealthCheckService, type HealthIndicatorResult, HealthIndicatorService } from '@nestjs/terminus';
import { migrations } from '../../migrations';
import { Sql } from '../database/sql';
import { Queues } from '../queue/queues';
import { DomainError } from '../shared/domain-error';
import { Costs } from './cost';
import { Public } from './public.decorator';
import { Stopping } from './stopping';

const TIMEOUT = 2_000;
const SERVICES = ['postgres', 'migrations', 'redis'] as const;
type NotReady = 'stopping' | `${(typeof SERVICES)[number]}-down`;

class Liveness {
  @ApiProperty({ enum: ['ok'] })
  status: 'ok';
}

class Readiness {
  @ApiProperty({
    enum: ['ok', 'degraded'],
    description: '`degraded` while Redis is away: requests are accepted, their jobs wait in Postgres.',
  })
  status: string;
  @ApiProperty({ enum: ['up'] })
  postgres: string;
  @ApiProperty({ enum: ['up'], description: 'Up when the schema is the one this build was made for.' })
  migrations: string;
  @ApiProperty({ enum: ['up', 'degraded'] })
  redis: string;
}

/** For whoever restarts processes and sends them traffic. What is wrong is named, never where the services are. */
@Controller('health')
@Costs('nothing')
@ApiTags('operation')
export class HealthController {
  private isMigrated = false;

  constructor(
    private readonly health: HealthCheckService,
    private readonly indicator: HealthIndicatorService,
    private readonly sql: Sql,
    private readonly queues: Queues,
    private readonly stopping: Stopping,
  ) {}

  @Get('live')
  @Public()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'getLiveness', summary: 'Whether the process answers at all' })
  @ApiOkResponse({ type: Liveness })
  live(): Liveness {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'getReadiness', summary: 'Whether the process should be sent requests' })
  @ApiOkResponse({ type: Readiness })
  async ready(): Promise<Readiness> {
    if (this.stopping.hasBegun) throw notReady(['stopping']);
    const { status, details } = await this.check();
    const [postgres, migrated, redis] = SERVICES.map((name) => details[name]?.status ?? 'down');
    return { status, postgres: postgres!, migrations: migrated!, redis: redis! };
  }

  private async check() {
    try {
      return await this.health.check([
        () => this.postgres(),
        () => this.migrations(),
        () => this.redisCheck(),
      ]);
    } catch (error) {
      if (!(error instanceof HttpException)) throw error;
      const { error: down = {} } = error.getResponse() as { error?: HealthIndicatorResult };
      throw notReady(SERVICES.filter((name) => name in down).map((name) => `${name}-down` as const));
    }
  }

  private postgres() {
    return this.indicator
      .check('postgres')
      .attempt(async () => void (await this.sql.rows('SELECT 1')))
      .withTimeout(TIMEOUT);
  }

  private migrations() {
    return this.indicator
      .check('migrations')
      .attempt(async () => {
        this.isMigrated ||= await this.hasEveryMigration();
        if (!this.isMigrated) throw new Error('migrations are missing');
      })
      .withTimeout(TIMEOUT);
  }

  private async hasEveryMigration(): Promise<boolean> {
    const done = await this.sql.rows<{ name: string }>('SELECT name FROM migrations');
    const names = new Set(done.map(({ name }) => name));
    return migrations.every((Migration) => names.has(new Migration().name));
  }

  /** Requests are accepted without Redis: what they ask for waits in the outbox. */
  private async redisCheck() {
    const check = this.indicator.check('redis');
    return this.queues
      .ask('evaluations', 'asking Redis', (queue) => queue.client.ping())
      .then(
        () => check.up(),
        () => check.degraded(),
      );
  }
}

const notReady = (codes: readonly NotReady[]): DomainError =>
  new DomainError(
    'unavailable',
    'not-ready',
    'The service cannot take requests now.',
    codes.map((code) => ({ pointer: '', code, detail: code.replaceAll('-', ' ') })),
    5,
  );
