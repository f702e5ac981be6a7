import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { isDeepStrictEqual } from 'node:util';
import { OfficeScope } from '../access/office-scope';
import { AuditTrail } from '../audit/audit-trail';
import type { Caller } from '../http/caller';
import { publicId } from '../http/public-id';
import { DomainError } from '../shared/domain-error';
import type { LocalDate } from '../shared/local-date';
import { type LetterheadContents, officeOf } from './core/letterhead';
import { type Letterhead, LetterheadsRepository } from './letterheads.repository';

/** How offices issue their documents. Nothing that is printed knows a name, a title or a law by itself. */
@Injectable()
export class Letterheads {
  constructor(
    private readonly letterheads: LetterheadsRepository,
    private readonly scope: OfficeScope,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError `office-not-found`, also for an office outside the caller's. */
  requireOffice(caller: Pick<Caller, 'officeId'>, officeId: number): Promise<void> {
    return this.scope.require(caller, officeId);
  }

  /**
   * Sets the letterhead of an office from a day on. One that was set for that day before stays on record and counts no more;
   * documents that were drafted under it are as they were.
   * @returns what holds from that day on, which is not new when the same was set before.
   * @throws DomainError `office-not-found`.
   */
  @Transactional()
  async set(
    caller: Caller,
    officeId: number,
    contents: LetterheadContents,
  ): Promise<{ readonly letterhead: Letterhead; readonly isNew: boolean }> {
    await this.requireOffice(caller, officeId);
    const { validFrom } = contents;
    const known = await this.letterheads.find(officeId, validFrom);
    if (known && saysTheSame(known, contents)) return { letterhead: known, isNew: false };
    await this.letterheads.insert(officeId, contents, caller.userId);
    await this.audit.record({
      action: 'letterhead-set',
      subject: publicId.encode('office', officeId),
      officeId,
      details: { validFrom },
    });
    return { letterhead: (await this.letterheads.find(officeId, validFrom))!, isNew: true };
  }

  /**
   * What an office issues its documents under on a day: its own letterhead, or that of the nearest office above it.
   * @throws DomainError `letterhead-missing`.
   */
  async require(officeId: number, day: LocalDate): Promise<Letterhead> {
    const letterhead = await this.letterheads.findNearest(officeId, day);
    if (letterhead) return letterhead;
    throw new DomainError(
      'conflict',
      'letterhead-missing',
      `Neither the office nor one above it has a letterhead that holds on ${day}: set one before documents are drafted.`,
    );
  }
}

const saysTheSame = (known: LetterheadContents, contents: LetterheadContents): boolean =>
  isDeepStrictEqual(officeOf(known), officeOf(contents)) &&
  isDeepStrictEqual(basesOf(known), basesOf(contents));

/** As plain values: what came in a request is of a class of its own. */
const basesOf = ({ legalBases }: LetterheadContents): object[] =>
  legalBases.map(({ text, kinds }) => ({ text, kinds: [...kinds] }));
