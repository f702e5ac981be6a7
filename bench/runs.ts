import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { publicId } from '../src/http/public-id';
import { ApiClient } from './api-client';
import type { Stage } from './stage';

/** Milliseconds between two looks whether the run is completed, which is how exactly its end is known. */
const LOOK = 5;

export const PERIOD = '2026-H1';
const NEWEST = Date.parse('2026-07-04T19:00:00Z');
const OLD = Date.parse('2026-07-01T00:00:00Z');

/** Cutoffs are a millisecond apart, so that each is another run and counts everything again. */
export const newestCutoff = (attempt: number): string => new Date(NEWEST + attempt).toISOString();
export const oldCutoff = (attempt: number): string => new Date(OLD + attempt).toISOString();

/** Runs asked for over HTTP by a supervisor who is signed in, and followed to their end. */
export class Runs {
  private constructor(
    private readonly api: ApiClient,
    private readonly client: Client,
  ) {}

  static async on(stage: Stage, url: string): Promise<Runs> {
    return new Runs(await ApiClient.signIn(url, stage.users, 'supervisor'), stage.client);
  }

  /** From the request to the commit that completes the run. Returns its id. */
  async complete(period: string, knowledgeCutoff: string): Promise<number> {
    const { id } = await this.api.post<{ id: string }>('/v1/evaluation-runs', { period, knowledgeCutoff });
    const runId = publicId.decode('evaluation-run', id)!;
    for (;;) {
      const { rows } = await this.client.query<{ state: string; detail: string | null }>({
        name: 'bench-run-state',
        text: 'SELECT state, error_detail AS detail FROM evaluation_runs WHERE id = $1',
        values: [runId],
      });
      const { state, detail } = rows[0]!;
      if (state === 'completed') return runId;
      if (state === 'needs-attention') throw new Error(`the run needs attention: ${detail}`);
      await pause(LOOK);
    }
  }

  /** The half-year before, which the rules of the period look at. */
  completePrevious(): Promise<number> {
    return this.complete('2025-H2', '2026-01-04T19:00:00Z');
  }
}
