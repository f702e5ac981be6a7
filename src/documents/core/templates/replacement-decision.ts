import type { AdministrativeDocument } from '../administrative-document';
import type { ReplacementFacts } from '../facts';
import { glued } from '../page-layout';
import { agentWithCode, contractName } from '../sentences';
import { writtenDate } from '../vietnamese-date';
import { executionArticle, groundsArticle, handoverArticle, reason } from './ending';
import { decision } from './frame';

/** Puts a successor in the place of an agent, whose contract ends. */
export function replacementDecision(facts: ReplacementFacts): AdministrativeDocument {
  const { agent, successor, effectiveOn } = facts;
  const day = writtenDate(effectiveOn);
  return decision(facts, {
    summary: `Về việc thay thế tổ chức dịch vụ thu ${glued(agent.name)} bằng ${glued(successor.name)}`,
    articles: [
      {
        text: `Thay thế ${agentWithCode(agent)} bằng ${agentWithCode(successor)} kể từ ${day}. Chấm dứt ${contractName(facts)} với ${agent.name} kể từ ngày nêu trên.`,
        more: reason(facts),
      },
      groundsArticle(facts),
      handoverArticle(facts, successor.name),
      {
        text: `${successor.name} tiếp nhận người tham gia do ${agent.name} quản lý kể từ ${day} và không chịu trách nhiệm về kết quả trước ngày này.`,
        more: [],
      },
      executionArticle(facts, [agent.name, successor.name]),
    ],
  });
}
