import { DOCUMENT_KINDS, type DocumentKind } from '../documents/core/draw-up';
import type { DocumentForm } from '../documents/render-document';
import { FLAG_KINDS, type FlagKind } from '../evaluations/core/policy';
import { ChoiceField } from '../http/fields';
import { DateField, TextsField } from '../http/text';
import { invalidFields } from '../http/validation';
import type { FieldError } from '../shared/domain-error';
import type { LocalDate } from '../shared/local-date';
import { DOCUMENT_FORMS } from './case-document';
import type { DraftOrder } from './core/document-facts';

const LINES = { max: 1000, most: 30 } as const;

export class DraftDocumentDto {
  @ChoiceField(DOCUMENT_KINDS)
  kind: DocumentKind;

  @ChoiceField(FLAG_KINDS, {
    optional: true,
    description: 'Of an `agent-notice`, and only of it: what is intended about the agent.',
  })
  intended?: FlagKind;

  @TextsField({
    ...LINES,
    optional: true,
    example: ['Nộp đủ số tiền thu còn thiếu'],
    description: 'Of a `warning`, and only of it: what the agent is to put right.',
  })
  demands?: string[];

  @DateField({ optional: true, description: 'Of a `warning`: the last day for it; not in the past.' })
  remedyBy?: LocalDate;

  @TextsField({
    ...LINES,
    optional: true,
    example: ['Biên lai đã sử dụng, chưa sử dụng và đã hủy', 'Tiền thu chưa nộp'],
    description: 'Of a decision, and only of it: what the agent hands over.',
  })
  handover?: string[];

  @DateField({ optional: true, description: 'Of a decision: the last day for it; not in the past.' })
  handoverBy?: LocalDate;
}

export class DocumentContentQuery {
  @ChoiceField(DOCUMENT_FORMS)
  format: DocumentForm;
}

type Said = Exclude<keyof DraftDocumentDto, 'kind'>;

const HANDOVER = ['handover', 'handoverBy'] as const satisfies readonly Said[];
/** What a person says, by the kind of document. */
const SAID: Readonly<Record<DocumentKind, readonly Said[]>> = {
  'evaluation-minutes': [],
  'agent-notice': ['intended'],
  warning: ['demands', 'remedyBy'],
  'termination-decision': HANDOVER,
  'replacement-decision': HANDOVER,
};
const ALL: readonly Said[] = ['intended', 'demands', 'remedyBy', ...HANDOVER];
const LAST_DAYS: readonly Said[] = ['remedyBy', 'handoverBy'];

function flawsOf(body: DraftDocumentDto, field: Said, today: LocalDate): FieldError[] {
  const pointer = `/${field}`;
  const { kind, [field]: value } = body;
  const isNeeded = SAID[kind].includes(field);
  if (value === undefined)
    return isNeeded ? [{ pointer, code: 'required', detail: `must be given for the kind ${kind}` }] : [];
  if (!isNeeded) return [{ pointer, code: 'of-another-kind', detail: `is not said in the kind ${kind}` }];
  return LAST_DAYS.includes(field) && value < today
    ? [{ pointer, code: 'in-the-past', detail: 'must not lie in the past' }]
    : [];
}

/** @throws DomainError `validation-failed` for what is missing for the kind, is not of it, or is over. */
export function draftOrderOf(body: DraftDocumentDto, today: LocalDate): DraftOrder {
  const errors = ALL.flatMap((field) => flawsOf(body, field, today));
  if (errors.length > 0) throw invalidFields(errors);
  const { kind, intended, demands, remedyBy, handover, handoverBy } = body;
  if (kind === 'evaluation-minutes') return { kind };
  if (kind === 'agent-notice') return { kind, intended: intended! };
  if (kind === 'warning') return { kind, demands: demands!, remedyBy: remedyBy! };
  return { kind, handover: handover!, handoverBy: handoverBy! };
}
