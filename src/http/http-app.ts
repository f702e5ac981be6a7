import { DynamicModule, LoggerService, RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import helmet from '@fastify/helmet';
import { randomUUID } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import type { Env } from '../config/env';

const REQUEST_ID = /^[\w.:-]{1,100}$/;

/** A caller's request id when it is harmless text, else a new one. */
const requestIdOf = (given: string | string[] | undefined): string =>
  typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();

export interface HttpAppOptions {
  readonly env: Env;
  readonly logger?: LoggerService | false;
  /** For the request log. Without one, requests are not logged. */
  readonly requestLogger?: FastifyBaseLogger;
}

/**
 * The application as it is served, without listening: main, command line and tests all make it here. Routes live under
 * /v1; health, metrics and documentation outside.
 */
export async function createHttpApp(
  module: DynamicModule,
  { env, logger, requestLogger }: HttpAppOptions,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: env.bodyLimitBytes,
    genReqId: (request) => requestIdOf(request.headers['x-request-id']),
    requestTimeout: 120_000,
    connectionTimeout: 0,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    ...(requestLogger ? { loggerInstance: requestLogger } : {}),
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: logger ?? false,
    abortOnError: false,
  });
  app.setGlobalPrefix('v1', {
    exclude: ['health/live', 'health/ready', 'metrics'].map((path) => ({ path, method: RequestMethod.GET })),
  });
  await app.register(helmet, { contentSecurityPolicy: false });
  adapter.getInstance().addHook('onRequest', async (request, reply) => {
    void reply.header('X-Request-Id', request.id);
  });
  return app;
}
