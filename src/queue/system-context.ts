import { randomUUID } from 'node:crypto';
import { ClsService } from 'nestjs-cls';
import { ACTOR, REQUEST_ID, SYSTEM } from '../shared/request-context';

/**
 * Runs work that no request is waiting for, with actor `system` and a request id for the logs, the audit trail and the
 * jobs that it asks for in turn.
 */
export function asSystem<T>(
  cls: ClsService,
  requestId: string | undefined,
  work: () => Promise<T>,
): Promise<T> {
  return cls.run({ ifNested: 'override' }, () => {
    cls.set(REQUEST_ID, requestId ?? randomUUID());
    cls.set(ACTOR, SYSTEM);
    return work();
  });
}
