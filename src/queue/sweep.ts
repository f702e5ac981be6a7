import { SetMetadata } from '@nestjs/common';

export const SWEEP_KEY = 'dailythu:sweep';

/**
 * Marks a provider method that the reconciler runs every RECONCILE_SECONDS, in one process at a time: it looks in
 * Postgres for work that got lost and asks for it again. It runs outside any transaction, with actor `system`, should
 * take seconds at most, and must be harmless when repeated. Sweeps run in the order of their names; one that fails does
 * not keep the others from running.
 */
export const Sweep =
  (name: string) =>
  <M extends () => Promise<void>>(
    target: object,
    method: string | symbol,
    descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    SetMetadata(SWEEP_KEY, name)(target, method, descriptor);
  };
