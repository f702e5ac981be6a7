import type { FastifyReply } from 'fastify';
import { DomainError } from '../shared/domain-error';
import type { Allowance } from './core/allowance';
import { sayLimits } from './say-limits';

/**
 * Says what is left.
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
