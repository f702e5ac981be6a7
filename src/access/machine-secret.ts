import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;
/** So that a scanner of source code knows one when it finds it. */
const PREFIX = 'dlts_';

/** A new secret of a machine: 256 random bits. */
export const newMachineSecret = (): string => PREFIX + randomBytes(SECRET_BYTES).toString('base64url');

/** Under what it is kept. Nobody guesses 256 bits, so a quick hash is enough. */
export const machineSecretHash = (secret: string): Buffer => createHash('sha256').update(secret).digest();
