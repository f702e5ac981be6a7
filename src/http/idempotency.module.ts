import { Global, Module } from '@nestjs/common';
import { IdempotencyRepository } from './idempotency.repository';
import { IdempotencyStore } from './idempotency.store';
import { LastTransaction } from './last-transaction';

/** Apart from the HTTP module, so that a worker without HTTP purges expired keys too. */
@Global()
@Module({
  providers: [IdempotencyRepository, IdempotencyStore, LastTransaction],
  exports: [IdempotencyStore, LastTransaction],
})
export class IdempotencyModule {}
