import 'reflect-metadata';
import { CommandFactory } from 'nest-commander';
import { bootMessage } from '../config/boot-error';
import { CliModule } from './cli.module';

/** A wrong setting, option or state is one line on standard error; the exit code says that it failed. */
function fail(error: Error): void {
  process.stderr.write(`dailythu: ${bootMessage(error)}\n`);
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
