import { Injectable, Logger, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { ClsService } from 'nestjs-cls';
import { Clock } from '../clock/clock';
import { asSystem } from '../queue/system-context';
import { MachineClientsRepository } from './machine-clients.repository';

/** Milliseconds between two notes. */
const EVERY = 60_000;

/** When machines called last: remembered here, and written for all of them at once, so that no request waits for it. */
@Injectable()
export class MachineUses implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(MachineUses.name);
  private readonly uses = new Map<number, Date>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly clients: MachineClientsRepository,
    private readonly clock: Clock,
    private readonly cls: ClsService,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.write(), EVERY).unref();
  }

  onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    return this.write();
  }

  /** @param userId the account of the machine. */
  note(userId: number): void {
    this.uses.set(userId, this.clock.now());
  }

  /** Writes what was noted. What cannot be written is lost but for the log: the next request is noted again. */
  async write(): Promise<void> {
    if (this.uses.size === 0) return;
    const uses = [...this.uses];
    this.uses.clear();
    try {
      await asSystem(this.cls, undefined, () => this.clients.noteUses(uses));
    } catch (error) {
      this.logger.warn(`when ${uses.length} machines called last is not noted: ${(error as Error).message}`);
    }
  }
}
