const SIGNATURE_BYTES = 11;
const HEADER_BYTES = SIGNATURE_BYTES + 8;
const TWO_32 = 4_294_967_296;
/** Stands in the place of the number of fields when no row follows. */
const END = -1;

/**
 * Rows that come out of COPY in its binary form, in pieces of any size. The reader is its own row: in the callback its
 * methods give the fields of the row that has just been read, counted from zero.
 */
export class BinaryReader {
  private bytes: Buffer = Buffer.alloc(0);
  private isBegun = false;
  private readonly starts: Int32Array;

  constructor(fields: number) {
    this.starts = new Int32Array(fields);
  }

  /** Calls back for each row that is whole by now; what is left waits for the next piece. */
  read(piece: Buffer, onRow: () => void): void {
    this.bytes = this.bytes.length === 0 ? piece : Buffer.concat([this.bytes, piece]);
    let at = 0;
    if (!this.isBegun) {
      if (this.bytes.length < HEADER_BYTES) return;
      at = HEADER_BYTES + this.bytes.readInt32BE(SIGNATURE_BYTES + 4);
      this.isBegun = true;
    }
    for (let end = this.rowEnd(at); end > 0; end = this.rowEnd(at)) {
      onRow();
      at = end;
    }
    this.bytes = this.bytes.subarray(at);
  }

  isNull(field: number): boolean {
    return this.starts[field]! < 0;
  }

  int2(field: number): number {
    return this.bytes.readInt16BE(this.starts[field]);
  }

  int4(field: number): number {
    return this.bytes.readInt32BE(this.starts[field]);
  }

  /** Exact as long as a double holds it. */
  int8(field: number): number {
    const at = this.starts[field]!;
    return this.bytes.readInt32BE(at) * TWO_32 + this.bytes.readUInt32BE(at + 4);
  }

  int2OrNull(field: number): number | null {
    return this.isNull(field) ? null : this.int2(field);
  }

  int4OrNull(field: number): number | null {
    return this.isNull(field) ? null : this.int4(field);
  }

  int8OrNull(field: number): number | null {
    return this.isNull(field) ? null : this.int8(field);
  }

  /** Where the row that begins there ends; 0 when it is not whole yet, or none follows. */
  private rowEnd(begin: number): number {
    const { bytes, starts } = this;
    if (begin + 2 > bytes.length || bytes.readInt16BE(begin) === END) return 0;
    let at = begin + 2;
    for (let field = 0; field < starts.length; field++) {
      if (at + 4 > bytes.length) return 0;
      const length = bytes.readInt32BE(at);
      at += 4;
      starts[field] = length < 0 ? -1 : at;
      if (length > 0) at += length;
    }
    return at > bytes.length ? 0 : at;
  }
}
