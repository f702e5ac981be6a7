import 'reflect-metadata';
import { CommandFactory } from 'nest-commander';
import { bootMessage } from '../config/boot-error';
import { DomainError } from '../shared/domain-error';
import { CliModule } from './cli.module';

/** Errors that we throw ourselves say all in their message; those of the language or a library need their stack. */
const messageOf = (error: Error): string =>
  error instanceof DomainError || error.constructor === Error ? error.message : bootMessage(error);

/** A wrong setting, option or state is one line on standard error; the exit code says that it failed. */
function fail(error: Error): void {
  // Commander has said what it did not understand, or has printed the help that was asked for.
  if (error.name === 'CommanderError') {
    process.exitCode = (error as Error & { exitCode?: number }).exitCode ?? 1;
    return;
  }
  process.stderr.write(`dailythu: ${messageOf(error)}\n`);
  process.exitCode = 1;
}

CommandFactory.run(CliModule, {
  logger: false,
  cliName: 'dailythu',
  errorHandler: fail,
  serviceErrorHandler: fail,
}).then(
  // Whatever a library left open (a socket that lingers) must not keep a command that is done.
  () => process.exit(),
  (error: unknown) => {
    fail(error instanceof Error ? error : new Error(String(error)));
    process.exit();
  },
);
