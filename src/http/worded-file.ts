import { StreamableFile } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { Language } from '../shared/texts';

/** A file with words for people in a language, of which the answer says which it is. */
export class WordedFile extends StreamableFile {
  constructor(
    contents: Readable,
    options: ConstructorParameters<typeof StreamableFile>[1],
    readonly language: Language,
  ) {
    super(contents, options);
  }
}
