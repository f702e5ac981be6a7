import { ClsService } from 'nestjs-cls';
import { publicId } from '../../src/http/public-id';
import { ImportSweep } from '../../src/imports/import-sweep';
import { ImportWork } from '../../src/imports/import-work.service';
import { asSystem } from '../../src/queue/system-context';
import { anOfficeUnder } from '../factories/access';
import { anAgent } from '../factories/register';
import { type SignedIn, type TestApp, startApp } from './app';
import { csvOf } from './tables';
import { waitFor } from './wait-for';

/** An import as the API shows it. */
export interface ImportView {
  readonly id: string;
  readonly state: string;
  readonly received: number;
  readonly accepted: number;
  readonly reversed: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly error: { readonly code: string; readonly detail: string } | null;
  readonly [field: string]: unknown;
}

export interface RowErrors {
  readonly row: number;
  readonly errors: readonly {
    readonly cell: string | null;
    readonly field: string | null;
    readonly code: string;
    readonly message: string;
  }[];
}

/** Sends a file. @returns the answer: 202 with the import, or a problem. */
export const sendImport = (who: SignedIn, query: string, file: Buffer | string, type: string) =>
  who
    .post(`/v1/imports?${query}`)
    .set('Content-Type', type)
    .send(file as string);

/** Waits until it is over. */
export const overImport = (who: SignedIn, id: string, timeout = 10_000): Promise<ImportView> =>
  waitFor(
    async () => {
      const { status, body } = await who.get(`/v1/imports/${id}`);
      if (status !== 200) throw new Error(`the import answered ${status}`);
      const one = body as ImportView;
      return ['completed', 'failed', 'cancelled'].includes(one.state) && one;
    },
    { what: `the end of ${id}`, timeout },
  );

/** Sends a file that must be taken, and waits until it is over. */
export async function imported(
  who: SignedIn,
  query: string,
  file: Buffer | string,
  type: string,
): Promise<ImportView> {
  const { status, body, text } = await sendImport(who, query, file, type);
  if (status !== 202) throw new Error(`the file was answered with ${status}: ${text}`);
  return overImport(who, (body as ImportView).id);
}

const inJob = <T>(app: TestApp, work: () => Promise<T>): Promise<T> =>
  asSystem(app.services.get(ClsService), undefined, work);

/** Works on an import in this process, as a worker would. */
export const workOnImport = (app: TestApp, id: string): Promise<void> =>
  inJob(app, () =>
    app.services.get(ImportWork, { strict: false }).work({ importId: publicId.decode('import', id)! }),
  );

export const sweepImports = (app: TestApp): Promise<void> =>
  inJob(app, () => app.services.get(ImportSweep, { strict: false }).sweep());

export const removeImportFiles = (app: TestApp): Promise<void> =>
  inJob(app, () => app.services.get(ImportSweep, { strict: false }).removeFiles());

/** `F12 date-expected` of every error, row by row. */
export const cellsOf = (rows: readonly RowErrors[]): string[] =>
  rows.flatMap(({ row, errors }) => errors.map(({ cell, code }) => `${cell ?? `row ${row}`} ${code}`));

export type Item = Record<string, unknown>;
export const NDJSON = 'application/x-ndjson';
/** Lines of which the good ones are kept. */
export const LINES = 'kind=contributions&sourceSystem=kho&mode=keep-good-rows';

export const ndjsonOf = (items: readonly Item[]): string =>
  items.map((item) => JSON.stringify(item)).join('\n');

/** Items as CSV under their own names. */
export const itemsCsv = (items: readonly Item[]): string =>
  csvOf([Object.keys(items[0]!), ...items.map((item) => Object.values(item).map(String))]);

/** An office that imports, with two agents; the test itself is the worker, so that each moment can be looked at. */
export class ImportDesk {
  private constructor(
    readonly app: TestApp,
    readonly office: SignedIn,
    /** Of another office. */
    readonly stranger: SignedIn,
    readonly reader: SignedIn,
  ) {}

  static async open(): Promise<ImportDesk> {
    const app = await startApp({ importLimitBytes: 60_000, importRowLimit: 50, leaseSeconds: 1 });
    const root = await app.rootOffice();
    const west = await anOfficeUnder(app.sql, root, '00101');
    const east = await anOfficeUnder(app.sql, root, '00102');
    await anAgent(app.sql, { code: 'IS0001M', office_id: west.id });
    await anAgent(app.sql, { code: 'IS0002M', office_id: west.id });
    return new ImportDesk(
      app,
      await app.as('integration', west.id),
      await app.as('integration', east.id),
      await app.as('auditor', west.id),
    );
  }

  /** Sends a file that must be taken. @returns the id of its import. */
  readonly asked = async (query: string, file: Buffer | string, type: string): Promise<string> => {
    const { status, body, text } = await sendImport(this.office, query, file, type);
    if (status !== 202) throw new Error(`the file was answered with ${status}: ${text}`);
    return (body as ImportView).id;
  };

  readonly look = async (id: string): Promise<ImportView> =>
    (await this.office.get(`/v1/imports/${id}`)).body as ImportView;

  /** Sends a file and works on it. */
  readonly imported = async (query: string, file: Buffer | string, type: string): Promise<ImportView> => {
    const id = await this.asked(query, file, type);
    await workOnImport(this.app, id);
    return this.look(id);
  };

  readonly errorsOf = async ({ id }: ImportView): Promise<string[]> => {
    const { body } = await this.office.get(`/v1/imports/${id}/errors`);
    return cellsOf((body as { items: RowErrors[] }).items);
  };

  readonly sameFile = (id: string, language = 'vi') =>
    this.office
      .get(`/v1/imports/${id}/report?format=same-file`)
      .set('Accept-Language', language)
      .buffer(true);

  /** How many of the lines are in the register. */
  readonly stored = async (lines: readonly Item[]): Promise<number> => {
    const [row] = await this.app.sql<{ count: number }>(
      'SELECT count(*)::int AS count FROM contribution_lines WHERE receipt_no = ANY ($1)',
      [lines.map((line) => line['receiptNo'])],
    );
    return row!.count;
  };
}
