import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { TableColumn } from './core/administrative-document';
import { CELL_PADDING, FIRST_LINE_INDENT, LINE_SPACING, PARAGRAPH_GAP, SIZE } from './core/page-layout';

const TWIPS_IN_POINT = 20;
const TWIPS_IN_MM = 1440 / 25.4;

/** Twentieths of a point, the unit of the format. */
export const twipsOfPoints = (points: number): number => Math.round(points * TWIPS_IN_POINT);
export const twips = (millimetres: number): number => Math.round(millimetres * TWIPS_IN_MM);

/** Half points, the unit of type. */
const run = (text: string, size: number, more: IRunOptions = {}): TextRun =>
  new TextRun({ text, size: size * 2, ...more });

/** Lines of one paragraph in the same type. */
export const lines = (texts: readonly string[], size: number, more: IRunOptions = {}): TextRun[] =>
  texts.map((text, index) => run(text, size, { ...more, ...(index > 0 ? { break: 1 } : {}) }));

export const centred = (runs: readonly TextRun[], more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [...runs], ...more });

const BODY = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: twips(FIRST_LINE_INDENT) },
  spacing: {
    after: twipsOfPoints(PARAGRAPH_GAP),
    line: Math.round(240 * LINE_SPACING),
    lineRule: LineRuleType.AUTO,
  },
} as const;

interface BodyOptions {
  readonly lead?: string | undefined;
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean;
}

/** A paragraph of the body; a lead stands in bold before it. */
export const body = (text: string, { lead, bold, italics, keepNext }: BodyOptions = {}): Paragraph =>
  new Paragraph({
    ...BODY,
    keepNext: keepNext ?? false,
    children: [
      ...(lead === undefined ? [] : [run(`${lead} `, SIZE.body, { bold: true })]),
      run(text, SIZE.body, { bold: bold ?? false, italics: italics ?? false }),
    ],
  });

/** A line of the length, in the middle of room of the width, both in points: the upper border of an empty paragraph. */
export function rule(length: number, width: number): Paragraph {
  const side = twipsOfPoints((width - length) / 2);
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    indent: { left: side, right: side },
    spacing: { before: 60, after: 0, line: 80, lineRule: LineRuleType.EXACT },
    children: [],
  });
}

/** Empty room of the height, in points, on the page of what follows. */
export const gap = (height: number): Paragraph =>
  new Paragraph({
    keepNext: true,
    spacing: { line: twipsOfPoints(height), lineRule: LineRuleType.EXACT },
    children: [],
  });

/** Columns without borders, their widths in millimetres. */
export function columns(
  widths: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
): Table {
  return new Table({
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    margins: { left: 0, right: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, column) =>
              new TableCell({
                width: { size: twips(widths[column]!), type: WidthType.DXA },
                children: [...children],
              }),
          ),
        }),
    ),
  });
}

const sum = (widths: readonly number[]): number => widths.map(twips).reduce((a, b) => a + b, 0);

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

function cell(text: string, { width, align }: TableColumn, isHeader: boolean): TableCell {
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        alignment: isHeader ? AlignmentType.CENTER : ALIGNMENT[align],
        keepNext: isHeader,
        children: [run(text, SIZE.table, { bold: isHeader })],
      }),
    ],
  });
}

/** A table with borders, whose header comes again on every page. */
export function bordered(header: readonly TableColumn[], rows: readonly (readonly string[])[]): Table {
  const rowOf = (texts: readonly string[], isHeader: boolean): TableRow =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: header.map((column, index) => cell(texts[index] ?? '', column, isHeader)),
    });
  const [beside, above] = [twips(CELL_PADDING.beside), twipsOfPoints(CELL_PADDING.above)];
  const widths = header.map(({ width }) => width);
  return new Table({
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    layout: TableLayoutType.FIXED,
    margins: { top: above, bottom: above, left: beside, right: beside },
    rows: [
      rowOf(
        header.map(({ title }) => title),
        true,
      ),
      ...rows.map((texts) => rowOf(texts, false)),
    ],
  });
}
