import { DynamicModule, RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { ClsService } from 'nestjs-cls';
import type { Env } from '../config/env';
import type { AppLogger } from '../config/logger';
import { ACCEPT_LANGUAGE, FROM_ADDRESS, REQUEST_ID } from '../shared/request-context';
import { AllowedMethods } from './allowed-methods';
import { ApiAdapter } from './api-adapter';
import { readBodies } from './bodies';
import { answerClientError, answerRouterError } from './framework-errors';
import { Metrics } from './metrics';
import { securityHeaders } from './security-headers';
import { Stopping } from './stopping';

const HARMLESS_ID = /^[\w.:-]{1,100}$/;

/** A caller's request id when it is harmless text, else a new one. */
const requestIdOf = (given: string | string[] | undefined): string =>
  typeof given === 'string' && HARMLESS_ID.test(given) ? given : randomUUID();

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
  const adapter = new ApiAdapter({
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
  const server = adapter.getInstance<FastifyInstance>();
  const allowed = app.get(AllowedMethods);
  server.addHook('onRoute', (route) => allowed.add(route.method, route.url));
  readBodies(server);
  observeRequests(server, app.get(Metrics), app.get(Stopping), logger);
  openContext(server, app.get(ClsService));
  return app;
}

/**
 * Security headers, request id and measure of every request. The log and the figures name the pattern of the route, never
 * the address: that may hold search terms and ids of people.
 */
function observeRequests(
  server: FastifyInstance,
  metrics: Metrics,
  stopping: Stopping,
  logger?: AppLogger,
): void {
  const onEveryAnswer = securityHeaders();
  // With callbacks, here and wherever each request passes: a promise for each costs more than what is done.
  server.addHook('onRequest', (request, reply, done) => {
    void reply.headers(onEveryAnswer).header('X-Request-Id', request.id);
    // A client that keeps its connection would find it closed under its next request.
    if (stopping.hasBegun) void reply.header('Connection', 'close');
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
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
    done();
  });
}

/**
 * What no parameter hands on, for everything that a request does. It opens once the body is read: what happens on a stream
 * belongs to whoever feeds it.
 */
function openContext(server: FastifyInstance, cls: ClsService): void {
  server.addHook('preHandler', ({ id, ip, headers }, _reply, done) => {
    const context = { [REQUEST_ID]: id, [FROM_ADDRESS]: ip, [ACCEPT_LANGUAGE]: headers['accept-language'] };
    cls.runWith(context, done);
  });
}
