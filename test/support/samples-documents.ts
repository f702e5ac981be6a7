import { DOCUMENT_KINDS } from '../../src/documents/core/draw-up';
import type { FullOffice } from '../factories/full-office';
import type { Sample } from './samples';

/** Requests on documents and letterheads that succeed; each document is drafted of a case that has come so far. */
export function documentSamples({ documentCaseIds, documentCode }: FullOffice): Record<string, Sample> {
  const { open, warning, termination } = documentCaseIds;
  return {
    setLetterhead: {
      bodies: [
        {
          validFrom: '2026-01-01',
          name: 'Cơ sở',
          superiorName: 'Bảo hiểm xã hội tỉnh',
          symbol: 'BHXH',
          place: 'Hà Nội',
          headTitle: 'Giám đốc',
          recipients: ['Ủy ban nhân dân phường'],
          legalBases: [{ text: 'Luật Bảo hiểm xã hội', kinds: [...DOCUMENT_KINDS] }],
        },
      ],
    },
    draftDocument: {
      namedEach: [open, open, warning, termination],
      bodies: [
        { kind: 'evaluation-minutes' },
        { kind: 'agent-notice', intended: 'termination' },
        { kind: 'warning', demands: ['Nộp đủ tiền thu'], remedyBy: '2031-03-31' },
        { kind: 'termination-decision', handover: ['Biên lai'], handoverBy: '2031-03-31' },
      ],
    },
    confirmDocument: { named: documentCode },
  };
}
