import { Injectable } from '@nestjs/common';
import { keyedHash } from '../database/keyed-hash';
import { Sql } from '../database/sql';

/** The account that stands for the person behind another one: two that give the same are of one person. */
export type PersonOf = (userId: number) => number;

/** What stands for a person, made of a staff number. The number itself is not kept. */
export const personKey = (key: Buffer, staffNo: string): string =>
  keyedHash(key, 'staff-number', staffNo.normalize('NFKC').trim().toUpperCase()).toString('hex');

/**
 * Who is behind accounts. Somebody may have several, and machines that call for him: where the same user may not decide
 * about his own work, compare what this gives and not the accounts.
 */
@Injectable()
export class Persons {
  constructor(private readonly sql: Sql) {}

  /** Looked up for all of these accounts at once, as they stand now; null stands for what happens by itself. */
  async behind(userIds: readonly (number | null)[]): Promise<PersonOf> {
    const rows = await this.sql.rows<{ id: number; person: number | null }>(
      'SELECT id, person_of(id) AS person FROM unnest($1::int[]) AS id',
      [[...new Set(userIds.filter((id) => id !== null))]],
    );
    const persons = new Map(rows.map(({ id, person }) => [id, person]));
    return (userId) => persons.get(userId) ?? userId;
  }
}
