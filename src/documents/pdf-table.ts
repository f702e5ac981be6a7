import type { TableColumn } from './core/administrative-document';
import { CELL_PADDING, SIZE } from './core/page-layout';
import { FONT_FILES } from './fonts';
import { points } from './header-lines';

type Pdf = PDFKit.PDFDocument;

const BESIDE = points(CELL_PADDING.beside);
const ABOVE = CELL_PADDING.above;
const LINE = 0.5;

const write = (pdf: Pdf, isHeader: boolean): Pdf =>
  pdf.font(isHeader ? FONT_FILES.bold : FONT_FILES.regular).fontSize(SIZE.table);

const innerWidth = ({ width }: TableColumn): number => points(width) - 2 * BESIDE;

const textHeight = (pdf: Pdf, text: string, column: TableColumn): number =>
  pdf.heightOfString(text, { width: innerWidth(column) });

function rowHeight(
  pdf: Pdf,
  columns: readonly TableColumn[],
  texts: readonly string[],
  isHeader: boolean,
): number {
  write(pdf, isHeader);
  return Math.max(...columns.map((column, index) => textHeight(pdf, texts[index] ?? '', column))) + 2 * ABOVE;
}

function drawRow(
  pdf: Pdf,
  columns: readonly TableColumn[],
  texts: readonly string[],
  isHeader: boolean,
): void {
  const height = rowHeight(pdf, columns, texts, isHeader);
  const top = pdf.y;
  let left = pdf.page.margins.left;
  columns.forEach((column, index) => {
    const text = texts[index] ?? '';
    const width = points(column.width);
    pdf.lineWidth(LINE).rect(left, top, width, height).stroke();
    const above = (height - textHeight(pdf, text, column)) / 2;
    pdf.text(text, left + BESIDE, top + above, {
      width: innerWidth(column),
      align: isHeader ? 'center' : column.align,
    });
    left += width;
  });
  pdf.x = pdf.page.margins.left;
  pdf.y = top + height;
}

/** Heights of the header and of the first row, which stand on one page. */
export const headHeight = (
  pdf: Pdf,
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): number => rowHeight(pdf, columns, titles(columns), true) + rowHeight(pdf, columns, rows[0] ?? [], false);

const titles = (columns: readonly TableColumn[]): string[] => columns.map(({ title }) => title);

/** Draws a table from where the document stands. Rows stay whole; the header comes again on every page. */
export function drawTable(
  pdf: Pdf,
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): void {
  drawRow(pdf, columns, titles(columns), true);
  for (const texts of rows) {
    if (pdf.y + rowHeight(pdf, columns, texts, false) > pdf.page.maxY()) {
      pdf.addPage();
      drawRow(pdf, columns, titles(columns), true);
    }
    write(pdf, false);
    drawRow(pdf, columns, texts, false);
  }
}
