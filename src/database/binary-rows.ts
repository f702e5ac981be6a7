import { once } from 'node:events';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

const CHUNK = 256 * 1024;
/** More than any row takes. */
const ROOM = 1024;
const HEADER = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const TRAILER = Buffer.from([0xff, 0xff]);
const TWO_32 = 4_294_967_296;

type Target = ReturnType<typeof clientTarget>;
const clientTarget = (client: ClientBase, text: string) =>
  client.query(copyFrom(text, { highWaterMark: 2 * CHUNK }));

/**
 * Rows on their way into a table in COPY's binary form, which costs neither side any text. Values are written in the
 * order of the columns, each with its own method.
 */
export class BinaryRows {
  /** Rows written so far. */
  rows = 0;
  private bytes = Buffer.allocUnsafeSlow(CHUNK);
  private at: number;
  private readonly target: Target;
  private failure: Error | undefined;

  constructor(
    client: ClientBase,
    readonly table: string,
    private readonly columns: readonly string[],
  ) {
    this.target = clientTarget(client, `COPY ${table} (${columns.join(', ')}) FROM STDIN (FORMAT binary)`);
    this.target.on('error', (error: Error) => (this.failure = error));
    this.at = HEADER.copy(this.bytes);
  }

  /** True when the database is behind and rows pile up here: whoever writes waits then. */
  get isFull(): boolean {
    return this.target.writableNeedDrain || this.failure !== undefined;
  }

  /** @throws the database's refusal of an earlier row. */
  async drained(): Promise<void> {
    if (this.failure) throw this.failure;
    if (this.target.writableNeedDrain) await once(this.target, 'drain');
  }

  begin(): void {
    if (this.at > CHUNK - ROOM) this.send();
    this.rows++;
    this.bytes[this.at++] = 0;
    this.bytes[this.at++] = this.columns.length;
  }

  /** Sends what is left and ends the COPY. */
  async end(): Promise<void> {
    await this.drained();
    this.send();
    const ended = once(this.target, 'finish');
    this.target.end(TRAILER);
    await ended;
  }

  /** Gives the COPY up and leaves its connection as it was before; nothing of it stays. */
  async abort(): Promise<void> {
    if (this.failure) return;
    const closed = new Promise((resolve) => this.target.once('close', resolve));
    this.target.destroy();
    await closed;
  }

  nothing(): void {
    this.word(-1);
  }

  int2(value: number): void {
    this.word(2);
    this.bytes[this.at++] = value >>> 8;
    this.bytes[this.at++] = value;
  }

  int4(value: number): void {
    this.word(4);
    this.word(value);
  }

  /** A whole number that a double holds. */
  int8(value: number): void {
    this.word(8);
    this.word(Math.floor(value / TWO_32));
    this.word((value % TWO_32) | 0);
  }

  int4OrNull(value: number | null): void {
    if (value === null) this.nothing();
    else this.int4(value);
  }

  int8OrNull(value: number | null): void {
    if (value === null) this.nothing();
    else this.int8(value);
  }

  halves(high: number, low: number): void {
    this.word(8);
    this.word(high);
    this.word(low);
  }

  boolean(value: boolean): void {
    this.word(1);
    this.bytes[this.at++] = value ? 1 : 0;
  }

  /** A text, an enum's label or bytea. */
  value(bytes: Uint8Array): void {
    this.word(bytes.length);
    for (let i = 0; i < bytes.length; i++) this.bytes[this.at++] = bytes[i]!;
  }

  private word(value: number): void {
    const { bytes } = this;
    bytes[this.at++] = value >>> 24;
    bytes[this.at++] = value >>> 16;
    bytes[this.at++] = value >>> 8;
    bytes[this.at++] = value;
  }

  private send(): void {
    this.target.write(this.bytes.subarray(0, this.at));
    this.bytes = Buffer.allocUnsafeSlow(CHUNK);
    this.at = 0;
  }
}
