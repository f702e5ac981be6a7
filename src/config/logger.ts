import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger as Pino, pino } from 'pino';
import type { Env } from './env';

/** What runs now, so that every line tells which request or job it belongs to. */
export type LogContext = () => { readonly requestId?: string } | undefined;

const REDACTED = [
  'authorization',
  'password',
  'token',
  'cookie',
  'headers.authorization',
  'headers.cookie',
  'body',
];

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

/** The log of a process: one JSON object a line on standard output. */
export function createPino(
  level: Env['logLevel'],
  context: LogContext = () => undefined,
  destination?: DestinationStream,
): Pino {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: described },
      redact: { paths: REDACTED, censor: '[redacted]' },
      mixin: () => context() ?? {},
    },
    // Synchronous: the last line before a process dies is the one that is looked for.
    destination ?? pino.destination({ fd: 1, sync: true }),
  );
}

/** Nest's own log and every `new Logger(name)` through pino. */
export class AppLogger implements LoggerService {
  constructor(readonly pino: Pino) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
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
