import { Injectable } from '@nestjs/common';
import type { ParameterObject, PathItemObject, ReferenceObject } from '@nestjs/swagger';

/** What the service sends by itself, for the part `webhooks` of the contract: features add what is theirs. */
@Injectable()
export class ContractWebhooks {
  private readonly items: Record<string, PathItemObject> = {};
  private readonly shared: Record<string, ParameterObject> = {};

  /** @param name what is sent; once only. */
  add(name: string, item: PathItemObject): void {
    if (name in this.items) throw new Error(`${name} is in the contract already`);
    this.items[name] = item;
  }

  /** A parameter that many have, by a name of its own. @returns what stands for it where it is used. */
  share(name: string, parameter: ParameterObject): ReferenceObject {
    this.shared[name] = parameter;
    return { $ref: `#/components/parameters/${name}` };
  }

  all(): Readonly<Record<string, PathItemObject>> {
    return this.items;
  }

  parameters(): Readonly<Record<string, ParameterObject>> {
    return this.shared;
  }
}
