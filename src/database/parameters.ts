/**
 * Parameters of a statement that is put together of what was asked for. A condition that is left out, instead of one that
 * is always true, lets the planner use the same plan for whoever asks the same again.
 */
export class Parameters {
  readonly values: unknown[] = [];

  /** @returns how the statement names the value: `$1`, `$2` and so on. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
