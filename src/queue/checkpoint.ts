/** The steps at which the fault tests kill a process, to prove that nothing depends on getting past them. */
export const CHECKPOINTS = [
  'post:before-commit',
  'post:after-commit',
  'relay-before-add',
  'relay-after-add',
  'job-before-ack',
  'prepare:before-commit',
  'prepare:after-commit',
  'shard:claimed',
  'shard:measured',
  'shard:before-commit',
  'shard:after-commit',
  'finish:before-commit',
  'finish:after-commit',
  'import:claimed',
  'import:before-commit',
  'import:after-commit',
  'report:claimed',
  'report:before-commit',
  'report:after-commit',
  'webhook:fanned-out',
  'webhook:sent',
] as const;
export type Checkpoint = (typeof CHECKPOINTS)[number];

let crashAt: string | undefined;

/** Sets the step at which this process kills itself. The settings allow one in tests only. */
export function armCheckpoint(step: string | undefined): void {
  crashAt = step;
}

/** Ends the process by SIGKILL, as a power cut would, when this is the armed step. */
export function checkpoint(step: Checkpoint): void {
  if (step === crashAt) process.kill(process.pid, 'SIGKILL');
}
