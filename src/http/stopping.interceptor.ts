import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import { SSE_METADATA } from '@nestjs/common/constants';
import { Reflector } from '@nestjs/core';
import { Observable, fromEvent, takeUntil } from 'rxjs';
import { Stopping } from './stopping';

/** Ends server-sent events when the process stops: their clients connect again, to another process. */
@Injectable()
export class StoppingInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly stopping: Stopping,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const isStream = this.reflector.get<boolean | undefined>(SSE_METADATA, context.getHandler());
    if (!isStream) return next.handle();
    return next.handle().pipe(takeUntil(fromEvent(this.stopping.signal, 'abort')));
  }
}
