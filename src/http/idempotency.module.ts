import { Global, Module } from '@nestjs/common';
import { IdempotencyRepository } from './idempotency.repository';
import { IdempotencyStore } from './idempotency.store';

/** Apart from the HTTP module, so that a worker without HTTP purges expired keys too. */
@Global()
@Module({ providers: [IdempotencyRepository, IdempotencyStore], exports: [IdempotencyStore] })
export class IdempotencyModule {}
