import { readFileSync } from 'node:fs';
import { clientTypes } from '../../contract/client-types';
import { CONTRACT, GENERATED_COLLECTION, GENERATED_TYPES } from '../../contract/files';
import { postmanCollection } from '../../contract/postman';
import { type Json, operationsOf } from '../support/openapi';

interface Item {
  readonly name: string;
  readonly item?: readonly Item[];
  readonly request?: {
    readonly method: string;
    readonly url: { readonly raw: string };
    readonly header?: readonly { readonly key: string; readonly value: string }[];
    readonly auth?: { readonly type: string } | null;
  };
}

const requestsOf = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => (item.item ? requestsOf(item.item) : [item]));

/** `npm run client` writes them. */
describe('what is generated from the contract for clients', () => {
  const contract = JSON.parse(readFileSync(CONTRACT, 'utf8')) as Json;

  it('has the types of the contract', async () => {
    // Not toEqual: the difference of two texts of that length takes minutes to be shown.
    expect((await clientTypes(contract)) === readFileSync(GENERATED_TYPES, 'utf8')).toBe(true);
  });

  describe('as a Postman collection', () => {
    const text = readFileSync(GENERATED_COLLECTION, 'utf8');
    const collection = JSON.parse(text) as {
      item: Item[];
      variable: { key: string }[];
      auth: Json;
    };
    const requests = requestsOf(collection.item);

    it('is that of the contract, the same each time', () => {
      expect(postmanCollection(contract) === text).toBe(true);
    });

    it('has every operation once, in the folder of its group', () => {
      const operations = operationsOf(contract);
      expect(requests.map(({ name }) => name).toSorted()).toEqual(
        operations.map(({ value }) => value.summary!).toSorted(),
      );
      const tags = (contract['tags'] as { name: string }[]).map(({ name }) => name);
      expect(collection.item.map(({ name }) => name)).toEqual(tags);
    });

    it('takes where the service is and the token from variables', () => {
      expect(collection.variable.map(({ key }) => key)).toEqual(['baseUrl', 'token']);
      expect(requests.filter(({ request }) => !request!.url.raw.startsWith('{{baseUrl}}/'))).toEqual([]);
      expect(JSON.stringify(collection.auth)).toContain('{{token}}');
    });

    it('sends a new key with each POST that takes one', () => {
      const keyed = operationsOf(contract).filter(({ value }) =>
        value.parameters?.some((parameter) => parameter['name'] === 'Idempotency-Key'),
      );
      const sending = requests.filter(({ request }) =>
        request!.header?.some(({ key, value }) => key === 'Idempotency-Key' && value === '{{$guid}}'),
      );
      expect(sending).toHaveLength(keyed.length);
    });
  });
});
