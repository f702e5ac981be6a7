import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  type FlattenedJWSInput,
  type JSONWebKeySet,
  type JWSHeaderParameters,
  createLocalJWKSet,
  errors,
} from 'jose';
import { Clock } from '../clock/clock';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';

type KeySet = ReturnType<typeof createLocalJWKSet>;
type Key = Awaited<ReturnType<KeySet>>;

/** Milliseconds after which the keys are read again before they are used: as long as a withdrawn key is taken at most. */
const FRESH_FOR = 600_000;
/** Milliseconds between two readings, however many tokens name keys that nobody knows. */
const PAUSE = 30_000;
/** Milliseconds for which keys are good while the provider does not answer. */
const KEPT_FOR = 86_400_000;
/** Milliseconds that the provider has to answer. */
const TIMEOUT = 2_000;

/**
 * The published keys of the identity provider outside. While it does not answer, those that it had are good for a day;
 * what it says once it does is all that counts.
 */
@Injectable()
export class OutsideKeys {
  private readonly logger = new Logger(OutsideKeys.name);
  private known: { readonly set: KeySet; readonly readAt: number } | undefined;
  private triedAt = Number.NEGATIVE_INFINITY;
  private reading: Promise<void> | undefined;

  constructor(
    private readonly clock: Clock,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** The key that a token names. @throws errors.JOSEError when there is none, or not one that fits. */
  async find(header: JWSHeaderParameters, token: FlattenedJWSInput): Promise<Key> {
    if (this.age() > FRESH_FOR) await this.read();
    try {
      return await this.pick(header, token);
    } catch (error) {
      // It may be younger than what we know.
      if (!(error instanceof errors.JWKSNoMatchingKey) || !(await this.read())) throw error;
      return this.pick(header, token);
    }
  }

  private async pick(header: JWSHeaderParameters, token: FlattenedJWSInput): Promise<Key> {
    if (!this.known || this.age() > KEPT_FOR) throw new errors.JWKSNoMatchingKey();
    return this.known.set(header, token);
  }

  private age(): number {
    return this.known ? this.now() - this.known.readAt : Number.POSITIVE_INFINITY;
  }

  private now(): number {
    return this.clock.now().getTime();
  }

  /** Whoever comes meanwhile waits for the same answer. @returns false when it was read, or tried, just before. */
  private async read(): Promise<boolean> {
    if (!this.reading && this.now() - this.triedAt < PAUSE) return false;
    this.reading ??= this.readNow().finally(() => {
      this.reading = undefined;
    });
    await this.reading;
    return true;
  }

  /** An answer that is none leaves what was known: that it is so is for the log. */
  private async readNow(): Promise<void> {
    this.triedAt = this.now();
    try {
      const answer = await fetch(this.env.oidcJwksUrl, {
        headers: { Accept: 'application/jwk-set+json, application/json' },
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT),
      });
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      this.known = {
        set: createLocalJWKSet((await answer.json()) as JSONWebKeySet),
        readAt: this.triedAt,
      };
    } catch (error) {
      this.logger.warn(`the keys of the identity provider cannot be read: ${(error as Error).message}`);
    }
  }
}
