import type { FastifyReply } from 'fastify';
import { DomainError } from '../shared/domain-error';
import type { Allowance } from './sign-in-limiter';

/**
 * Says what is left, as `RateLimit` and `RateLimit-Policy` of draft-ietf-httpapi-ratelimit-headers-10.
 * @throws DomainError `too-many-attempts` when nothing is.
 */
export function requireAllowance(
  reply: FastifyReply,
  { quota, remaining, resetsIn, isAllowed }: Allowance,
): void {
  void reply.header('RateLimit-Policy', `"${quota.name}";q=${quota.points};w=${quota.duration}`);
  void reply.header('RateLimit', `"${quota.name}";r=${remaining};t=${resetsIn}`);
  if (!isAllowed)
    throw new DomainError(
      'too-many',
      'too-many-attempts',
      'Too many failed attempts: wait and try again.',
      [],
      resetsIn,
    );
}
