import { parsePeriod } from '../../../shared/period';
import type { AdministrativeDocument } from '../administrative-document';
import type { NoticeFacts } from '../facts';
import { figures } from '../figures';
import { glued } from '../page-layout';
import { agentWithCode, flagText } from '../sentences';
import { MEASURES_TAKEN } from '../terms';
import { periodName, writtenDate } from '../vietnamese-date';
import { frame } from './frame';

/** Tells an agent its result and what is intended, and asks what it has to say. */
export function agentNotice(facts: NoticeFacts): AdministrativeDocument {
  const { office, agent, evaluation, flags, intended, answerBy } = facts;
  const period = periodName(parsePeriod(evaluation.period));
  return frame(facts, {
    kind: 'TB',
    type: 'THÔNG BÁO',
    summary: `Kết quả đánh giá ${period} và dự kiến xử lý đối với tổ chức dịch vụ thu ${glued(agent.name)}`,
    content: [
      {
        kind: 'paragraph',
        text: `${office.name} thông báo đến ${agentWithCode(agent)} kết quả đánh giá và dự kiến xử lý như sau:`,
      },
      { kind: 'heading', text: '1. Kết quả đánh giá' },
      ...figures(evaluation),
      { kind: 'heading', text: '2. Dự kiến xử lý và lý do' },
      {
        kind: 'paragraph',
        text: `Trên cơ sở kết quả nêu trên, ${office.name} dự kiến ${MEASURES_TAKEN[intended]} đối với ${agent.name}, vì:`,
      },
      { kind: 'list', items: flags.map(flagText) },
      { kind: 'heading', text: '3. Ý kiến của tổ chức dịch vụ thu' },
      {
        kind: 'paragraph',
        text:
          `Đề nghị ${agent.name} có ý kiến bằng văn bản gửi ${office.name} chậm nhất là ${writtenDate(answerBy)}. ` +
          'Tổ chức dịch vụ thu có quyền đề nghị đối chiếu từng dòng số liệu đã được tính. ' +
          'Quá thời hạn trên mà không có văn bản thì coi như không có ý kiến.',
      },
      {
        kind: 'paragraph',
        text: `${office.name} thông báo để ${agent.name} biết và thực hiện./.`,
      },
    ],
  });
}
