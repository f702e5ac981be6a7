import { createHmac, timingSafeEqual } from 'node:crypto';
import { DomainError } from '../shared/domain-error';

export type CursorValue = string | number | boolean | null;

const sign = (key: string | Buffer, body: string): Buffer =>
  createHmac('sha256', key).update(body).digest().subarray(0, 16);

const invalid = (): DomainError =>
  new DomainError('invalid', 'invalid-cursor', 'The cursor is not one that this list gave out.', [
    { pointer: '#query/cursor', code: 'invalid-cursor', detail: 'Start again without a cursor.' },
  ]);

/**
 * An opaque, signed place in a list: the values of the sort columns and the id of the last row given out.
 * @param list what the place belongs to: the list's name with its sort and filters. A cursor of another list is refused.
 */
export function encodeCursor(key: string | Buffer, list: string, values: readonly CursorValue[]): string {
  const body = Buffer.from(JSON.stringify([list, ...values])).toString('base64url');
  return `${body}.${sign(key, body).toString('base64url')}`;
}

/** @throws DomainError `invalid-cursor` when the text was not made by `encodeCursor` with the same key and list. */
export function decodeCursor(key: string | Buffer, list: string, cursor: string): CursorValue[] {
  const [body, signature, rest] = cursor.split('.');
  if (!body || !signature || rest !== undefined) throw invalid();
  const given = Buffer.from(signature, 'base64url');
  const expected = sign(key, body);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw invalid();
  const [owner, ...values] = JSON.parse(Buffer.from(body, 'base64url').toString()) as CursorValue[];
  if (owner !== list) throw invalid();
  return values;
}
