import { Injectable } from '@nestjs/common';
import type { PathItemObject } from '@nestjs/swagger';

/** What the service sends by itself, for the part `webhooks` of the contract: features add what is theirs. */
@Injectable()
export class ContractWebhooks {
  private readonly items: Record<string, PathItemObject> = {};

  /** @param name what is sent; once only. */
  add(name: string, item: PathItemObject): void {
    if (name in this.items) throw new Error(`${name} is in the contract already`);
    this.items[name] = item;
  }

  all(): Readonly<Record<string, PathItemObject>> {
    return this.items;
  }
}
