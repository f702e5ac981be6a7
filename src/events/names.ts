import { Injectable } from '@nestjs/common';
import { type LookupAddress, lookup } from 'node:dns';
import { promisify } from 'node:util';

/** The only place that asks which addresses a name has. Tests put answers of their own in its place. */
@Injectable()
export class Names {
  /** @throws Error when the name has none. */
  resolve(name: string): Promise<readonly LookupAddress[]> {
    return promisify(lookup)(name, { all: true });
  }
}
