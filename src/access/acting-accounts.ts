import { Injectable } from '@nestjs/common';
import type { Caller } from '../http/caller';
import { UsersRepository } from './users.repository';

/** Accounts that something is done as while nobody calls: what somebody has ordered once, and is done by itself. */
@Injectable()
export class ActingAccounts {
  constructor(private readonly users: UsersRepository) {}

  /** The account as it is now, with all that it may; undefined when it is disabled. */
  async callerOf(userId: number): Promise<Caller | undefined> {
    const account = await this.users.findForToken(userId);
    if (!account || account.disabledAt !== null) return undefined;
    const { id, username, role, officeId, scopes } = account;
    return { userId: id, username, role, officeId, ...(scopes === null ? {} : { scopes: new Set(scopes) }) };
  }
}
