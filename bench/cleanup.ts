type Undo = () => unknown;

/** What was started, ended once in the opposite order. A part that fails to end does not keep the others from ending. */
export class Cleanup {
  private readonly steps: Undo[] = [];
  private ending: Promise<void> | undefined;

  add(step: Undo): void {
    this.steps.push(step);
  }

  /** Whoever asks for the end a second time waits for the first. */
  run(): Promise<void> {
    this.ending ??= this.end();
    return this.ending;
  }

  private async end(): Promise<void> {
    for (let step = this.steps.pop(); step; step = this.steps.pop()) {
      try {
        await step();
      } catch (error) {
        process.stderr.write(`cleaning up: ${String(error)}\n`);
      }
    }
  }
}

/** Does the work and undoes what it added, however it ends: also when `whole` is undone while the work lasts. */
export async function cleaningUp<T>(whole: Cleanup, work: (cleanup: Cleanup) => Promise<T>): Promise<T> {
  const cleanup = new Cleanup();
  whole.add(() => cleanup.run());
  try {
    return await work(cleanup);
  } finally {
    await cleanup.run();
  }
}
