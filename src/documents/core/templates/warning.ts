import { parsePeriod } from '../../../shared/period';
import type { AdministrativeDocument } from '../administrative-document';
import type { WarningFacts } from '../facts';
import { figures } from '../figures';
import { glued } from '../page-layout';
import { agentWithCode, flagText, reasonText, responseText, sentence } from '../sentences';
import { periodName, writtenDate } from '../vietnamese-date';
import { frame } from './frame';

/** Warns an agent, and says what it has to put right until when. */
export function warning(facts: WarningFacts): AdministrativeDocument {
  const { office, agent, evaluation, flags, response, reasonLegalBasis, demands, remedyBy } = facts;
  const period = periodName(parsePeriod(evaluation.period));
  return frame(facts, {
    kind: 'TB',
    type: 'THÔNG BÁO',
    summary: `Cảnh báo tổ chức dịch vụ thu ${glued(agent.name)} về kết quả hoạt động ${period}`,
    content: [
      {
        kind: 'paragraph',
        text: `${office.name} cảnh báo ${agentWithCode(agent)} về kết quả hoạt động như sau:`,
      },
      { kind: 'heading', text: '1. Kết quả đánh giá' },
      ...figures(evaluation),
      { kind: 'heading', text: '2. Lý do cảnh báo' },
      {
        kind: 'list',
        items: [...flags.map(flagText), `${reasonText(facts)} Căn cứ: ${sentence(reasonLegalBasis)}`],
      },
      { kind: 'heading', text: '3. Ý kiến của tổ chức dịch vụ thu' },
      { kind: 'paragraph', text: responseText(response) },
      { kind: 'heading', text: '4. Yêu cầu khắc phục' },
      {
        kind: 'paragraph',
        text: `Yêu cầu ${agent.name} thực hiện xong chậm nhất là ${writtenDate(remedyBy)}:`,
      },
      { kind: 'list', items: demands.map(sentence) },
      {
        kind: 'paragraph',
        text:
          `Quá thời hạn trên mà kết quả không được cải thiện, ${office.name} xem xét thay thế tổ chức dịch vụ thu ` +
          'hoặc chấm dứt hợp đồng ủy quyền thu theo quy định./.',
      },
    ],
  });
}
