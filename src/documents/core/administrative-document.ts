/*
 * An administrative document as Decree 30/2020/NĐ-CP lays it out, before it is rendered in any form. Number, date and
 * signer are the office's to fill in, so the model has no place for them.
 */

/** What stands where the office has yet to write something. */
export const BLANK = '……';
/** Room for a name, and for the rest of a line or all of one. */
export const NAME_BLANK = '…'.repeat(12);
export const REST_BLANK = '…'.repeat(16);
export const LINE_BLANK = '…'.repeat(30);
export const BLANK_DATE = `ngày ${BLANK} tháng ${BLANK} năm ${BLANK}`;

/** The body that issues the document, and the one above it, if it is to be named. */
export interface IssuingBody {
  readonly superior: string | null;
  readonly name: string;
}

export interface TableColumn {
  readonly title: string;
  /** Millimetres; those of a table add up to the width of the text. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

/** A piece of the content. A `lead` stands in bold before the text, in the same line. */
export type ContentBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly lead?: string; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly string[])[];
    };

/** Headings, and paragraphs that end in a colon: they stay on the page of what they announce. */
export const announces = (block: ContentBlock): boolean =>
  block.kind === 'heading' || (block.kind === 'paragraph' && block.text.endsWith(':'));

/** By what the document can be held against the register, wherever a copy of it turns up. */
export interface Verification {
  readonly code: string;
  readonly policyCode: string;
  readonly policyVersion: number;
  /** SHA-256 of the verdict that the document reports, hexadecimal. */
  readonly digest: string;
}

export interface AdministrativeDocument {
  readonly issuer: IssuingBody;
  /** What follows the blank number, such as `QĐ-BHXH`. */
  readonly symbol: string;
  readonly place: string;
  /** The kind of document in capitals, such as `QUYẾT ĐỊNH`. */
  readonly type: string;
  readonly summary: string;
  /** Who decides, in capitals, above the legal bases. Decisions only. */
  readonly authority: string | null;
  /** One line each, without the mark at its end. */
  readonly legalBases: readonly string[];
  /** The word that parts the bases from what is decided, such as `QUYẾT ĐỊNH:`. Decisions only. */
  readonly enactment: string | null;
  readonly content: readonly ContentBlock[];
  /** Titles in capitals, from left to right; the last is whose signature makes the document valid. */
  readonly signers: readonly string[];
  /** One line each, without dash and mark. */
  readonly recipients: readonly string[];
  readonly verification: Verification;
}

export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

export const numberLine = ({ symbol }: AdministrativeDocument): string => `Số: ${BLANK}/${symbol}`;
export const placeAndDateLine = ({ place }: AdministrativeDocument): string => `${place}, ${BLANK_DATE}`;

/** Semicolons between, and a full stop after the last: `Căn cứ …;`. */
const closed = (lines: readonly string[]): string[] =>
  lines.map((line, index) => `${line}${index === lines.length - 1 ? '.' : ';'}`);

export const legalBasisLines = ({ legalBases }: AdministrativeDocument): string[] => closed(legalBases);

export const RECIPIENTS = 'Nơi nhận:';
export const recipientLines = ({ recipients }: AdministrativeDocument): string[] =>
  closed(recipients.map((recipient) => `- ${recipient}`));

/** Small print at the foot of every page. */
export const verificationLines = ({ verification }: AdministrativeDocument): string[] => {
  const { code, policyCode, policyVersion, digest } = verification;
  return [
    `Mã xác thực: ${code} (kiểm tra: GET /v1/documents/${code})`,
    `Chính sách đánh giá: ${policyCode}, phiên bản ${policyVersion}`,
    `Mã băm kết quả đánh giá (SHA-256): ${digest}`,
  ];
};

/** Items of a list with their numbers. */
export const numbered = (items: readonly string[]): string[] =>
  items.map((item, index) => `${index + 1}. ${item}`);
