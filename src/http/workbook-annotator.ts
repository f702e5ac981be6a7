import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { columnLetters } from '../shared/column-letters';
import { type PartHandler, attribute, columnIn, xmlReader } from './sheet-parser';
import { Parts, type WorkbookLimits, pathsIn, workbookFailure } from './workbook-reader';
import { escapedXml } from './workbook-writer';

/** What is written beside the rows of the first sheet. */
export interface Notes {
  /** From 0. What stands there already gives way. */
  readonly column: number;
  /** For the row as the sheet numbers it; undefined leaves its cell empty. */
  readonly textOf: (row: number) => string | undefined;
}

/**
 * The same workbook, byte for byte in all of its parts but the first sheet, which has another column. Rows that are not
 * there get none. Read no faster than it is taken, and held by a row.
 * @throws DomainError `bad-workbook`, `unpacks-too-large`.
 */
export async function annotatedWorkbook(
  file: Buffer,
  limits: WorkbookLimits,
  notes: Notes,
): Promise<Readable> {
  try {
    const parts = await Parts.of(file, limits.unpackedBytes);
    const { sheetPath } = await pathsIn(parts);
    const archive = new ZipFile();
    const answer = archive.outputStream as Readable;
    const fail = (error: unknown): unknown => answer.destroy(workbookFailure(error));
    archive.on('error', fail);
    for (const path of parts.paths.filter((one) => !one.endsWith('/')))
      archive.addReadStreamLazy(path, {}, (give) => {
        parts
          .open(path)
          .then((part) =>
            path === sheetPath ? Readable.from(annotatedSheet(part, notes), { objectMode: false }) : part,
          )
          .then((part) => give(null, part.on('error', fail)), fail);
      });
    archive.end();
    return answer;
  } catch (error) {
    throw workbookFailure(error);
  }
}

/** A place in the text of a sheet, and what comes instead of what is there. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

async function* annotatedSheet(sheet: Readable, notes: Notes): AsyncGenerator<string> {
  const rows = new RowEdits(notes);
  const reader = xmlReader(rows);
  rows.at = () => ({ start: reader.startTagPosition - 1, end: reader.position });
  let held = '';
  let begin = 0;
  for await (const piece of sheet.setEncoding('utf8') as AsyncIterable<string>) {
    held += piece;
    reader.write(piece);
    const [text, end] = applied(held, begin, rows);
    if (text !== '') yield text;
    held = held.slice(end - begin);
    begin = end;
  }
  reader.close();
  yield held;
}

/** The text up to the last row that is whole, with its edits. @returns also where that is. */
function applied(held: string, begin: number, rows: RowEdits): readonly [text: string, end: number] {
  let at = begin;
  let text = '';
  for (const edit of rows.take()) {
    text += held.slice(at - begin, edit.from - begin) + edit.text;
    at = edit.to;
  }
  const end = Math.max(at, rows.done);
  return [text + held.slice(at - begin, end - begin), end];
}

/** Finds in the text of a sheet where each row has its cell of the column, or would have it. */
class RowEdits implements PartHandler {
  /** Of the element that was met last. */
  at: () => { readonly start: number; readonly end: number } = () => ({ start: 0, end: 0 });
  /** The text is right up to here. */
  done = 0;
  private edits: Edit[] = [];
  private row = 0;
  private column = -1;
  private prefix = '';
  private dropFrom: number | undefined;
  private place: number | undefined;
  private old: Edit | undefined;

  constructor(private readonly notes: Notes) {}

  take(): readonly Edit[] {
    const edits = this.edits;
    this.edits = [];
    return edits;
  }

  open(name: string, attributes: Readonly<Record<string, string>>, fullName: string): void {
    if (name === 'row') this.openRow(attributes, fullName);
    else if (name === 'c') this.openCell(attributes);
  }

  close(name: string): void {
    if (name === 'c' && this.dropFrom !== undefined) {
      this.old = { from: this.dropFrom, to: this.at().end, text: '' };
      this.dropFrom = undefined;
    }
    if (name === 'row') this.closeRow();
  }

  private openRow(attributes: Readonly<Record<string, string>>, fullName: string): void {
    this.row = Number(attribute(attributes, 'r') ?? this.row + 1);
    this.column = -1;
    this.prefix = fullName.slice(0, -'row'.length);
    this.place = undefined;
    this.old = undefined;
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    const given = attribute(attributes, 'r');
    this.column = given === undefined ? this.column + 1 : columnIn(given);
    if (this.column === this.notes.column) this.dropFrom = this.at().start;
    else if (this.column > this.notes.column) this.place ??= this.at().start;
  }

  /** A row without cells is written as one tag, in which nothing has a place. */
  private closeRow(): void {
    const { start, end } = this.at();
    this.done = end;
    if (this.column < 0) return;
    const text = this.notes.textOf(this.row);
    const cell = text === undefined ? '' : this.cellOf(text);
    if (this.old) this.edits.push({ ...this.old, text: cell });
    else if (cell !== '') this.edits.push({ from: this.place ?? start, to: this.place ?? start, text: cell });
  }

  private cellOf(text: string): string {
    const [c, is, t] = ['c', 'is', 't'].map((name) => this.prefix + name);
    const at = `${columnLetters(this.notes.column)}${this.row}`;
    return `<${c} r="${at}" t="inlineStr"><${is}><${t} xml:space="preserve">${escapedXml(text)}</${t}></${is}></${c}>`;
  }
}
