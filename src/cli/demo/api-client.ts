import { setTimeout as pause } from 'node:timers/promises';

export interface RunView {
  readonly id: string;
  readonly period: string;
  readonly state: string;
  readonly agentsDone: number;
  /** Null until the run is prepared. */
  readonly agentsTotal: number | null;
  readonly verdictDigest: string | null;
}

const FINISHED = new Set(['completed', 'cancelled', 'needs-attention']);

/** The demo asks for everything as a user would: over HTTP, with the token of a supervisor. */
export class DemoApi {
  private token = '';

  constructor(private readonly base: string) {}

  async signIn(username: string, password: string): Promise<void> {
    const { accessToken } = await this.call<{ accessToken: string }>('POST', '/v1/auth/login', {
      username,
      password,
    });
    this.token = accessToken;
  }

  get<T>(path: string): Promise<T> {
    return this.call<T>('GET', path);
  }

  /** Asks for a run and follows it to its end. Asking again for the same run finds the one that is there. */
  async evaluate(
    period: string,
    knowledgeCutoff: string,
    onProgress: (done: number, total: number, state: string) => void,
  ): Promise<RunView> {
    let run = await this.call<RunView>('POST', '/v1/evaluation-runs', { period, knowledgeCutoff });
    for (;;) {
      if (run.agentsTotal !== null) onProgress(run.agentsDone, run.agentsTotal, run.state);
      if (FINISHED.has(run.state)) return run;
      await pause(150);
      run = await this.get<RunView>(`/v1/evaluation-runs/${run.id}`);
    }
  }

  private async call<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(this.base + path, {
      method,
      headers: {
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return JSON.parse(text) as T;
  }
}
