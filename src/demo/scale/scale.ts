import type { TableSize } from './finish';

export const SCALES = {
  city: { agents: 5_000, participants: 700_000, lines: 6_000_000 },
  nation: { agents: 50_000, participants: 7_000_000, lines: 60_000_000 },
} as const;
export type Scale = keyof typeof SCALES;

export interface GenerateOptions {
  readonly scale: Scale;
  readonly seed: number;
  /** Fewer agents than the scale has; participants and lines shrink with them. */
  readonly agents?: number;
  /** Key of the staff codes. */
  readonly hashKey: Buffer;
  readonly onProgress?: (done: number, total: number, phase: string) => void;
}

export interface Generated {
  readonly sizes: readonly TableSize[];
  readonly seconds: ReadonlyMap<string, number>;
}
