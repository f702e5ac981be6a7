import { setImmediate } from 'node:timers/promises';
import PdfKit from 'pdfkit';
import {
  type AdministrativeDocument,
  type ContentBlock,
  announces,
  legalBasisLines,
  mottoLine,
  nameLine,
  nationLine,
  numberLine,
  numbered,
  placeAndDateLine,
  recipientLines,
  recipientsTitle,
  spokenIn,
  translationLines,
  verificationLines,
} from './core/administrative-document';
import {
  FIRST_LINE_INDENT,
  FOOTER_FROM_BOTTOM,
  HEADER_COLUMNS,
  LINE_SPACING,
  MARGIN,
  PAGE,
  PAGE_NUMBER_FROM_TOP,
  PARAGRAPH_GAP,
  SIGNATURE_ROOM,
  SIZE,
  TEXT_WIDTH,
  TRANSLATION_FROM_TOP,
} from './core/page-layout';
import { FONT_FILES, FONT_STYLES, type FontStyle, textWidth } from './fonts';
import { LOCALES, authorityLines, issuerLines, points, summaryLines, superiorLines } from './header-lines';
import { drawTable, headHeight } from './pdf-table';

type Pdf = PDFKit.PDFDocument;

/** A column of the page: where it begins and how wide it is, in points. */
interface Column {
  readonly x: number;
  readonly width: number;
}

const LEFT = points(MARGIN.left);
const WHOLE: Column = { x: LEFT, width: points(TEXT_WIDTH) };
const HEAD_LEFT: Column = { x: LEFT, width: points(HEADER_COLUMNS.left) };
const HEAD_RIGHT: Column = { x: LEFT + HEAD_LEFT.width, width: points(HEADER_COLUMNS.right) };
const HALF_LEFT: Column = { x: LEFT, width: WHOLE.width / 2 };
const HALF_RIGHT: Column = { x: LEFT + HALF_LEFT.width, width: HALF_LEFT.width };

const type = (pdf: Pdf, style: FontStyle, size: number): Pdf => pdf.font(FONT_FILES[style]).fontSize(size);

const lineHeight = (pdf: Pdf): number => pdf.currentLineHeight(true);

/** Centred lines from where the document stands. */
function centre(pdf: Pdf, lines: readonly string[], style: FontStyle, size: number, column = WHOLE): void {
  type(pdf, style, size);
  for (const line of lines) {
    const x = column.x + (column.width - pdf.widthOfString(line)) / 2;
    pdf.text(line, x, pdf.y, { lineBreak: false });
    pdf.y += lineHeight(pdf);
  }
}

/** A line of the length below what was written, in points. */
function rule(pdf: Pdf, length: number, column = WHOLE): void {
  const from = column.x + (column.width - length) / 2;
  const y = pdf.y + 3;
  pdf
    .lineWidth(0.75)
    .moveTo(from, y)
    .lineTo(from + length, y)
    .stroke();
  pdf.y = y + 4;
}

function head(pdf: Pdf, document: AdministrativeDocument): void {
  const top = pdf.y;
  const issuer = issuerLines(document);
  centre(pdf, superiorLines(document), 'regular', SIZE.issuer, HEAD_LEFT);
  centre(pdf, issuer.lines, 'bold', SIZE.issuer, HEAD_LEFT);
  rule(pdf, issuer.rule, HEAD_LEFT);
  const leftEnd = pdf.y;
  pdf.y = top;
  const motto = mottoLine(document);
  centre(pdf, [nationLine(document)], 'bold', SIZE.nation, HEAD_RIGHT);
  centre(pdf, [motto], 'bold', SIZE.motto, HEAD_RIGHT);
  rule(pdf, textWidth(motto, 'bold', SIZE.motto), HEAD_RIGHT);
  const second = Math.max(leftEnd, pdf.y) + PARAGRAPH_GAP;
  pdf.y = second;
  centre(pdf, [numberLine(document)], 'regular', SIZE.number, HEAD_LEFT);
  pdf.y = second;
  centre(pdf, [placeAndDateLine(document)], 'italic', SIZE.date, HEAD_RIGHT);
  pdf.y += 3 * PARAGRAPH_GAP;
}

