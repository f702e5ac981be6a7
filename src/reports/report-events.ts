import type { AuditEntry } from '../audit/audit-trail';
import { publicId } from '../http/public-id';
import type { MadeReport, ReportRef } from './report';

const entry = (action: string, one: ReportRef, details: object = {}): AuditEntry => ({
  action,
  subject: publicId.encode('report', one.id),
  officeId: one.officeId,
  details: {
    order: publicId.encode('report-order', one.orderId),
    report: one.report,
    dueAt: one.dueAt.toISOString(),
    ...details,
  },
});

/** Somebody wants a report now. */
export const requested = (one: ReportRef): AuditEntry => entry('report-requested', one);

export const made = (one: ReportRef, { rows, bytes, sha256 }: MadeReport): AuditEntry =>
  entry('report-made', one, { rows, bytes, sha256 });

export const failed = (one: ReportRef, code: string): AuditEntry => entry('report-failed', one, { code });
