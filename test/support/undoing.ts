import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Observable, from, lastValueFrom } from 'rxjs';
import { Sql, Undone } from '../../src/database/sql';

/** The header of a request whose effects are undone once its answer is known. */
export const UNDO = 'x-test-undo';

/**
 * Carries a request out in a transaction that is rolled back, so that thousands of requests, in any order and side by side,
 * each find the world as it was built.
 */
@Injectable()
export class UndoingInterceptor implements NestInterceptor {
  constructor(private readonly sql: Sql) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.headers[UNDO] === undefined) return next.handle();
    return from(
      this.sql.nested(async () => {
        throw new Undone(await lastValueFrom(next.handle(), { defaultValue: undefined }));
      }),
    );
  }
}
