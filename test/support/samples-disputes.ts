import type { FullOffice } from '../factories/full-office';
import type { Sample } from './samples';

/** Requests on disputed lines, and files about them, that succeed. */
export const disputeSamples = ({ caseIds, id }: FullOffice): Record<string, Sample> => ({
  attachFile: { named: caseIds['responded'], stream: '%PDF-1.7 giải trình' },
  raiseDispute: {
    named: caseIds['responded'],
    bodies: [{ lineId: id('contribution-line'), claim: 'Ghi nhầm số của người khác' }],
  },
  upholdDispute: {
    bodies: [
      { reason: 'Đại lý nói đúng', correction: { kind: 'reverse', reason: 'wrong-participant' } },
      { reason: 'Đại lý nói đúng', correction: { kind: 'reverse', reason: 'payer-request' } },
      {
        reason: 'Đại lý nói đúng',
        correction: {
          kind: 'correct',
          reason: 'wrong-amount',
          amount: 300_000,
          collectedOn: '2025-10-14',
          coveredFrom: '2025-11',
        },
      },
    ],
  },
  dismissDispute: { bodies: [{ reason: 'Biên lai đúng với sổ gốc' }] },
});
