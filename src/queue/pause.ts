/** Waits between two looks, and ends the wait early when there is a reason to look at once. */
export class Pause {
  private wake: (() => void) | undefined;
  private isWoken = false;

  /** Ends the wait, or the next one when nobody waits now: a reason that came during the work is not lost. */
  end(): void {
    this.isWoken = true;
    this.wake?.();
  }

  async wait(milliseconds: number): Promise<void> {
    if (!this.isWoken) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        timer = setTimeout(resolve, milliseconds);
      });
      clearTimeout(timer);
      this.wake = undefined;
    }
    this.isWoken = false;
  }
}
