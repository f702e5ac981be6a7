import { readFileSync } from 'node:fs';
import { FIELD_TITLES } from '../../src/http/field-titles';

interface Schema {
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: { readonly $ref?: string };
}
interface Contract {
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly get?: {
          readonly responses: Readonly<
            Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
          >;
        };
      }
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Fields of the items of every list that can be taken as a file. */
function fieldsOfLists(): string[] {
  const { paths, components } = JSON.parse(readFileSync('openapi.json', 'utf8')) as Contract;
  const lists = Object.values(paths)
    .map(({ get }) => get?.responses['200']?.content ?? {})
    .filter((content) => 'text/csv' in content)
    .flatMap((content) => content['application/json']?.schema.allOf ?? []);
  const items = lists.flatMap(
    ({ properties }) => properties?.['items']?.items?.$ref?.split('/').at(-1) ?? [],
  );
  return items.flatMap((name) => Object.keys(components.schemas[name]!.properties ?? {}));
}

const titled = Object.keys(FIELD_TITLES);

describe('headings of lists', () => {
  const fields = [...new Set(fieldsOfLists())].sort();

  it('are there for every field of every list', () => {
    expect(fields.length).toBeGreaterThan(150);
    expect(fields.filter((field) => !titled.includes(field))).toEqual([]);
  });

  it('are there for nothing else', () => {
    expect(titled.filter((field) => !fields.includes(field))).toEqual([]);
  });
});
