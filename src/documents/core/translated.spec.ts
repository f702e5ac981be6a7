import { aCase, aTerminationFlag, anEvaluation, documentFacts } from '../../../test/factories/document-facts';
import { END_REASON_CLASSES } from '../../agents/core/contract';
import {
  type AdministrativeDocument,
  type ContentBlock,
  legalBasisLines,
  mottoLine,
  nameLine,
  nationLine,
  numberLine,
  placeAndDateLine,
  recipientLines,
  translationLines,
  verificationLines,
} from './administrative-document';
import { DOCUMENT_KINDS, type DocumentKind, drawUp, translated } from './draw-up';

const inEnglish = (kind: DocumentKind): AdministrativeDocument =>
  translated(kind, documentFacts[kind]() as never, 'en');

const textOf = (block: ContentBlock): string => {
  if (block.kind === 'heading') return block.text;
  if (block.kind === 'paragraph') return [block.lead, block.text].filter(Boolean).join(' ');
  if (block.kind === 'list') return block.items.join('\n');
  return [block.columns.map(({ title }) => title), ...block.rows].map((row) => row.join(' | ')).join('\n');
};
const contentOf = ({ content }: AdministrativeDocument): string => content.map(textOf).join('\n');

/** What the system says by itself in Vietnamese, some word of every sentence of it. */
const VIETNAMESE_WORDS =
  /Căn cứ|Kết quả (?:đánh|được)|đánh giá|tổ chức dịch vụ|Tổ chức dịch vụ|Hợp đồng ủy quyền thu số|Lý do|Thời hạn|ngày \d|chậm nhất|xếp loại|Điểm|Trọng số|kể từ|Lưu:|để báo cáo|Quyết định này/;
/** What somebody wrote, which is not translated. */
const DATA = [
  /(Basis|Legal basis): [^.]*\./g,
  /Pursuant to (?:Luật|Kế hoạch)[^;]*;/g,
  /the collection agent stated: [^.]*\./g,
  /Basis of the evaluation: [^.]*\./g,
];

