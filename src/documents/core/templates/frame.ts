import { parsePeriod } from '../../../shared/period';
import {
  type AdministrativeDocument,
  BLANK_DATE,
  BLANK,
  type ContentBlock,
} from '../administrative-document';
import type { CaseFacts } from '../facts';
import { contractName, open } from '../sentences';
import { periodName } from '../vietnamese-date';

const FILED = 'Lưu: VT, hồ sơ tổ chức dịch vụ thu';

/** Legal bases of the office, the contract, and the minutes whose number the office fills in. */
function basesOf(facts: CaseFacts): string[] {
  const { legalBases, office, agent, evaluation } = facts;
  const period = periodName(parsePeriod(evaluation.period));
  return [
    ...legalBases.map((basis) => `Căn cứ ${open(basis)}`),
    `Căn cứ ${contractName(facts)} giữa ${office.name} và ${agent.name}`,
    `Căn cứ Biên bản đánh giá số ${BLANK}/BB-${office.symbol} ${BLANK_DATE} về kết quả ${period}`,
  ];
}

/** What all documents of an office about an agent have in common. Whoever is told before others stands first. */
export function frame(
  facts: CaseFacts,
  own: Pick<AdministrativeDocument, 'type' | 'summary' | 'content'> & {
    /** Kind of document in its symbol, such as `QĐ`. */
    readonly kind: string;
    readonly recipients?: readonly string[];
  },
): AdministrativeDocument {
  const { office, agent, evaluation, verificationCode } = facts;
  const { policyCode, policyVersion, verdictDigest } = evaluation;
  return {
    issuer: { superior: office.superiorName?.toUpperCase() ?? null, name: office.name.toUpperCase() },
    symbol: `${own.kind}-${office.symbol}`,
    place: office.place,
    type: own.type,
    summary: own.summary,
    authority: null,
    legalBases: basesOf(facts),
    enactment: null,
    content: own.content,
    signers: [office.headTitle.toUpperCase()],
    recipients: [
      ...(own.recipients ?? [agent.name]),
      ...superiorOf(facts),
      ...office.recipients.map(open),
      FILED,
    ],
    verification: { code: verificationCode, policyCode, policyVersion, digest: verdictDigest },
  };
}

const superiorOf = ({ office }: CaseFacts): string[] =>
  office.superiorName === null ? [] : [`${office.superiorName} (để báo cáo)`];

/** A decision: who decides stands above the bases, and what is decided below `QUYẾT ĐỊNH:` in articles. */
export function decision(
  facts: CaseFacts,
  { summary, articles }: { readonly summary: string; readonly articles: readonly Article[] },
): AdministrativeDocument {
  const { office } = facts;
  const framed = frame(facts, {
    kind: 'QĐ',
    type: 'QUYẾT ĐỊNH',
    summary,
    recipients: [`Như Điều ${articles.length}`],
    content: articles.flatMap(({ text, more }, index): ContentBlock[] => [
      { kind: 'paragraph', lead: `Điều ${index + 1}.`, text },
      ...more,
    ]),
  });
  return {
    ...framed,
    authority: `${office.headTitle} ${office.name}`.toUpperCase(),
    legalBases: [...framed.legalBases, `Theo đề nghị của ${BLANK.repeat(6)}`],
    enactment: 'QUYẾT ĐỊNH:',
  };
}

/** An article of a decision: its first paragraph, and what follows. */
export interface Article {
  readonly text: string;
  readonly more: readonly ContentBlock[];
}
