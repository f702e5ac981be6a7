import { Injectable, Logger } from '@nestjs/common';
import { OAuthRefusal } from '../http/oauth-refusal';
import { publicId } from '../http/public-id';
import type { Allowance } from './core/allowance';
import { isAllowed } from './core/allowed-networks';
import { grantedScopes } from './core/scopes';
import { type KnownMachine, MachineClientsRepository } from './machine-clients.repository';
import { machineSecretHash } from './machine-secret';
import { SignInLimiter } from './sign-in-limiter';
import { type TokenRequest, invalidClient } from './token-request';
import { TokenService } from './tokens.service';

export interface MachineToken {
  readonly accessToken: string;
  readonly scopes: readonly string[];
}

/** Apart from usernames. */
const countedAs = (clientId: string): string => `client ${clientId}`;

/** Tokens for machines, against a secret: client credentials of RFC 6749, 4.4. */
@Injectable()
export class MachineTokensService {
  private readonly logger = new Logger(MachineTokensService.name);

  constructor(
    private readonly clients: MachineClientsRepository,
    private readonly tokens: TokenService,
    private readonly limiter: SignInLimiter,
  ) {}

  /** Counts an attempt, which is given back when it was none. */
  attempt({ clientId }: TokenRequest, address: string): Promise<Allowance> {
    return this.limiter.attempt(countedAs(clientId), address);
  }

  /**
   * @param address where the request comes from; it was counted.
   * @throws OAuthRefusal `invalid_client`, `invalid_scope`.
   */
  async issue(request: TokenRequest, address: string): Promise<MachineToken> {
    const machine = await this.authenticate(request, address);
    await this.limiter.succeeded(countedAs(request.clientId), address);
    const scopes = grantedScopes(request.scope, machine.scopes);
    if (!scopes) throw new OAuthRefusal('invalid_scope', 'The client may not have all of these scopes.');
    return { accessToken: await this.tokens.issueAccess(machine, scopes), scopes };
  }

  private async authenticate(
    { clientId, clientSecret }: TokenRequest,
    address: string,
  ): Promise<KnownMachine> {
    const id = publicId.decode('machine-client', clientId);
    if (id === undefined) throw invalidClient();
    const machine = await this.clients.findBySecret(id, machineSecretHash(clientSecret));
    if (!machine) throw invalidClient();
    if (!isAllowed(machine.networks, address)) {
      // It is told no more than a stranger is; whoever runs the service has to be able to find out.
      this.logger.warn(`${clientId} has a good secret and calls from outside its networks`);
      throw invalidClient();
    }
    return machine;
  }
}