function title(pdf: Pdf, document: AdministrativeDocument): void {
  const { authority, enactment } = document;
  const summary = summaryLines(document);
  centre(pdf, [document.type], 'bold', SIZE.title);
  centre(pdf, summary.lines, 'bold', SIZE.title);
  rule(pdf, summary.rule);
  pdf.y += PARAGRAPH_GAP;
  if (authority !== null) {
    centre(pdf, authorityLines(authority), 'bold', SIZE.body);
    pdf.y += PARAGRAPH_GAP;
  }
  for (const line of legalBasisLines(document)) paragraph(pdf, { text: line, style: 'italic' });
  if (enactment !== null) {
    keepTogether(pdf, 4 * lineHeight(pdf));
    pdf.y += PARAGRAPH_GAP;
    centre(pdf, [enactment], 'bold', SIZE.body);
    pdf.y += PARAGRAPH_GAP;
  }
}

/** Begins a page where the height, in points, is more than what is left of this one. */
function keepTogether(pdf: Pdf, height: number): void {
  if (pdf.y + height > pdf.page.maxY()) pdf.addPage();
}

interface Written {
  readonly text: string;
  readonly lead?: string | undefined;
  readonly style?: FontStyle;
}

const bodyOptions = (pdf: Pdf): PDFKit.Mixins.TextOptions => ({
  width: WHOLE.width,
  align: 'justify',
  indent: points(FIRST_LINE_INDENT),
  lineGap: (LINE_SPACING - 1) * lineHeight(pdf),
});

function paragraphHeight(pdf: Pdf, { text, lead, style = 'regular' }: Written): number {
  // A lead is bold: what is all bold is at least as high.
  type(pdf, lead === undefined ? style : 'bold', SIZE.body);
  return pdf.heightOfString(lead === undefined ? text : `${lead} ${text}`, bodyOptions(pdf)) + PARAGRAPH_GAP;
}

/** A paragraph of the body. Its first two lines stand on one page. */
function paragraph(pdf: Pdf, written: Written): void {
  const { text, lead, style = 'regular' } = written;
  const height = paragraphHeight(pdf, written);
  keepTogether(pdf, Math.min(height - PARAGRAPH_GAP, 2 * LINE_SPACING * lineHeight(pdf)));
  const options = bodyOptions(pdf);
  pdf.x = LEFT;
  if (lead !== undefined) type(pdf, 'bold', SIZE.body).text(`${lead} `, { ...options, continued: true });
  type(pdf, style, SIZE.body).text(text, options);
  pdf.y += PARAGRAPH_GAP;
}

function draw(pdf: Pdf, block: ContentBlock): void {
  if (block.kind === 'heading') return paragraph(pdf, { text: block.text, style: 'bold' });
  if (block.kind === 'paragraph') return paragraph(pdf, block);
  if (block.kind === 'list') return numbered(block.items).forEach((text) => paragraph(pdf, { text }));
  keepTogether(pdf, headHeight(pdf, block.columns, block.rows));
  drawTable(pdf, block.columns, block.rows);
  pdf.y += PARAGRAPH_GAP;
}

/** @param title of who signs. @param name what stands below the room for the signature. */
function signer(pdf: Pdf, title: string, name: string, column: Column): void {
  centre(pdf, [title], 'bold', SIZE.body, column);
  pdf.y += SIGNATURE_ROOM;
  centre(pdf, [name], 'regular', SIZE.body, column);
}

function recipients(pdf: Pdf, document: AdministrativeDocument): void {
  const { x, width } = HALF_LEFT;
  type(pdf, 'boldItalic', SIZE.recipientsTitle).text(recipientsTitle(document), x, pdf.y, { width });
  type(pdf, 'regular', SIZE.recipients);
  for (const line of recipientLines(document)) pdf.text(line, x, pdf.y, { width });
}

function recipientsHeight(pdf: Pdf, document: AdministrativeDocument): number {
  const { width } = HALF_LEFT;
  type(pdf, 'regular', SIZE.recipients);
  const lines = recipientLines(document).map((line) => pdf.heightOfString(line, { width }));
  return (
    lines.reduce((a, b) => a + b, 0) + type(pdf, 'regular', SIZE.recipientsTitle).currentLineHeight(true)
  );
}

function signersHeight(pdf: Pdf): number {
  return SIGNATURE_ROOM + 2 * type(pdf, 'bold', SIZE.body).currentLineHeight(true);
}

function footHeight(pdf: Pdf, document: AdministrativeDocument): number {
  const [signing, receiving] = [signersHeight(pdf), recipientsHeight(pdf, document)];
  return document.signers.length > 1 ? signing + receiving + PARAGRAPH_GAP : Math.max(signing, receiving);
}

