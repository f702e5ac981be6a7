import { parsePeriod } from '../../../shared/period';
import {
  type AdministrativeDocument,
  BLANK,
  BLANK_DATE,
  type ContentBlock,
  LINE_BLANK,
  REST_BLANK,
} from '../administrative-document';
import type { CaseFacts, FlagFacts } from '../facts';
import { figures } from '../figures';
import { glued } from '../page-layout';
import { agentWithCode, capitalised, contractName, flagText, open, sentence } from '../sentences';
import { MEASURES_TAKEN } from '../terms';
import { periodName } from '../vietnamese-date';
import { frame } from './frame';

const toFill = (lead: string, text = REST_BLANK): ContentBlock => ({ kind: 'paragraph', lead, text });

const lineToFill: ContentBlock = { kind: 'paragraph', text: LINE_BLANK };

const recommendation = (flag: FlagFacts): string =>
  `${capitalised(MEASURES_TAKEN[flag.recommends])}: ${flagText(flag)}`;

function recommendations(flags: readonly FlagFacts[]): ContentBlock {
  return flags.length === 0
    ? { kind: 'paragraph', text: 'Không có trường hợp phải kiến nghị xử lý theo chính sách đánh giá.' }
    : { kind: 'list', items: flags.map(recommendation) };
}

/** The minutes of the meeting that looks at a verdict: its figures, and room for what is said about them. */
export function evaluationMinutes(facts: CaseFacts): AdministrativeDocument {
  const { agent, evaluation, flags } = facts;
  const period = periodName(parsePeriod(evaluation.period));
  const framed = frame(facts, {
    kind: 'BB',
    type: 'BIÊN BẢN',
    summary: `Đánh giá hoạt động ${period} của tổ chức dịch vụ thu ${glued(agent.name)}`,
    content: [
      toFill('Thời gian bắt đầu:', `${BLANK} giờ ${BLANK}, ${BLANK_DATE}`),
      toFill('Địa điểm:'),
      toFill('Thành phần tham dự:'),
      lineToFill,
      toFill('Chủ trì:'),
      toFill('Thư ký (người ghi biên bản):'),
      { kind: 'heading', text: '1. Tổ chức dịch vụ thu được đánh giá' },
      { kind: 'paragraph', text: sentence(`${agentWithCode(agent)}, ${contractName(facts)}`) },
      ...(facts.legalBases.length === 0
        ? []
        : [
            {
              kind: 'paragraph',
              text: `Căn cứ đánh giá: ${sentence(facts.legalBases.map(open).join('; '))}`,
            } as const,
          ]),
      { kind: 'heading', text: '2. Kết quả đánh giá' },
      ...figures(evaluation),
      { kind: 'heading', text: '3. Kiến nghị theo chính sách đánh giá' },
      recommendations(flags),
      { kind: 'heading', text: '4. Ý kiến tại cuộc họp' },
      lineToFill,
      lineToFill,
      { kind: 'heading', text: '5. Kết luận' },
      lineToFill,
      lineToFill,
      { kind: 'paragraph', text: `Cuộc họp kết thúc vào ${BLANK} giờ ${BLANK}, ${BLANK_DATE}./.` },
    ],
  });
  return { ...framed, legalBases: [], signers: ['THƯ KÝ', 'CHỦ TRÌ'] };
}
