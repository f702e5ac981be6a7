import type { PublicIdKind } from '../http/public-id';
import type { Thing } from '../shared/problem-titles';
import type { LocalDate } from '../shared/local-date';

/**
 * A table of facts about agents, each row a version: it is closed, never rewritten. The names are constants of this
 * file; nothing of a request becomes SQL text.
 */
export interface FactTable<Values> {
  readonly name: string;
  readonly kind: PublicIdKind & Thing;
  readonly columns: Readonly<Record<keyof Values & string, string>>;
}

export interface Territory {
  readonly administrativeUnitCode: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
}
export const TERRITORIES: FactTable<Territory> = {
  name: 'territories',
  kind: 'territory',
  columns: {
    administrativeUnitCode: 'administrative_unit_code',
    startsOn: 'starts_on',
    endsOn: 'ends_on',
  },
};

export interface TrainingCompletion {
  readonly staffId: number;
  readonly course: string;
  readonly certificateNo: string;
  readonly completedOn: LocalDate;
  readonly validTo: LocalDate | null;
}
export const TRAINING_COMPLETIONS: FactTable<TrainingCompletion> = {
  name: 'training_completions',
  kind: 'training-completion',
  columns: {
    staffId: 'staff_id',
    course: 'course',
    certificateNo: 'certificate_no',
    completedOn: 'completed_on',
    validTo: 'valid_to',
  },
};

/** A complaint that was found to be right. */
export interface Complaint {
  readonly reference: string;
  readonly subject: string;
  readonly upheldOn: LocalDate;
}
export const COMPLAINTS: FactTable<Complaint> = {
  name: 'complaints',
  kind: 'complaint',
  columns: { reference: 'reference', subject: 'subject', upheldOn: 'upheld_on' },
};

export interface ReportDeadline {
  readonly report: string;
  readonly dueOn: LocalDate;
  /** Null while nothing was submitted. */
  readonly submittedOn: LocalDate | null;
}
export const REPORT_DEADLINES: FactTable<ReportDeadline> = {
  name: 'report_deadlines',
  kind: 'report-deadline',
  columns: { report: 'report', dueOn: 'due_on', submittedOn: 'submitted_on' },
};
