import type { LoggerService } from '@nestjs/common';
import { ClsServiceManager } from 'nestjs-cls';
import { type DestinationStream, type Logger as Pino, pino } from 'pino';
import { REQUEST_ID } from '../shared/request-context';
import type { Env } from './env';

/** Whatever goes by one of these names, in a line or one level deeper. */
const SECRETS = [
  'authorization',
  'password',
  'secret',
  'clientSecret',
  'client_secret',
  'token',
  'accessToken',
  'access_token',
  'refreshToken',
  'cookie',
  'body',
];
const REDACTED = SECRETS.flatMap((name) => [name, `*.${name}`]);

/** An error without its other properties: those of a failed statement hold the values of its parameters. */
const described = (error: unknown): unknown =>
  error instanceof Error
    ? {
        type: error.name,
        message: error.message,
        stack: error.stack,
        code: (error as { code?: unknown }).code,
      }
    : error;

/** So that every line tells which request, or which request's job, it belongs to. */
function context(): { requestId?: string } {
  const cls = ClsServiceManager.getClsService();
  const requestId = cls.isActive() ? cls.get<string | undefined>(REQUEST_ID) : undefined;
  return requestId === undefined ? {} : { requestId };
}

/** The log of a process: one JSON object a line, on standard output unless told. */
export const createLogger = (level: Env['logLevel'], destination?: DestinationStream): AppLogger =>
  new AppLogger(
    pino(
      {
        level,
        base: { pid: process.pid },
        timestamp: pino.stdTimeFunctions.isoTime,
        formatters: { level: (label) => ({ level: label }) },
        serializers: { err: described },
        redact: { paths: REDACTED, censor: '[redacted]' },
        mixin: context,
      },
      // Synchronous: the last line before a process dies is the one that is looked for.
      destination ?? pino.destination({ fd: 1, sync: true }),
    ),
  );

/** Parts of Nest that tell at each boot what the code says anyway. */
const TALKATIVE = new Set(['InstanceLoader', 'RouterExplorer', 'RoutesResolver']);

/** Nest's own log and every `new Logger(name)` through pino. */
export class AppLogger implements LoggerService {
  constructor(readonly pino: Pino) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write(TALKATIVE.has(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  /** Nest passes the context as the last argument, and for errors the stack before it. */
  private write(
    level: 'info' | 'warn' | 'error' | 'fatal' | 'debug' | 'trace',
    message: unknown,
    rest: unknown[],
  ): void {
    const texts = rest.filter((value): value is string => typeof value === 'string');
    const context = texts.at(-1);
    const stack = texts.length > 1 ? texts[0] : undefined;
    const error = message instanceof Error ? { err: message } : {};
    const fields =
      typeof message === 'object' && message !== null && !(message instanceof Error) ? message : {};
    this.pino[level](
      { ...fields, ...error, ...(context ? { context } : {}), ...(stack ? { stack } : {}) },
      typeof message === 'string' ? message : message instanceof Error ? message.message : undefined,
    );
  }
}
