import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Whom Postgres, which refuses root, runs as when this process is root. */
export interface OtherUser {
  readonly uid: number;
  readonly gid: number;
  /** The words before a command that make it run as this user. */
  readonly prefix: readonly string[];
}

function userNamed(name: string): Pick<OtherUser, 'uid' | 'gid'> | undefined {
  const fields = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([user]) => user === name);
  return fields && { uid: Number(fields[2]), gid: Number(fields[3]) };
}

const isReachable = (path: string): boolean => {
  const mode = statSync(path).mode;
  if ((mode & 0o001) === 0) return false;
  const parent = dirname(path);
  return parent === path || isReachable(parent);
};

/**
 * Undefined when this process is not root. The account `postgres` is taken when there is one, else `nobody`: no account
 * is created. Folders that account may not enter (a checkout under /root) are opened to this one command by a capability.
 */
export function otherUserThan(root: boolean, folders: readonly string[]): OtherUser | undefined {
  if (!root) return undefined;
  const user = userNamed('postgres') ?? userNamed('nobody');
  if (!user) throw new Error('no account postgres or nobody to run Postgres as');
  const identity = ['setpriv', `--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'];
  const reach = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  const isOpen = folders.every((folder) => isReachable(resolve(folder)));
  return { ...user, prefix: isOpen ? identity : [...identity, ...reach] };
}
