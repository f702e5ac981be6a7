import { createHash } from 'node:crypto';
import { requireSize } from '../http/lines';

/** What is sent as a part, hashed as it is read. */
export class PartContent {
  private readonly hash = createHash('sha256');

  /** @param body unpacked, read once. */
  constructor(
    private readonly body: AsyncIterable<Buffer>,
    private readonly maxBytes: number,
  ) {}

  /** @throws DomainError `batch-too-large`. */
  async *chunks(): AsyncGenerator<Buffer> {
    let bytes = 0;
    for await (const chunk of this.body) {
      bytes += chunk.length;
      requireSize(bytes, this.maxBytes);
      this.hash.update(chunk);
      yield chunk;
    }
  }

  /** SHA-256 of it all, once it was read to its end. */
  digest(): Buffer {
    return this.hash.digest();
  }

  /** Reads it for its hash alone. @throws DomainError `batch-too-large`. */
  async readDigest(): Promise<Buffer> {
    const chunks = this.chunks();
    while (!(await chunks.next()).done);
    return this.digest();
  }
}
