import { createHash } from 'node:crypto';
import type { Test } from 'supertest';
import { handOverAll } from '../factories/half-year';
import type { SignedIn, TestApp } from './app';
import { readPdf } from './pdf-text';
import { waitFor } from './wait-for';
/** A case as far as these stories look at it. */
export interface CaseSeen {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly steps: readonly { readonly action: string }[];
}
export interface Items<T> {
  readonly items: readonly T[];
}

/** Pointers and codes of the fields that were refused. */
export const errorsOf = ({ body }: { readonly body: unknown }): string[][] =>
  (body as { errors: { pointer: string; code: string }[] }).errors.map(({ pointer, code }) => [
    pointer,
    code,
  ]);

interface PaperFile {
  readonly format: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A document of a case as the API shows it. */
export interface CasePaper {
  readonly id: string;
  readonly code: string;
  readonly proposalNo: number | null;
  readonly files: readonly PaperFile[];
  readonly translations: readonly { readonly language: string; readonly files: readonly PaperFile[] }[];
  readonly facts: { readonly [part: string]: unknown };
}

/** The last day of the contract that is ended. */
export const LAST_DAY = '2025-09-30';

/** What a supervisor proposes. */
export const termination = {
  measure: 'termination',
  reason: 'Kết quả sáu tháng đầu năm không đạt.',
  legalBasis: 'Kế hoạch 56/KH-UBND ngày 18/02/2022',
  effectiveOn: LAST_DAY,
  endReasonClass: 'low-production',
};

/** The decision on it as it is asked for. */
export const decision = {
  kind: 'termination-decision',
  handover: ['Biên lai', 'Tiền thu'],
  handoverBy: '2025-10-05',
};

/** Holds the files of the English translation against what the document says of them, and the PDF against what it is to say. */
export async function expectTranslation(
  document: CasePaper,
  fileAs: (format: string) => Test,
  { name, says }: { readonly name: string; readonly says: readonly string[] },
): Promise<void> {
  expect(document.translations.map(({ language }) => language)).toEqual(['en']);
  for (const { format, sha256 } of document.translations[0]!.files) {
    const answer = await fileAs(format);
    const file = answer.body as Buffer;
    expect([answer.status, createHash('sha256').update(file).digest('hex')]).toEqual([200, sha256]);
    expect(answer.headers).toMatchObject({
      etag: `"${sha256}"`,
      'content-language': 'en',
      vary: 'Accept-Language',
      'content-disposition': expect.stringContaining(`filename="${name}.${format}"`),
    });
    if (format !== 'pdf') continue;
    const { pages } = readPdf(file);
    const mark = `Translation for information; the Vietnamese original ${document.code} prevails.`;
    expect(pages.filter((page) => page.includes(mark))).toHaveLength(pages.length);
    for (const said of says) expect(pages.join(' ')).toContain(said);
  }
}

/** Has lines taken in, and all of their money handed over. */
export async function receive(app: TestApp, items: readonly object[]): Promise<void> {
  const integration = await app.as('integration');
  await integration
    .post('/v1/contributions/batches')
    .send({ sourceSystem: 'core', mode: 'all-or-nothing', items })
    .expect(201);
  await handOverAll(app.sql);
}

/** Asks for a run and waits for its end. @returns the path of the run. */
export async function evaluated(who: SignedIn, path: string, body?: object): Promise<string> {
  const asked = await who.post(path).send(body);
  const run = `/v1/evaluation-runs/${(asked.body as { id: string }).id}`;
  const isDone = async () => ((await who.get(run)).body as { state: string }).state === 'completed';
  await waitFor(isDone, { what: 'the run' });
  return run;
}
