import { randomBytes, randomInt } from 'node:crypto';
import { staffCodeHash } from '../agents/staff-code-hash';
import { keyedHash } from '../database/keyed-hash';
import { PersonHashes } from './person-hashes';

describe('PersonHashes', () => {
  it.each([32, 64, 65, 200])('are those of the register under a key of %i bytes', (length) => {
    const key = randomBytes(length);
    const hashes = new PersonHashes(key);
    const numbers = Array.from({ length: 50 }, () => [
      ['social-insurance-number', String(randomInt(10 ** 10)).padStart(10, '0')] as const,
      ['personal-id', String(randomInt(10 ** 12)).padStart(12, '0')] as const,
    ]);
    for (const [kind, digits] of numbers.flat()) {
      const hash = Buffer.alloc(32);
      hashes.writeParticipant(digits, hash, 0);
      expect(hash).toEqual(keyedHash(key, kind, digits));
    }
    for (const code of ['NV001099000001', 'NV001099000002', 'NV001099000001'])
      expect(hashes.ofStaff(code)).toEqual(staffCodeHash(key, code));
  });
});
