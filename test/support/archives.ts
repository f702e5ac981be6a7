import { createHash } from 'node:crypto';
import { strFromU8 } from 'fflate';
import type { Requests } from './app';

type Json = Record<string, unknown>;

/** What is in a ZIP, by path. */
export type Entries = Record<string, Uint8Array>;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const jsonIn = (entries: Entries, path: string): Json => JSON.parse(strFromU8(entries[path]!)) as Json;

export const linesIn = (entries: Entries, path: string): Json[] =>
  strFromU8(entries[path]!)
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Json);

/** Of each entry that the manifest names. */
export const digestsIn = (entries: Entries): [string, string][] =>
  Object.entries(entries)
    .filter(([path]) => path !== 'manifest.json')
    .map(([path, bytes]) => [path, sha256(bytes)]);

/** The archive with one bit of the packed contents of an entry turned over. */
export function damaged(archive: Buffer, path: string): Buffer {
  const changed = Buffer.from(archive);
  const header = changed.indexOf(path) - 30;
  const contents = header + 30 + changed.readUInt16LE(header + 26) + changed.readUInt16LE(header + 28);
  changed[contents + 12]! ^= 1;
  return changed;
}

/** All that a list holds, page by page. */
export async function everyItem(who: Requests, path: string): Promise<Json[]> {
  const { items, nextCursor } = (await who.get(path)).body as { items: Json[]; nextCursor: string | null };
  if (nextCursor === null) return items;
  return [...items, ...(await everyItem(who, `${path.split('&')[0]}&cursor=${nextCursor}`))];
}
