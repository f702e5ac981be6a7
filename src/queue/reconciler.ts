import { Inject, Injectable, Logger } from '@nestjs/common';
import { ClsService } from 'nestjs-cls';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { AdvisoryLock } from '../database/advisory-lock';
import type { NamedSweep } from './handler-registry';
import { Pause } from './pause';
import { asSystem } from './system-context';

/** The advisory lock of the reconciler. */
const LOCK_KEY = 560_220;

/** Runs every sweep at boot and every RECONCILE_SECONDS, in one process of the installation at a time. */
@Injectable()
export class Reconciler {
  private readonly logger = new Logger(Reconciler.name);
  private readonly pause = new Pause();
  private loop: Promise<void> | undefined;
  private isStopping = false;

  constructor(
    private readonly lock: AdvisoryLock,
    private readonly cls: ClsService,
    @Inject(ENV) private readonly env: Env,
  ) {}

  start(sweeps: readonly NamedSweep[]): void {
    this.isStopping = false;
    this.loop ??= this.run(sweeps);
  }

  /** Ends after the sweep in hand. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.pause.end();
    await this.loop;
    this.loop = undefined;
  }

  /** Runs the sweeps once; false when another process is at it. A sweep that fails is logged, the others run. */
  runOnce(sweeps: readonly NamedSweep[]): Promise<boolean> {
    return this.lock.tryRun(LOCK_KEY, async () => {
      for (const sweep of sweeps) {
        if (this.isStopping) return;
        await this.sweep(sweep);
      }
    });
  }

  private async sweep({ name, run }: NamedSweep): Promise<void> {
    try {
      await asSystem(this.cls, undefined, run);
    } catch (error) {
      this.logger.error({ msg: 'sweep failed', sweep: name, reason: (error as Error).stack });
    }
  }

  private async run(sweeps: readonly NamedSweep[]): Promise<void> {
    while (!this.isStopping) {
      try {
        await this.runOnce(sweeps);
      } catch (error) {
        this.logger.warn(`sweeps could not run: ${(error as Error).message}`);
      }
      await this.pause.wait(this.env.reconcileSeconds * 1_000);
    }
  }
}
