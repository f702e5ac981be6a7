import { ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Who asks. Everything a caller may see lies in `officeId` or below it. */
export interface Caller {
  readonly userId: number;
  readonly username: string;
  readonly role: string;
  readonly officeId: number;
  /** Permissions that the token is good for; without them, for all that the role may. */
  readonly scopes?: ReadonlySet<string>;
}

export type CallerRequest = FastifyRequest & { user?: Caller };

/** The authenticated caller of a route that is not public. */
export const CurrentCaller = createParamDecorator((_data: unknown, context: ExecutionContext): Caller => {
  const caller = context.switchToHttp().getRequest<CallerRequest>().user;
  if (!caller) throw new Error('a route asks for its caller but is public');
  return caller;
});
