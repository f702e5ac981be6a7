import { publicId } from '../../src/http/public-id';
import type { FullOffice } from '../factories/full-office';
import type { Sample } from './samples';

/** Requests on cases that succeed. */
export function caseSamples({ agent, successor, caseIds, id }: FullOffice): Record<string, Sample> {
  const proposal = { reason: 'Hai kỳ không đạt', legalBasis: 'Kế hoạch 56', effectiveOn: '2030-12-31' };
  return {
    openCase: {
      bodies: [
        { flagIds: [id('flag')] },
        { agentId: publicId.encode('agent', agent.id), grounds: 'Thu ngoài hợp đồng' },
      ],
    },
    recordResponse: {
      named: caseIds['agent-notified'],
      bodies: [{ receivedOn: '2026-03-02', text: 'Bão lũ' }],
    },
    proposeMeasure: {
      named: caseIds['responded'],
      bodies: [
        { ...proposal, measure: 'warning' },
        { ...proposal, measure: 'termination', endReasonClass: 'low-production' },
        {
          ...proposal,
          measure: 'replacement',
          successorAgentId: publicId.encode('agent', successor.id),
        },
        {
          ...proposal,
          measure: 'improvement-plan',
          targets: [
            { month: '2031-01', newParticipants: 10 },
            { month: '2031-02', newParticipants: 0 },
          ],
        },
      ],
    },
    noteCheckIn: {
      named: caseIds['executing'],
      bodies: [{ heldOn: '2026-03-02', note: 'Đã mở thêm điểm thu' }],
    },
    approveCase: { named: caseIds['proposed'] },
    returnCase: { named: caseIds['proposed'], bodies: [{ reason: 'Chưa đủ căn cứ' }] },
    rejectCase: { named: caseIds['proposed'], bodies: [{ reason: 'Không đủ căn cứ' }] },
    confirmSettlement: { named: caseIds['approved'], bodies: [{ item: 'money-remitted' }] },
    withdrawCase: { bodies: [{ reason: 'Nhầm' }] },
  };
}
