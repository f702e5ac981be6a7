import { DynamicModule, RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import helmet from '@fastify/helmet';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Env } from '../config/env';
import type { AppLogger } from '../config/logger';
import { AllowedMethods } from './allowed-methods';
import { readBodies } from './bodies';
import { answerClientError, answerRouterError } from './framework-errors';
import { Metrics } from './metrics';
import { Stopping } from './stopping';

const REQUEST_ID = /^[\w.:-]{1,100}$/;

/** A caller's request id when it is harmless text, else a new one. */
const requestIdOf = (given: string | string[] | undefined): string =>
  typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();

export interface HttpAppOptions {
  readonly env: Env;
  /** Without one, nothing is logged. */
  readonly logger?: AppLogger;
}

/** Routes outside /v1: for the machinery around the service, not for integrators. */
const UNVERSIONED = ['health/live', 'health/ready', 'metrics'];

/**
 * The application as it is served, without listening: main, command line and tests all make it here. Routes live under
 * /v1; health, metrics and documentation outside.
 */
export async function createHttpApp(
  module: DynamicModule,
  { env, logger }: HttpAppOptions,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: env.bodyLimitBytes,
    trustProxy: env.trustedProxies.length > 0 && [...env.trustedProxies],
    genReqId: (request: IncomingMessage) => requestIdOf(request.headers['x-request-id']),
    requestTimeout: 120_000,
    connectionTimeout: 0,
    keepAliveTimeout: 65_000,
    // Whoever was in time to send a request gets its answer, also while the server closes.
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: answerRouterError,
    clientErrorHandler: answerClientError,
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: logger ?? false,
    abortOnError: false,
    bodyParser: false,
  });
  app.setGlobalPrefix('v1', {
    exclude: UNVERSIONED.map((path) => ({ path, method: RequestMethod.GET })),
  });
  const allowed = app.get(AllowedMethods);
  adapter.getInstance<FastifyInstance>().addHook('onRoute', (route) => allowed.add(route.method, route.url));
  readBodies(adapter.getInstance<FastifyInstance>());
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
  });
  observeRequests(adapter.getInstance<FastifyInstance>(), app.get(Metrics), app.get(Stopping), logger);
  return app;
}

/**
 * Request id and measure of every request. The log and the figures name the pattern of the route, never the address:
 * that may hold search terms and ids of people.
 */
function observeRequests(
  server: FastifyInstance,
  metrics: Metrics,
  stopping: Stopping,
  logger?: AppLogger,
): void {
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('X-Request-Id', request.id);
    // A client that keeps its connection would find it closed under its next request.
    if (stopping.hasBegun) void reply.header('Connection', 'close');
  });
  server.addHook('onResponse', async (request, reply) => {
    const route = request.is404 ? 'unmatched' : (request.routeOptions.url ?? 'unmatched');
    const milliseconds = reply.elapsedTime;
    metrics.observeRequest(request.method, route, reply.statusCode, milliseconds / 1000);
    logger?.pino.info(
      {
        requestId: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        milliseconds: Math.round(milliseconds * 10) / 10,
      },
      'request',
    );
  });
}
