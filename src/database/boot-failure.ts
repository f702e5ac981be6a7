import { BootError } from '../config/boot-error';

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'the host is not known',
  EAI_AGAIN: 'the host is not known',
  ETIMEDOUT: 'it does not answer',
  ECONNRESET: 'it closed the connection',
  '28P01': 'it refuses the password',
  '28000': 'it refuses the user',
  '3D000': 'it has no such database',
  '53300': 'it has no connection left',
  '57P03': 'it is still starting',
};

/** A database that cannot be reached at boot, in one line without the password; any other error as it is. */
export function asBootFailure(error: unknown, databaseUrl: string): unknown {
  const code = (error as { code?: string } | undefined)?.code ?? '';
  const isTimeout =
    error instanceof Error && error.message.includes('timeout exceeded when trying to connect');
  const reason = isTimeout ? REASONS['ETIMEDOUT'] : REASONS[code];
  if (!reason) return error;
  const { host, pathname } = new URL(databaseUrl);
  return new BootError(`cannot use Postgres at ${host}${pathname} (DATABASE_URL): ${reason}`, {
    cause: error,
  });
}
