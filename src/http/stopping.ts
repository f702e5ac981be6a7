import { Injectable } from '@nestjs/common';

/** Whether this process is on its way out: it is no longer ready, and streams that would never end should. */
@Injectable()
export class Stopping {
  private readonly controller = new AbortController();

  /** Aborted as soon as the process has been asked to stop. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  get hasBegun(): boolean {
    return this.controller.signal.aborted;
  }

  begin(): void {
    this.controller.abort();
  }
}
