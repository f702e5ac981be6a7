import type { FastifyReply } from 'fastify';
import { DomainError } from '../shared/domain-error';
import type { Allowance } from './core/allowance';

/** A request can be under several limits: each is one item of the list. */
function add(reply: FastifyReply, name: string, item: string): void {
  const said = reply.getHeader(name);
  void reply.header(name, said === undefined ? item : `${String(said)}, ${item}`);
}

/** `RateLimit` and `RateLimit-Policy` of draft-ietf-httpapi-ratelimit-headers-10. */
export function sayLimits(reply: FastifyReply, { quota, remaining, resetsIn }: Allowance): void {
  add(reply, 'RateLimit-Policy', `"${quota.name}";q=${quota.points};w=${quota.duration}`);
  add(reply, 'RateLimit', `"${quota.name}";r=${remaining};t=${resetsIn}`);
}

/**
 * Says what is left of the attempts to sign in.
 * @throws DomainError `too-many-attempts` when nothing is.
 */
export function requireAllowance(reply: FastifyReply, allowance: Allowance): void {
  sayLimits(reply, allowance);
  if (!allowance.isAllowed)
    throw new DomainError(
      'too-many',
      'too-many-attempts',
      'Too many failed attempts: wait and try again.',
      [],
      allowance.resetsIn,
    );
}
