import type { ContentBlock } from '../administrative-document';
import type { CaseFacts, TerminationFacts } from '../facts';
import { figures } from '../figures';
import { flagText, open, reasonText, responseText, sentence } from '../sentences';
import { END_REASONS } from '../terms';
import { writtenDate } from '../vietnamese-date';
import type { Article } from './frame';

/** Why the contract ends, by which legal basis, and that the agent was told in time. */
export function reason(facts: TerminationFacts): ContentBlock[] {
  const { reasonClass, reasonLegalBasis, noticeDays } = facts;
  const told: ContentBlock[] =
    noticeDays === 0
      ? []
      : [{ kind: 'paragraph', text: `Thời hạn báo trước: ${noticeDays} ngày theo hợp đồng.` }];
  return [
    {
      kind: 'paragraph',
      text: `Lý do: ${END_REASONS[reasonClass]}. ${reasonText(facts)} Căn cứ pháp lý: ${sentence(reasonLegalBasis)}`,
    },
    ...told,
  ];
}

/** The figures that the decision rests on, what was found in them, and what the agent said. */
export function groundsArticle(facts: TerminationFacts): Article {
  const { evaluation, flags, response } = facts;
  const found: ContentBlock[] =
    flags.length === 0
      ? []
      : [
          { kind: 'paragraph', text: 'Các trường hợp phải xử lý theo chính sách đánh giá:' },
          { kind: 'list', items: flags.map(flagText) },
        ];
  return {
    text: 'Kết quả đánh giá làm căn cứ:',
    more: [...figures(evaluation), ...found, { kind: 'paragraph', text: responseText(response) }],
  };
}

/** What is handed over to whom, until when. */
export function handoverArticle({ agent, handover, handoverBy }: TerminationFacts, to: string): Article {
  return {
    text: `${agent.name} bàn giao cho ${to}, hoàn thành chậm nhất là ${writtenDate(handoverBy)}:`,
    more: [{ kind: 'list', items: handover.map((item) => `${open(item)};`).map(lastClosed) }],
  };
}

const lastClosed = (item: string, index: number, items: readonly string[]): string =>
  index === items.length - 1 ? sentence(item) : item;

/** From when the decision holds, and who carries it out. */
export const executionArticle = ({ office }: CaseFacts, executors: readonly string[]): Article => ({
  text:
    'Quyết định này có hiệu lực kể từ ngày ký. ' +
    `Các đơn vị thuộc ${office.name}, ${executors.join(', ')} và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành ` +
    'Quyết định này. Tổ chức dịch vụ thu có quyền khiếu nại theo quy định của pháp luật./.',
  more: [],
});
