import { Injectable } from '@nestjs/common';
import { DomainError } from '../shared/domain-error';
import { Passwords } from './passwords';
import { IssuedTokens, SessionsService } from './sessions.service';
import { SignInLimiter } from './sign-in-limiter';
import { UsersRepository } from './users.repository';

/** The same for an unknown user, a wrong password and a disabled user. */
const invalidCredentials = (): DomainError =>
  new DomainError('unauthenticated', 'invalid-credentials', 'The username or the password is wrong.');

@Injectable()
export class SignInService {
  constructor(
    private readonly users: UsersRepository,
    private readonly passwords: Passwords,
    private readonly sessions: SessionsService,
    private readonly limiter: SignInLimiter,
  ) {}

  /**
   * @param address where the attempt comes from; the limiter has counted it.
   * @throws DomainError `invalid-credentials`.
   */
  async signIn(username: string, password: string, address: string): Promise<IssuedTokens> {
    const user = await this.users.findByUsername(username);
    const isMatch = await this.passwords.matches(password, user?.passwordHash ?? undefined);
    if (!user?.passwordHash || !isMatch || user.disabledAt !== null) throw invalidCredentials();
    await this.limiter.succeeded(username, address);
    const former = user.passwordHash;
    if (this.passwords.isOutdated(former))
      await this.users.replaceHash(user.id, former, await this.passwords.hash(password));
    const issued = await this.sessions.open(user);
    if (!issued) throw invalidCredentials();
    return issued;
  }
}
