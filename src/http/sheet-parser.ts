import { type SAXParser, parser } from 'sax';
import type { SheetCell, SheetRow } from '../shared/sheet';

type Attributes = Readonly<Record<string, string>>;

/** What is done with the elements of a part; names are without a prefix. */
export interface PartHandler {
  /** @param fullName with its prefix. */
  open?(name: string, attributes: Attributes, fullName: string): void;
  text?(text: string): void;
  close?(name: string): void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The value of an attribute, whatever prefix its name has. */
export const attribute = (attributes: Attributes, name: string): string | undefined =>
  attributes[Object.keys(attributes).find((one) => localName(one) === name) ?? ''];

/** Reads XML in pieces. Entities that a document declares for itself are an error, so that none grows. */
export function xmlReader(handler: PartHandler): SAXParser {
  const reader = parser(true);
  const text = (piece: string): void => handler.text?.(piece);
  return Object.assign(reader, {
    onerror: (error: Error) => {
      throw error;
    },
    onopentag: (tag: { readonly name: string; readonly attributes: object }) =>
      handler.open?.(localName(tag.name), tag.attributes as Attributes, tag.name),
    ontext: text,
    oncdata: text,
    onclosetag: (name: string) => handler.close?.(localName(name)),
  });
}

/** Texts that cells name by their place, without what is said of how they are pronounced. */
export class SharedTexts implements PartHandler {
  readonly texts: string[] = [];
  private current = '';
  private isText = false;
  private isSound = false;

  open(name: string): void {
    if (name === 'si') this.current = '';
    if (name === 'rPh') this.isSound = true;
    this.isText = name === 't' && !this.isSound;
  }

  text(text: string): void {
    if (this.isText) this.current += text;
  }

  close(name: string): void {
    if (name === 'si') this.texts.push(this.current);
    if (name === 'rPh') this.isSound = false;
    this.isText = false;
  }
}

/** A cell while it is read. */
interface OpenCell {
  readonly column: number;
  readonly type: string;
  /** Undefined while there is none, which is not the same as an empty one. */
  value: string | undefined;
  hasFormula: boolean;
}

/** Rows that are not blank, handed on one by one. */
export class SheetRows implements PartHandler {
  private row = 0;
  private column = -1;
  private cells: SheetCell[] = [];
  private cell: OpenCell | undefined;
  private isValue = false;

  /**
   * @param texts that cells name by their place.
   * @param take is given each row.
   * @param requireColumn refuses a column, from 0, by throwing.
   */
  constructor(
    private readonly texts: readonly string[],
    private readonly take: (row: SheetRow) => void,
    private readonly requireColumn: (column: number) => void,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'f' && this.cell) this.cell.hasFormula = true;
    this.isValue = name === 'v' || name === 't';
    if (this.isValue && this.cell) this.cell.value ??= '';
  }

  text(text: string): void {
    if (this.isValue && this.cell) this.cell.value = (this.cell.value ?? '') + text;
  }

  close(name: string): void {
    this.isValue = false;
    if (name === 'c') this.closeCell();
    if (name === 'row' && this.cells.length > 0) this.take({ row: this.row, cells: this.cells });
  }

  private openRow(attributes: Attributes): void {
    const given = attribute(attributes, 'r');
    this.row = given === undefined ? this.row + 1 : numberIn(given);
    this.column = -1;
    this.cells = [];
  }

  private openCell(attributes: Attributes): void {
    const given = attribute(attributes, 'r');
    this.column = given === undefined ? this.column + 1 : columnIn(given);
    const type = attribute(attributes, 't') ?? 'n';
    this.cell = { column: this.column, type, value: undefined, hasFormula: false };
  }

  private closeCell(): void {
    const value = this.cell ? this.valueOf(this.cell) : null;
    if (value === null) return;
    this.requireColumn(this.column);
    while (this.cells.length < this.column) this.cells.push(null);
    this.cells[this.column] = value;
  }

  private valueOf({ type, value, hasFormula }: OpenCell): SheetCell {
    if (type === 'e') return { code: 'error-in-cell', detail: 'holds an error' };
    if (value === undefined || (value === '' && type === 'n'))
      return hasFormula
        ? { code: 'formula-without-value', detail: 'holds a formula that was saved without its value' }
        : null;
    if (type === 's') return this.sharedText(value);
    if (type === 'b') return value === '1';
    if (value === '') return null;
    return type === 'n' && Number.isFinite(Number(value)) ? Number(value) : value;
  }

  private sharedText(place: string): string | null {
    const text = this.texts[numberIn(place)];
    if (text === undefined) throw new RangeError('a cell names a text that is not there');
    return text === '' ? null : text;
  }
}

/** @throws RangeError for what is no number as rows and texts have it. */
function numberIn(text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new RangeError('no number of a row or text');
  return Number(text);
}

/** The column of a place such as `AB7`, from 0. @throws RangeError for what is no place. */
export function columnIn(place: string): number {
  const name = /^([A-Z]{1,3})\d{1,7}$/.exec(place)?.[1];
  if (name === undefined) throw new RangeError('no place of a cell');
  return Array.from(name).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