function foot(pdf: Pdf, document: AdministrativeDocument): void {
  const [first = '', second] = document.signers;
  const name = nameLine(document);
  pdf.y += PARAGRAPH_GAP;
  const top = pdf.y;
  if (second === undefined) {
    recipients(pdf, document);
    pdf.y = top;
    return signer(pdf, first, name, HALF_RIGHT);
  }
  signer(pdf, first, name, HALF_LEFT);
  pdf.y = top;
  signer(pdf, second, name, HALF_RIGHT);
  pdf.y += PARAGRAPH_GAP;
  recipients(pdf, document);
}

/** Room for what has to stand with a block, in points: the foot with the last one, two lines with an announcement. */
function roomAfter(pdf: Pdf, document: AdministrativeDocument, block: ContentBlock, isLast: boolean): number {
  if (isLast) return PARAGRAPH_GAP + footHeight(pdf, document);
  return announces(block) ? 2 * LINE_SPACING * type(pdf, 'regular', SIZE.body).currentLineHeight(true) : 0;
}

/**
 * Content and foot: the last paragraph goes to the next page with the signer, who never stands there alone. Others are
 * served between two blocks.
 */
async function content(pdf: Pdf, document: AdministrativeDocument): Promise<void> {
  for (const [index, block] of document.content.entries()) {
    await setImmediate();
    const room = roomAfter(pdf, document, block, index === document.content.length - 1);
    if (room > 0 && (block.kind === 'heading' || block.kind === 'paragraph'))
      keepTogether(pdf, paragraphHeight(pdf, block) + room);
    draw(pdf, block);
  }
  keepTogether(pdf, footHeight(pdf, document));
  foot(pdf, document);
}

/** Page numbers from the second page on; small print on every one, and at the head of a translation that it is one. */
function margins(pdf: Pdf, document: AdministrativeDocument): void {
  const { start, count } = pdf.bufferedPageRange();
  const lines = verificationLines(document);
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page);
    const number = String(page + 1);
    const x = LEFT + (WHOLE.width - textWidth(number, 'regular', SIZE.body)) / 2;
    if (page > 0)
      type(pdf, 'regular', SIZE.body).text(number, x, points(PAGE_NUMBER_FROM_TOP), { lineBreak: false });
    const height = type(pdf, 'regular', SIZE.footer).currentLineHeight(true);
    const top = points(PAGE.height - FOOTER_FROM_BOTTOM) - lines.length * height;
    pdf
      .lineWidth(0.5)
      .moveTo(LEFT, top - 2)
      .lineTo(LEFT + WHOLE.width, top - 2)
      .stroke();
    lines.forEach((line, index) => pdf.text(line, LEFT, top + index * height, { lineBreak: false }));
    pdf.y = points(TRANSLATION_FROM_TOP);
    centre(pdf, translationLines(document), 'boldItalic', SIZE.translation);
  }
}

function open(document: AdministrativeDocument): Pdf {
  const { top, bottom, left, right } = MARGIN;
  const pdf = new PdfKit({
    size: 'A4',
    margins: { top: points(top), bottom: points(bottom), left: points(left), right: points(right) },
    font: FONT_FILES.regular,
    bufferPages: true,
    // What a compressor writes depends on its build, and the same draft is to have the same bytes everywhere.
    compress: false,
    lang: LOCALES[spokenIn(document)],
    displayTitle: true,
    info: {
      Title: `${document.type}: ${document.summary}`,
      Keywords: document.verification.code,
      CreationDate: NO_DAY,
    },
  });
  // Needed for the file's id, and not to be told: a draft has no day of its own.
  Object.defineProperty(pdf.info, 'CreationDate', { enumerable: false });
  return pdf;
}

const NO_DAY = new Date(0);

/** Reads what the fonts say of how letters are set. That is most of the work, and the same for every draft. */
async function readFonts(pdf: Pdf, sample: string): Promise<void> {
  for (const style of FONT_STYLES) {
    type(pdf, style, SIZE.body).widthOfString(sample);
    await setImmediate();
  }
}

/**
 * The draft as PDF, A4, with its fonts embedded. The same draft gives the same bytes. It takes some tenths of a second, with
 * turns for others in between.
 */
export async function renderPdf(document: AdministrativeDocument): Promise<Buffer> {
  const pdf = open(document);
  const chunks: Uint8Array[] = [];
  await readFonts(pdf, mottoLine(document));
  head(pdf, document);
  title(pdf, document);
  await content(pdf, document);
  margins(pdf, document);
  await setImmediate();
  pdf.end();
  for await (const chunk of pdf) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
