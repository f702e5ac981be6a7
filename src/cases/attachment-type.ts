import { DOCX, type FileType, PDF } from '../http/bodies';
import { DomainError } from '../shared/domain-error';

/** Bytes. */
export const MAX_ATTACHMENT = 10_000_000;

interface Marks {
  /** How a file begins. */
  readonly head: readonly number[];
  /** What it also holds, anywhere: names of parts. */
  readonly parts: readonly string[];
}

const MARKS: Readonly<Record<FileType, Marks>> = {
  [PDF]: { head: [0x25, 0x50, 0x44, 0x46, 0x2d], parts: [] },
  'image/jpeg': { head: [0xff, 0xd8, 0xff], parts: [] },
  'image/png': { head: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], parts: [] },
  // A ZIP like many others; the names of its parts stand in it as they are.
  [DOCX]: {
    head: [0x50, 0x4b, 0x03, 0x04],
    parts: ['[Content_Types].xml', 'word/document.xml'],
  },
};

const EXTENSIONS: Readonly<Record<FileType, string>> = {
  [PDF]: 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  [DOCX]: 'docx',
};

/** Where an attachment stands in the archive of its case: by its id, never by what somebody called it. */
export const attachmentPath = ({
  id,
  mediaType,
}: {
  readonly id: string;
  readonly mediaType: FileType;
}): string => `attachments/${id}.${EXTENSIONS[mediaType]}`;

const LONGEST_PART = 32;

/**
 * The pieces of an attachment as they come, as long as they are what they are said to be. A false one is found out by its
 * first bytes, or at its end at the latest.
 * @throws DomainError `attachment-too-large`, `attachment-type` when its bytes are not of the type.
 */
export async function* asAttachment(pieces: AsyncIterable<Buffer>, type: FileType): AsyncGenerator<Buffer> {
  const { head, parts } = MARKS[type];
  const missing = new Set(parts);
  let bytes = 0;
  let before = Buffer.alloc(0);
  for await (const piece of pieces) {
    if (head.slice(bytes, bytes + piece.length).some((byte, place) => piece[place] !== byte))
      throw notOf(type);
    bytes += piece.length;
    if (bytes > MAX_ATTACHMENT) throw tooLarge();
    if (missing.size > 0) {
      const seen = Buffer.concat([before, piece]);
      for (const part of missing) if (seen.includes(part, 0, 'latin1')) missing.delete(part);
      before = seen.subarray(-LONGEST_PART);
    }
    yield piece;
  }
  if (bytes < head.length || missing.size > 0) throw notOf(type);
}

const notOf = (type: FileType): DomainError =>
  new DomainError('invalid', 'attachment-type', `The file is not what its type says, ${type}.`);

const tooLarge = (): DomainError =>
  new DomainError(
    'too-large',
    'attachment-too-large',
    `An attachment has ${MAX_ATTACHMENT.toLocaleString('en')} bytes at most.`,
  );
