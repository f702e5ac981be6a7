import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { freePort } from './child-process';

/** How to reach a private server; kept, so that it is at the same address the next time. */
export interface Access {
  readonly port: number;
  readonly password: string;
}

/** The access of last time, or a new one. */
export async function accessIn(file: string): Promise<Access> {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Access;
  const access = { port: await freePort(), password: randomBytes(24).toString('hex') };
  saveAccess(file, access);
  return access;
}

export const saveAccess = (file: string, access: Access): void =>
  writeFileSync(file, JSON.stringify(access), { mode: 0o600 });

/** Another process may listen on the port of last time: then the same password on a free one. */
export const elsewhere = async ({ password }: Access): Promise<Access> => ({
  port: await freePort(),
  password,
});
