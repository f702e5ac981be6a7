import { Readable } from 'node:stream';
import { PrintedStream, PrintedValue } from './printed-body';

const KEY = Buffer.alloc(32, 'k');

function streamOf(pieces: readonly string[]): { readonly stream: Readable; readonly pulled: () => number } {
  let pulled = 0;
  function* all(): Generator<Buffer> {
    for (const piece of pieces) {
      pulled += 1;
      yield Buffer.from(piece);
    }
  }
  // One piece at a time: what is read ahead would look as if it had been asked for.
  return { stream: Readable.from(all(), { objectMode: false, highWaterMark: 1 }), pulled: () => pulled };
}
const printed = (pieces: readonly string[], head: unknown = ['', 'text/csv']): PrintedStream =>
  new PrintedStream(KEY, head, streamOf(pieces).stream);

describe('a parsed body', () => {
  const print = (value: unknown, key = KEY) => new PrintedValue(key, value).known;

  it('is known at once, by its value and not by the order of its fields', async () => {
    const body = new PrintedValue(KEY, ['', { a: 1, b: [2] }]);
    expect(await body.whole()).toBe(body.known);
    expect(await body.is(print(['', { b: [2], a: 1 }]))).toBe(true);
    expect(await body.is(print(['', { a: 1, b: [3] }]))).toBe(false);
    expect(await body.is(print(['x=1', { a: 1, b: [2] }]))).toBe(false);
  });

  it('is not told by who has no key', async () => {
    const value = ['', { password: 'guessed' }];
    expect(await new PrintedValue(KEY, value).is(print(value, Buffer.alloc(32, 'o')))).toBe(false);
  });
});

describe('a streamed body', () => {
  it('passes on what it reads, and is known afterwards', async () => {
    const body = printed(['ab', 'c']);
    expect(body.known).toBeNull();
    const read: string[] = [];
    for await (const piece of body.read()) read.push(piece.toString());
    expect(read.join('')).toBe('abc');
    expect(await body.whole()).toEqual({ hash: expect.any(Buffer), bytes: 3 });
    expect(await body.whole()).toBe(await body.whole());
  });

  it('is the same however it is cut into pieces', async () => {
    const former = await printed(['ab', 'c']).whole();
    expect(await printed(['a', 'bc']).is(former)).toBe(true);
    expect(await printed(['abc']).is(former)).toBe(true);
    expect(await printed(['abd']).is(former)).toBe(false);
    expect(await printed(['ab']).is(former)).toBe(false);
    expect(await printed([]).is(former)).toBe(false);
  });

  it('is another one under another head', async () => {
    const former = await printed(['abc']).whole();
    expect(await printed(['abc'], ['', 'application/x-ndjson']).is(former)).toBe(false);
    expect(await printed(['abc'], ['dryRun=true', 'text/csv']).is(former)).toBe(false);
  });

  it('is never a body that was parsed, nor the other way round', async () => {
    const value = new PrintedValue(KEY, ['', 'text/csv']);
    const { stream, pulled } = streamOf(['a']);
    expect(await new PrintedStream(KEY, ['', 'text/csv'], stream).is(value.known)).toBe(false);
    expect(pulled()).toBe(0);
    expect(await value.is(await printed([]).whole())).toBe(false);
  });

  it('that is longer is told before its end', async () => {
    const former = await printed(['abc']).whole();
    const { stream, pulled } = streamOf(['ab', 'cd', ...Array.from({ length: 50 }, () => 'more')]);
    expect(await new PrintedStream(KEY, ['', 'text/csv'], stream).is(former)).toBe(false);
    expect(pulled()).toBeLessThan(10);
    expect(stream.destroyed).toBe(false);
  });

  it('is read to its end for its print when whoever worked on it stopped early', async () => {
    const former = await printed(['abc', 'def']).whole();
    const body = printed(['abc', 'def']);
    const pieces = body.read();
    expect((await pieces.next()).done).toBe(false);
    await pieces.return(undefined);
    expect(await body.whole()).toEqual(former);
  });

  it('fails as its stream does', async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield Buffer.from('a');
      throw new Error('aborted');
    }
    const stream = (): Readable => Readable.from(broken(), { objectMode: false });
    const former = await printed(['ab']).whole();
    await expect(new PrintedStream(KEY, '', stream()).whole()).rejects.toThrow('aborted');
    await expect(new PrintedStream(KEY, '', stream()).is(former)).rejects.toThrow('aborted');
  });
});
