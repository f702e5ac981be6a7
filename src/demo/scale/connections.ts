import { Client } from 'pg';

const SETTINGS = `SET synchronous_commit = off; SET maintenance_work_mem = '1GB'; SET work_mem = '256MB';
  SET max_parallel_maintenance_workers = 0`;

/** Connections that end together, set for work in bulk. */
export class Connections {
  private readonly open: { readonly client: Client; readonly id: number }[] = [];

  constructor(private readonly url: string) {}

  async next(): Promise<Client> {
    const client = new Client({ connectionString: this.url });
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query<{ id: number }>('SELECT pg_backend_pid() AS id');
    this.open.push({ client, id: rows[0]!.id });
    await client.query(SETTINGS);
    return client;
  }

  /** Ends all but the first, whatever they are in the middle of. */
  async endOthers(): Promise<void> {
    const others = this.open.splice(1);
    await this.open[0]!.client.query('SELECT pg_terminate_backend(id, 10000) FROM unnest($1::int[]) AS id', [
      others.map(({ id }) => id),
    ]);
  }

  async end(): Promise<void> {
    await Promise.all(this.open.map(({ client }) => client.end()));
  }
}
