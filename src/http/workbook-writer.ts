import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { columnLetters } from '../shared/column-letters';
import type { Cell } from './table';

type Rows = readonly (readonly Cell[])[];

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Places of formats in the list of styles. */
const TEXT = 1;
const AMOUNT = 2;
const HEADING = 3;

/** What does not depend on the table: where its parts are, and how text, amounts and headings look. */
const FRAME: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
  '_rels/.rels':
    `<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels':
    `<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>` +
    `<Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml':
    `<styleSheet xmlns="${MAIN}">` +
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border/></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
    '<xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
    '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
};

/** Parts of a workbook have no time of their own: the same table is the same file. */
const MTIME = new Date(Date.UTC(2000, 0, 1));
const WIDEST = 40;
/** Rows that are written at once: others are served in between. */
const ROWS_AT_ONCE = 500;

/**
 * A workbook with one sheet of that name, the first row being its heading. Text is text, however it looks: a code keeps its
 * zeros, and what begins as a formula would is none.
 */
export const workbookOf = (name: string, cells: Rows): Promise<Buffer> =>
  buffer(workbookStream(name, piecesOf(cells), cells));

function* piecesOf(cells: Rows): Generator<Rows> {
  for (let first = 0; first < cells.length; first += ROWS_AT_ONCE)
    yield cells.slice(first, first + ROWS_AT_ONCE);
}

/**
 * The same, written as its rows come.
 * @param measured rows by which columns are made wide enough; without them all columns are of the same width.
 */
export function workbookStream(
  name: string,
  pieces: Iterable<Rows> | AsyncIterable<Rows>,
  measured: Rows = [],
): Readable {
  const archive = new ZipFile();
  const file = archive.outputStream as Readable;
  archive.on('error', (error: Error) => file.destroy(error));
  const options = { mtime: MTIME, forceDosTimestamp: true };
  const parts = { ...FRAME, 'xl/workbook.xml': workbookXml(name) };
  for (const [path, xml] of Object.entries(parts)) archive.addBuffer(Buffer.from(HEAD + xml), path, options);
  archive.addReadStream(
    Readable.from(sheetXml(pieces, measured), { objectMode: false }).on('error', (error) =>
      file.destroy(error),
    ),
    'xl/worksheets/sheet1.xml',
    options,
  );
  archive.end();
  return file;
}

const workbookXml = (name: string): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">` +
  `<sheets><sheet name="${escapedXml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

async function* sheetXml(
  pieces: Iterable<Rows> | AsyncIterable<Rows>,
  measured: Rows,
): AsyncGenerator<string> {
  const widths = (measured[0] ?? []).map((_, column) => widthOf(measured, column));
  const columns = widths.map(
    (width, column) => `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`,
  );
  yield (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>`
  );
  let written = 0;
  for await (const rows of pieces) {
    const first = written;
    yield rows.map((row, index) => rowXml(row, first + index)).join('');
    written += rows.length;
  }
  yield '</sheetData></worksheet>';
}

const widthOf = (cells: Rows, column: number): number =>
  Math.min(WIDEST, 2 + cells.reduce((most, row) => Math.max(most, String(row[column] ?? '').length), 0));

function rowXml(cells: readonly Cell[], place: number): string {
  const written = cells.map((cell, column) => {
    if (cell === null) return '';
    const at = `r="${columnLetters(column)}${place + 1}"`;
    if (typeof cell === 'number') return `<c ${at} s="${AMOUNT}"><v>${cell}</v></c>`;
    const style = place === 0 ? HEADING : TEXT;
    return `<c ${at} s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapedXml(cell)}</t></is></c>`;
  });
  return `<row r="${place + 1}">${written.join('')}</row>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML can hold it: characters that it cannot are left out. */
export const escapedXml = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll(/[&<>"]/g, (character) => ENTITIES[character]!);
