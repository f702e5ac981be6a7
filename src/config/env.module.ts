import { DynamicModule, Global, Module } from '@nestjs/common';
import type { Env } from './env';

/** Injection token of the frozen settings. */
export const ENV = Symbol('Env');

@Global()
@Module({})
export class EnvModule {
  static forRoot(env: Env): DynamicModule {
    return { module: EnvModule, providers: [{ provide: ENV, useValue: env }], exports: [ENV] };
  }
}
