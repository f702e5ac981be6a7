import { aCase, aTerminationFlag, anEvaluation, documentFacts } from '../../../test/factories/document-facts';
import { END_REASON_CLASSES } from '../../agents/core/contract';
import { digestOf } from '../../evaluations/digest';
import {
  type AdministrativeDocument,
  type ContentBlock,
  legalBasisLines,
  numberLine,
  placeAndDateLine,
  recipientLines,
  verificationLines,
} from './administrative-document';
import { DOCUMENT_KINDS, type DocumentKind, drawUp } from './draw-up';
import { TEXT_WIDTH, glued } from './page-layout';
import { END_REASONS } from './terms';

const drafted = (kind: DocumentKind): AdministrativeDocument => drawUp(kind, documentFacts[kind]() as never);

const textOf = (block: ContentBlock): string => {
  if (block.kind === 'heading') return block.text;
  if (block.kind === 'paragraph') return [block.lead, block.text].filter(Boolean).join(' ');
  if (block.kind === 'list') return block.items.join('\n');
  return [block.columns.map(({ title }) => title), ...block.rows].map((row) => row.join(' | ')).join('\n');
};
const contentOf = ({ content }: AdministrativeDocument): string => content.map(textOf).join('\n');
const rowsOf = ({ content }: AdministrativeDocument): readonly (readonly string[])[] =>
  content.flatMap((block) => (block.kind === 'table' ? block.rows : []));

