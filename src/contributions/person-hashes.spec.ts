import { randomBytes } from 'node:crypto';
import { staffCodeHash } from '../agents/staff-code-hash';
import { keyedHash } from '../database/keyed-hash';
import { PersonHashes } from './person-hashes';

describe('PersonHashes', () => {
  it.each([32, 64, 65, 200])('are those of the register under a key of %i bytes', (length) => {
    const key = randomBytes(length);
    const hashes = new PersonHashes(key);
    for (const [kind, digits] of [
      ['social-insurance-number', '0123456789'],
      ['personal-id', '001099012345'],
    ] as const) {
      const hash = Buffer.alloc(32);
      hashes.writeParticipant(digits, hash, 0);
      expect(hash).toEqual(keyedHash(key, kind, digits));
    }
    for (const code of ['NV001099000001', 'NV001099000002', 'NV001099000001'])
      expect(hashes.ofStaff(code)).toEqual(staffCodeHash(key, code));
  });
});
