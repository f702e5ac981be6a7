import { Type as ApiType, applyDecorators } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiOkResponse,
  ApiProperty,
  ApiPropertyOptional,
  getSchemaPath,
} from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { CSV, XLSX } from './bodies';
import { CursorValue, decodeCursor, encodeCursor } from './cursor';
import { MAX_DOWNLOAD, fileSchema } from './download';
import { ChoiceField } from './fields';
import { ApiAcceptLanguage } from './language';
import { LIST_FORMATS, type ListFormat, exportable } from './list-export';
import { MayBeAbsent } from './optional';

export const MAX_PAGE = 200;

/** What every list takes. */
export class PageQuery {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: MAX_PAGE,
    default: 50,
    description: 'Rows a page.',
  })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE)
  limit: number = 50;

  @ApiPropertyOptional({ maxLength: 1000, description: '`nextCursor` of the page before.' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(1000)
  cursor?: string;

  @ChoiceField(LIST_FORMATS, {
    optional: true,
    default: 'json',
    description:
      '`csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`.',
  })
  format: ListFormat = 'json';

  @ChoiceField(['true', 'false'], {
    optional: true,
    default: 'false',
    description: 'Begins CSV with a byte order mark, without which Excel does not take it for UTF-8.',
  })
  bom?: 'true' | 'false';
}

const isPageQuery = (given: unknown): given is PageQuery => given instanceof PageQuery;

export interface Page<T> {
  readonly items: readonly T[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/**
 * Cuts a page out of `limit + 1` rows that a keyset query returned, and signs the place where the next one starts.
 * @param keyOf the sort values and the id of a row, in the order that the query compares them.
 */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  cursor: { key: string | Buffer; list: string; keyOf: (row: Row) => CursorValue[] },
  map: (row: Row) => Item,
): Page<Item> {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    items: kept.map(map),
    nextCursor: more ? encodeCursor(cursor.key, cursor.list, cursor.keyOf(last)) : null,
  };
}

/** The keyset values of the cursor, or undefined for the first page. */
export const cursorValues = (
  key: string | Buffer,
  list: string,
  cursor: string | undefined,
): CursorValue[] | undefined => (cursor === undefined ? undefined : decodeCursor(key, list, cursor));

class PageShape {
  @ApiProperty({
    type: String,
    nullable: true,
    maxLength: 1000,
    description: 'Send it as `cursor` for the next page; null at the end.',
  })
  nextCursor: string | null;
}

/** Documents a page of the given item, and lets the list be taken as a file. */
export const ApiPage = (item: ApiType): MethodDecorator =>
  applyDecorators(
    ApiExtraModels(PageShape, item),
    ApiOkResponse({
      content: {
        'application/json': {
          schema: {
            allOf: [
              { $ref: getSchemaPath(PageShape) },
              {
                type: 'object',
                required: ['items'],
                properties: {
                  items: { type: 'array', maxItems: MAX_PAGE, items: { $ref: getSchemaPath(item) } },
                },
              },
            ],
          },
        },
        [CSV]: { schema: { type: 'string', maxLength: MAX_DOWNLOAD } },
        [XLSX]: { schema: fileSchema() },
      },
    }),
    ApiAcceptLanguage('headings, where the list is taken as a file'),
    exportable(item, isPageQuery),
  );
