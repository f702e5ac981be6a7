import type { Type as ApiType } from '@nestjs/common';
import { ClsServiceManager } from 'nestjs-cls';
import { Readable } from 'node:stream';
import { ACCEPT_LANGUAGE } from '../shared/request-context';
import { CSV, XLSX } from './bodies';
import { fieldTitle } from './field-titles';
import { type Language, languageOf } from './language';
import type { Cell } from './table';
import { csvPiece } from './table-export';
import { workbookStream } from './workbook-writer';
import { WordedFile } from './worded-file';

export const LIST_FORMATS = ['json', 'csv', 'xlsx'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** In which form a list is wanted, and from where. */
export interface ListQuery {
  readonly format: ListFormat;
  readonly bom?: 'true' | 'false';
  readonly limit: number;
  readonly cursor?: string;
}

/** A page as a list gives it. */
interface Listed {
  readonly items: readonly unknown[];
  readonly nextCursor: string | null;
}

type Item = Readonly<Record<string, unknown>>;
type Rows = readonly (readonly Cell[])[];

/** Rows that are loaded at once. */
const ROWS_A_PAGE = 200;

/**
 * Asked of the context, since a list is given its query and not its request. The host is one for the whole process and keeps
 * requests apart by where they run, so it tells two applications in one process apart as well.
 */
const languageWanted = (): Language => {
  const cls = ClsServiceManager.getClsService();
  return languageOf(cls.isActive() ? cls.get<string | undefined>(ACCEPT_LANGUAGE) : undefined);
};

/** The fields of an item in the order in which they are declared. */
export const fieldsOf = (item: ApiType): readonly string[] =>
  ((Reflect.getMetadata('swagger/apiModelPropertiesArray', item.prototype as object) ?? []) as string[]).map(
    (property) => property.slice(1),
  );

/** A list as a file. It is written as it is read. */
export class ListFile extends WordedFile {
  constructor(
    contents: Readable,
    readonly mediaType: string,
    name: string,
    language: Language,
    private readonly written: { readonly rows: number },
  ) {
    super(contents, { type: mediaType, disposition: `attachment; filename="${name}"` }, language);
  }

  /** Rows that it has had so far, the heading not among them. */
  get rows(): number {
    return this.written.rows;
  }
}

/** What a field has as one cell: lists of words side by side, what has parts of its own as JSON. */
function cellOf(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  const isPlain = (one: unknown): boolean => typeof one === 'string' || typeof one === 'number';
  return Array.isArray(value) && value.every(isPlain) ? value.join('; ') : JSON.stringify(value);
}

/**
 * A list from where its query begins to its end, as a file: page after page as it is taken, so that its length costs no
 * memory. The first page is loaded before, so that what is wrong with the query is told as it is for a page.
 * @param name of the file without its ending.
 * @param load a page of the same list from a cursor on.
 */
export async function exportedList(
  item: ApiType,
  name: string,
  query: ListQuery,
  load: (query: ListQuery) => Promise<Listed>,
): Promise<ListFile> {
  const fields = fieldsOf(item);
  const language = languageWanted();
  const written = { rows: 0 };
  const rowsOf = ({ items }: Listed): Rows => {
    written.rows += items.length;
    return items.map((row) => fields.map((field) => cellOf((row as Item)[field])));
  };
  const from = (cursor: string | undefined): Promise<Listed> =>
    load({ ...query, limit: ROWS_A_PAGE, ...(cursor === undefined ? {} : { cursor }) });
  const first = await from(query.cursor);
  async function* pages(): AsyncGenerator<Rows> {
    yield [fields.map((field) => fieldTitle(field, language)), ...rowsOf(first)];
    for (let cursor = first.nextCursor; cursor !== null;) {
      const page = await from(cursor);
      yield rowsOf(page);
      cursor = page.nextCursor;
    }
  }
  const isBook = query.format === 'xlsx';
  return new ListFile(
    isBook ? workbookStream(name, pages()) : csvStream(pages(), query.bom === 'true'),
    isBook ? XLSX : `${CSV}; charset=utf-8`,
    `${name}.${query.format}`,
    language,
    written,
  );
}

function csvStream(pages: AsyncIterable<Rows>, hasMark: boolean): Readable {
  async function* pieces(): AsyncGenerator<string> {
    let isFirst = true;
    for await (const rows of pages) {
      yield csvPiece(rows, hasMark && isFirst);
      isFirst = false;
    }
  }
  return Readable.from(pieces(), { objectMode: false });
}

/** The name of a list, by the address of its controller and method: `agents`, `suspensions`. */
function nameOf(controller: object, handler: object): string {
  const path = (of: object): string => String(Reflect.getMetadata('path', of) ?? '');
  const parts = `${path(controller)}/${path(handler)}`.split('/');
  return parts.filter((part) => part !== '' && !part.startsWith(':')).at(-1) ?? 'list';
}

type Handler = (this: object, ...given: unknown[]) => Promise<unknown>;

/**
 * Lets a route that answers with pages answer with the whole list as a file when its query asks for one. A page as JSON is
 * what the route itself gives, at no cost.
 * @param isQuery tells the query among what the handler is given.
 */
export const exportable =
  (item: ApiType, isQuery: (given: unknown) => given is ListQuery): MethodDecorator =>
  (_target, _name, descriptor: PropertyDescriptor) => {
    const list = descriptor.value as Handler;
    const answer: Handler = function (...given) {
      const place = given.findIndex(isQuery);
      const query = given[place] as ListQuery | undefined;
      if (query === undefined || query.format === 'json') return list.apply(this, given);
      return exportedList(
        item,
        nameOf(this.constructor, answer),
        query,
        (page) =>
          list.apply(
            this,
            given.with(place, Object.assign(Object.create(Object.getPrototypeOf(query) as object), page)),
          ) as Promise<Listed>,
      );
    };
    for (const key of Reflect.getMetadataKeys(list) as string[])
      Reflect.defineMetadata(key, Reflect.getMetadata(key, list), answer);
    Object.defineProperty(answer, 'name', { value: list.name });
    descriptor.value = answer;
  };
