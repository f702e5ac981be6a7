import { createHash } from 'node:crypto';
import type { Test } from 'supertest';
import { readPdf } from './pdf-text';
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