describe.each(DOCUMENT_KINDS.map((kind) => [kind, drafted(kind)] as const))('%s', (_, draft) => {
  it('leaves number and date to the office, and says of what and by whom it is', () => {
    expect(numberLine(draft)).toMatch(/^Số: ……\/(BB|TB|QĐ)-BHXH$/);
    expect(placeAndDateLine(draft)).toBe('Hà Nội, ngày …… tháng …… năm ……');
    expect(draft.issuer).toEqual({
      superior: 'BẢO HIỂM XÃ HỘI THÀNH PHỐ HÀ NỘI',
      name: 'BẢO HIỂM XÃ HỘI CƠ SỞ BA ĐÌNH',
    });
    expect(draft.summary).toContain(glued('Hợp tác xã Hoa Sữa'));
    expect(draft.signers.at(-1)).toMatch(/^(GIÁM ĐỐC|CHỦ TRÌ)$/);
  });

  it('has the figures of the verdict', () => {
    expect(rowsOf(draft)).toEqual([
      ['1', 'Người tham gia mới so với chỉ tiêu (người)', '2', '25,33', '7,89%', '7,89', '41,24%'],
      ['2', 'Duy trì người đến hạn đóng tiếp (lượt)', '4', '10', '40%', '33,33', '25,77%'],
      ['3', 'Duy trì người nhận bàn giao (lượt)', '0', '0', '–', '–', '0%'],
      ['4', 'Nộp tiền thu đúng hạn (đồng)', '11.286.000', '12.870.000', '87,69%', '44,23', '15,46%'],
      ['5', 'Số tiền thu so với chỉ tiêu (đồng)', '12.672.000', '28.333.333,33', '44,72%', '44,72', '5,16%'],
      ['6', 'Biên lai lập đúng (dòng)', '9', '10', '90%', '0,00', '5,16%'],
      ['7', 'Nhân viên có chứng nhận còn hiệu lực (người)', '2', '3', '66,67%', '33,33', '5,15%'],
      ['8', 'Khiếu nại có cơ sở trên số biên lai (vụ)', '1', '8', '125‰', '–', '0%'],
      ['9', 'Báo cáo đúng hạn (bản)', '5', '6', '83,33%', '66,67', '2,06%'],
    ]);
    expect(contentOf(draft)).toContain('Tổng điểm: 23,36; xếp loại: D.');
    expect(contentOf(draft)).toContain('chính sách đánh giá default-half-year, phiên bản 1.');
  });

  it('has a table as wide as the text', () => {
    const columns = draft.content.flatMap((block) => (block.kind === 'table' ? block.columns : []));
    expect(columns.reduce((sum, { width }) => sum + width, 0)).toBe(TEXT_WIDTH);
  });

  it('says by what it can be verified', () =>
    expect(verificationLines(draft)).toEqual([
      'Mã xác thực: VB-7K3M-Q9XT-2C4D (kiểm tra: GET /v1/documents/VB-7K3M-Q9XT-2C4D)',
      'Chính sách đánh giá: default-half-year, phiên bản 1',
      'Mã băm kết quả đánh giá (SHA-256): 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    ]));

  it('ends its bases, its content and its recipients as the decree asks', () => {
    for (const lines of [legalBasisLines(draft), recipientLines(draft)]) {
      expect(lines.slice(0, -1).filter((line) => !/[^.;];$/.test(line))).toEqual([]);
      expect(lines.slice(-1).filter((line) => !/[^.;]\.$/.test(line))).toEqual([]);
    }
    expect(contentOf(draft)).toMatch(/[^.]\.\/\.$/);
    expect(recipientLines(draft).at(-1)).toBe('- Lưu: VT, hồ sơ tổ chức dịch vụ thu.');
  });

  it('is in composed form, without two marks or blanks on end', () => {
    const text = JSON.stringify(draft, (_, value: unknown) =>
      typeof value === 'bigint' ? `${value}` : value,
    );
    expect(text).toBe(text.normalize('NFC'));
    expect(contentOf(draft)).not.toMatch(/ {2}|\.\. |;;|,,|undefined|null/);
  });
});

describe('a decision', () => {
  it('stands in the order of the decree: who decides, by what, and in articles', () => {
    const draft = drafted('termination-decision');
    expect(draft.authority).toBe('GIÁM ĐỐC BẢO HIỂM XÃ HỘI CƠ SỞ BA ĐÌNH');
    expect(draft.enactment).toBe('QUYẾT ĐỊNH:');
    expect(legalBasisLines(draft)[0]).toBe('Căn cứ Luật Bảo hiểm xã hội ngày 29 tháng 6 năm 2024;');
    expect(contentOf(draft).match(/^Điều \d\./gm)).toEqual(['Điều 1.', 'Điều 2.', 'Điều 3.', 'Điều 4.']);
    expect(recipientLines(draft)[0]).toBe('- Như Điều 4;');
  });

  it('to end a contract says which, from when, why, and what is handed over', () => {
    const text = contentOf(drafted('termination-decision'));
    expect(text).toContain(
      'Điều 1. Chấm dứt Hợp đồng ủy quyền thu số 12/HĐ-BHXH ký ngày 02 tháng 01 năm 2024 với Hợp tác xã Hoa Sữa ' +
        '(mã số IS9901H) kể từ ngày 15 tháng 3 năm 2026.',
    );
    expect(text).toContain(
      'Lý do: không phát triển được hoặc phát triển được ít người tham gia. Hai kỳ liên tiếp không đạt, không có biện pháp ' +
        'khắc phục. Căn cứ pháp lý: Điều 12',
    );
    expect(text).toContain('Thời hạn báo trước: 30 ngày');
    expect(text).toContain('Đến hết ngày 05 tháng 02 năm 2026, tổ chức dịch vụ thu không có ý kiến.');
    expect(text).toContain('Tiền thu chưa nộp;\nThẻ nhân viên thu và biển điểm thu.');
  });

  it('to replace an agent names the successor, who takes over its participants', () => {
    const text = contentOf(drafted('replacement-decision'));
    expect(text).toContain(
      'Điều 1. Thay thế Hợp tác xã Hoa Sữa (mã số IS9901H) bằng Bưu điện phường Ngọc Hà (mã số IS0212M) kể từ ngày 15 tháng 3 năm 2026.',
    );
    expect(text).toContain(
      'Điều 4. Bưu điện phường Ngọc Hà tiếp nhận người tham gia do Hợp tác xã Hoa Sữa quản lý',
    );
  });

  it.each(END_REASON_CLASSES)('has words for the reason %s', (reasonClass) => {
    const facts = { ...documentFacts['termination-decision'](), reasonClass };
    expect(contentOf(drawUp('termination-decision', facts))).toContain(
      `Lý do: ${END_REASONS[reasonClass].vi}.`,
    );
  });
});

it('to warn an agent says why, what it answered each time, and what is asked of it', () => {
  const text = contentOf(drafted('warning'));
  expect(text).toContain('Kết quả không đạt, đã nhắc hai lần. Căn cứ: Điều 9 Hợp đồng ủy quyền thu.');
  expect(text).toContain(
    'đề nghị xem xét lại chỉ tiêu. Ngày 05 tháng 02 năm 2026, tổ chức dịch vụ thu có ý kiến: Đã mở lại hai điểm thu.',
  );
  expect(text).toContain('chậm nhất là ngày 30 tháng 4 năm 2026:\nNộp đủ số tiền thu còn thiếu.');
});

it('names all who receive it, in their order', () =>
  expect(recipientLines(drafted('agent-notice'))).toEqual([
    '- Hợp tác xã Hoa Sữa;',
    '- Bảo hiểm xã hội thành phố Hà Nội (để báo cáo);',
    '- Ủy ban nhân dân phường Ba Đình (để phối hợp);',
    '- Lưu: VT, hồ sơ tổ chức dịch vụ thu.',
  ]));

describe('what was found', () => {
  const text = contentOf(drafted('agent-notice'));

  it.each([
    'Người tham gia mới so với chỉ tiêu: 7,89% (ước lượng có lợi nhất là 28,52%), thấp hơn mức 30%; duy trì người đến hạn đóng tiếp: 40%, thấp hơn mức 50%. Căn cứ: Điều 12',
    'Chưa nộp đủ tiền thu trong thời hạn cho phép: 3 dòng thu, 4.752.000\u00A0đồng (bằng chữ: bốn triệu bảy trăm năm mươi hai nghìn đồng). Căn cứ: Điều 7',
    'Xếp loại D 2 kỳ liên tiếp (6 tháng cuối năm 2025; 6 tháng đầu năm 2025). Căn cứ: Kế hoạch',
  ])('is said in words: %s', (sentence) => expect(text).toContain(sentence));

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
    expect(contentOf(drawUp('evaluation-minutes', aCase({ flags: [flag] })))).toContain(
      'Khiếu nại có cơ sở trên số biên lai: 125 vụ trên 1.000 biên lai, cao hơn mức 5 vụ trên 1.000 biên lai.',
    );
  });

  it('is nothing where there is no flag', () =>
    expect(contentOf(drawUp('evaluation-minutes', aCase({ flags: [] })))).toContain(
      'Không có trường hợp phải kiến nghị xử lý',
    ));
});

it('says why an agent is not rated', () => {
  const evaluation = anEvaluation({
    score: null,
    grade: null,
    notRatedReasons: ['too-few-active-days', 'no-evidence-for-retention'],
  });
  expect(contentOf(drawUp('evaluation-minutes', aCase({ evaluation })))).toContain(
    'Không xếp loại: số ngày hoạt động trong kỳ ít hơn mức tối thiểu; không đủ số liệu của tiêu chí “Duy trì người đến hạn đóng tiếp”.',
  );
});

it('leaves out an office above where there is none', () => {
  const facts = aCase({ office: { ...aCase().office, superiorName: null } });
  const draft = drawUp('evaluation-minutes', facts);
  expect(draft.issuer.superior).toBeNull();
  expect(recipientLines(draft)).not.toContain('- Bảo hiểm xã hội thành phố Hà Nội (để báo cáo);');
});

/**
 * By this digest a document that would say the same is found again. Whoever changes a word of the Vietnamese changes it
 * here too, knowing that what was drafted before is then drafted anew.
 */
it.each<[DocumentKind, string]>([
  ['evaluation-minutes', '869b7ce4708078f879c0871be55f894dc905717bfee05b841a8f559b085ebd03'],
  ['agent-notice', 'ed3023dbeeced05ed39a0dcadf4f713dd65f61785ca01bab71ef4d082bffae16'],
  ['warning', '9e0e9e6311068a83b5d66bd7178441b13485c490d82f68b41f98c05bc08cc855'],
  ['termination-decision', 'e84a0d264b3821ae5756f578dcfbd2e3f8a3fcf61b6f93b8b987dcf58ce85595'],
  ['replacement-decision', '3408496ac6d2608ec3dbcc0070256e33b504448e92a1d1c6f2815a447266328b'],
])('%s says what it said, to the letter', (kind, digest) => expect(digestOf(drafted(kind))).toBe(digest));
