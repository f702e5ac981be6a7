import { Injectable } from '@nestjs/common';

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** `/v1/agents/:id` as the expression of the addresses that it matches. */
const matcher = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .split('/')
      .map((segment) => (segment.startsWith(':') ? '[^/]+' : escaped(segment)))
      .join('/')}/?$`,
  );

/** Which methods an address takes, for the refusal of one that it does not take. */
@Injectable()
export class AllowedMethods {
  private readonly routes = new Map<string, { readonly matches: RegExp; readonly methods: Set<string> }>();

  add(methods: string | readonly string[], pattern: string): void {
    if (pattern.includes('*')) return;
    const route = this.routes.get(pattern) ?? { matches: matcher(pattern), methods: new Set() };
    for (const method of [methods].flat()) route.methods.add(method);
    this.routes.set(pattern, route);
  }

  /** Sorted; empty when no route has the address. */
  of(path: string): string[] {
    const found = [...this.routes.values()].filter(({ matches }) => matches.test(path));
    return [...new Set(found.flatMap(({ methods }) => [...methods]))].sort();
  }
}