describe.each(DOCUMENT_KINDS)('%s in English', (kind) => {
  const original = drawUp(kind, documentFacts[kind]() as never);
  const translation = inEnglish(kind);

  it('says that it is a translation, of what, and that the original is signed', () => {
    expect(translationLines(translation)).toEqual([
      'Translation for information; the Vietnamese original VB-7K3M-Q9XT-2C4D prevails.',
      'Bản dịch để tham khảo; văn bản gốc tiếng Việt VB-7K3M-Q9XT-2C4D có giá trị.',
    ]);
    expect(nameLine(translation)).toBe('(signed on the Vietnamese original)');
    expect(translationLines(original)).toEqual([]);
    expect(nameLine(original)).toBe('…'.repeat(12));
    expect(original).not.toHaveProperty('translatedInto');
  });

  it('has the form of the original', () => {
    expect([nationLine(translation), mottoLine(translation)]).toEqual([
      'SOCIALIST REPUBLIC OF VIET NAM',
      'Independence - Freedom - Happiness',
    ]);
    expect(numberLine(translation)).toMatch(/^No\.: ……\/(BB|TB|QĐ)-BHXH$/);
    expect(placeAndDateLine(translation)).toBe('Hà Nội, day …… month …… year ……');
    expect(translation.content.map((block) => block.kind)).toEqual(
      original.content.map((block) => block.kind),
    );
    expect(recipientLines(translation)).toHaveLength(recipientLines(original).length);
    expect(legalBasisLines(translation)).toHaveLength(legalBasisLines(original).length);
    expect(translation.issuer).toEqual(original.issuer);
    expect(verificationLines(translation)).toEqual([
      'Verification code: VB-7K3M-Q9XT-2C4D (check: GET /v1/documents/VB-7K3M-Q9XT-2C4D)',
      'Evaluation policy: default-half-year, version 1',
      'Hash of the evaluation result (SHA-256): 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    ]);
  });

  it('leaves in Vietnamese only what somebody wrote', () => {
    const { type, summary, enactment } = translation;
    const texts = [
      type,
      summary,
      enactment ?? '',
      contentOf(translation),
      ...legalBasisLines(translation),
      ...recipientLines(translation),
    ].join('\n');
    const own = DATA.reduce((text, data) => text.replaceAll(data, ''), texts);
    expect(own).not.toMatch(VIETNAMESE_WORDS);
    expect(texts).not.toMatch(/ {2}|\.\. |;;|,,|undefined|null|[{}]/);
  });

  it('has the figures of the verdict, written in English', () => {
    const content = contentOf(translation);
    for (const row of [
      '1 | New participants against the quota (people) | 2 | 25.33 | 7.89% | 7.89 | 41.24%',
      '4 | Money handed over on time (VND) | 11,286,000 | 12,870,000 | 87.69% | 44.23 | 15.46%',
      '8 | Well-founded complaints per receipts (cases) | 1 | 8 | 125‰ | – | 0%',
    ])
      expect(content).toContain(row);
    expect(content).toContain(
      'Period: the second half of 2025, from 1 July 2025 to 31 December 2025; active days in the period: 174.',
    );
    expect(content).toContain('Total score: 23.36; grade: D.');
  });
});

describe('in English', () => {
  it('a decision says what it decides, in articles', () => {
    const draft = inEnglish('termination-decision');
    const text = contentOf(draft);
    expect([draft.type, draft.enactment]).toEqual(['DECISION', 'DECIDES:']);
    expect(text).toContain(
      'Article 1. Collection Contract No. 12/HĐ-BHXH signed on 2 January 2024 with Hợp tác xã Hoa Sữa (code IS9901H) ' +
        'is terminated as of 15 March 2026.',
    );
    expect(text).toContain('Reason: few or no new participants. Hai kỳ liên tiếp không đạt');
    expect(text).toContain('Notice period under the contract, in days: 30.');
    expect(text).toContain('By the end of 5 February 2026 the collection agent had made no statement.');
    expect(recipientLines(draft)[0]).toBe('- As in Article 4;');
  });

  it('a replacement names the successor', () =>
    expect(contentOf(inEnglish('replacement-decision'))).toContain(
      'Bưu điện phường Ngọc Hà takes over the participants of Hợp tác xã Hoa Sữa as of 15 March 2026',
    ));

  it('what was found is said in words', () => {
    const text = contentOf(inEnglish('agent-notice'));
    for (const sentence of [
      'New participants against the quota: 7.89% (the most favourable estimate is 28.52%), below 30%; ' +
        'participants due who renewed: 40%, below 50%. Basis: Điều 12',
      'lines of receipts: 3, VND\u00A04,752,000 (in words: four million seven hundred and fifty-two thousand dong). Basis: Điều 7',
      'Grade D in 2 successive periods (the second half of 2025; the first half of 2025). Basis: Kế hoạch',
    ])
      expect(text).toContain(sentence);
  });

  it('what the agent answered stays as it was written', () =>
    expect(contentOf(inEnglish('warning'))).toContain(
      'On 5 February 2026 the collection agent stated: Đã mở lại hai điểm thu.',
    ));

  it.each(END_REASON_CLASSES)('there are words for the reason %s', (reasonClass) => {
    const facts = { ...documentFacts['termination-decision'](), reasonClass };
    expect(contentOf(translated('termination-decision', facts, 'en'))).toMatch(/Reason: [a-z' ,]+\. Hai kỳ/);
  });

  it('where lower is better', () => {
    const flag = aTerminationFlag({
      findings: [
        {
          kind: 'measure-worse-than',
          result: 'met',
          measure: 'complaints',
          limitBp: 50_000n,
          valueBp: 1_250_000n,
          favourableEndBp: null,
        },
      ],
    });
    expect(contentOf(translated('evaluation-minutes', aCase({ flags: [flag] }), 'en'))).toContain(
      'Well-founded complaints per receipts: 125 cases per 1,000 receipts, above 5 cases per 1,000 receipts.',
    );
  });

  it('says why an agent is not rated', () => {
    const evaluation = anEvaluation({
      score: null,
      grade: null,
      notRatedReasons: ['too-few-active-days', 'no-evidence-for-retention'],
    });
    expect(contentOf(translated('evaluation-minutes', aCase({ evaluation }), 'en'))).toContain(
      'Not rated: fewer active days in the period than the minimum; not enough data for the criterion “Participants due who renewed”.',
    );
  });
});
