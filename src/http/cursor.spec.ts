import * as fc from 'fast-check';
import { type CursorValue, decodeCursor, encodeCursor } from './cursor';

const KEY = 'a key';
const value = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.maxSafeInteger(),
  fc.boolean(),
  fc.constant(null),
) as fc.Arbitrary<CursorValue>;
const values = fc.array(value, { maxLength: 4 });
const refused = (work: () => unknown) => expect(work).toThrow(/^invalid-cursor:/);

describe('cursors', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.string(), values, (list, given) => {
        expect(decodeCursor(KEY, list, encodeCursor(KEY, list, given))).toEqual(given);
      }),
    );
  });

  it('fit into an address as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), values, (list, given) => {
        const cursor = encodeCursor(KEY, list, given);
        expect(encodeURIComponent(cursor)).toBe(cursor);
      }),
    );
  });

  it('are refused with one character changed, added or taken away', () => {
    const alphabet = 'AZaz09-_.~'.split('');
    fc.assert(
      fc.property(values, fc.nat(), fc.constantFrom(...alphabet), (given, at, character) => {
        const cursor = encodeCursor(KEY, 'agents', given);
        const i = at % cursor.length;
        const changed = cursor.slice(0, i) + character + cursor.slice(i + 1);
        // The last character of a part has bits that stand for nothing: what decodes to the same bytes is the same.
        const isSame = changed.split('.').length === 2 && sameBytes(changed, cursor);
        if (!isSame) refused(() => decodeCursor(KEY, 'agents', changed));
        refused(() => decodeCursor(KEY, 'agents', `${cursor}.`));
        refused(() => decodeCursor(KEY, 'agents', cursor.slice(0, -2)));
      }),
    );
  });

  it('belong to one key, one list with its sort and filters', () => {
    const cursor = encodeCursor(KEY, 'agents?{"sort":"name"}', ['An', 1]);
    refused(() => decodeCursor('another key', 'agents?{"sort":"name"}', cursor));
    refused(() => decodeCursor(KEY, 'agents?{"sort":"-name"}', cursor));
    refused(() => decodeCursor(KEY, 'users', cursor));
  });

  it('never end in another error, whatever is sent', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.string({ unit: 'binary' })), (text) => {
        refused(() => decodeCursor(KEY, 'agents', text));
      }),
    );
    for (const text of ['', '.', '..', 'a.b.c', '__proto__', '=', '\0'])
      refused(() => decodeCursor(KEY, 'x', text));
  });
});

const sameBytes = (a: string, b: string): boolean => {
  const [body, signature] = a.split('.');
  const [otherBody, otherSignature] = b.split('.');
  return (
    body === otherBody &&
    Buffer.from(signature!, 'base64url').equals(Buffer.from(otherSignature!, 'base64url'))
  );
};
