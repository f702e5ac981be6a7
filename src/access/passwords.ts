import { hash, parseOptions, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import type { Mode } from '../config/setting';

/** Argon2id: KiB of memory, passes, lanes. */
export interface PasswordCost {
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/** The first of the settings that the OWASP Password Storage Cheat Sheet calls equal in strength for one lane. */
const COST: PasswordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** So that tests spend their time elsewhere. */
const TEST_COST: PasswordCost = { memoryCost: 64, timeCost: 1, parallelism: 1 };

export const passwordCostOf = (mode: Mode): PasswordCost => (mode === 'test' ? TEST_COST : COST);

/** One spelling for every keyboard: ế arrives composed or in parts. */
const spelled = (password: string): string => password.normalize('NFKC');

const isHash = (stored: string | undefined): stored is string => stored?.startsWith('$argon2') ?? false;

/** Hashes passwords and compares them, in the same time whether or not there is a user to compare with. */
export class Passwords {
  private constructor(
    private readonly cost: PasswordCost,
    private readonly nobodys: string,
  ) {}

  static async create(cost: PasswordCost): Promise<Passwords> {
    return new Passwords(cost, await hash(randomBytes(32), cost));
  }

  hash(password: string): Promise<string> {
    return hash(spelled(password), this.cost);
  }

  /** False without a stored hash, after the work that one would have cost. */
  async matches(password: string, stored: string | undefined): Promise<boolean> {
    const known = isHash(stored);
    const isEqual = await verify(known ? stored : this.nobodys, spelled(password));
    return known && isEqual;
  }

  /** True for a hash of another cost than today's: it is replaced at the next sign-in. */
  isOutdated(stored: string): boolean {
    const { memoryCost, timeCost, parallelism } = parseOptions(stored);
    return (
      memoryCost !== this.cost.memoryCost ||
      timeCost !== this.cost.timeCost ||
      parallelism !== this.cost.parallelism
    );
  }
}
