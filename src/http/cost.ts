import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

/**
 * What requests are counted as, each class with a limit of its own: those that read, those that change something, those
 * that carry or fetch many things at once, and those that anybody may send.
 */
export const COSTS = ['reads', 'writes', 'bulk', 'public'] as const;
export type Cost = (typeof COSTS)[number];
/** A route that the machinery around the service asks is not limited. */
export type DeclaredCost = Cost | 'nothing';

export const COST_KEY = 'dailythu:cost';
/** Where the contract says it. */
export const COST_EXTENSION = 'x-rate-limit';

/** Counts a route, or the routes of a controller, as something else than what it looks like. */
export const Costs = (cost: DeclaredCost): ClassDecorator & MethodDecorator =>
  applyDecorators(SetMetadata(COST_KEY, cost), ApiExtension(COST_EXTENSION, cost));

interface CountedRoute {
  readonly declared?: DeclaredCost | undefined;
  readonly isPublic: boolean;
  /** It takes a stream or a file. */
  readonly isStreamed: boolean;
  readonly method: string;
}

/** What a request to the route is counted as: what the route declares, else what it looks like. */
export function costOf({ declared, isPublic, isStreamed, method }: CountedRoute): DeclaredCost {
  if (declared !== undefined) return declared;
  if (isPublic) return 'public';
  if (isStreamed) return 'bulk';
  return /^(get|head)$/i.test(method) ? 'reads' : 'writes';
}
