import { setImmediate } from 'node:timers/promises';
import { strFromU8, unzipSync } from 'fflate';
import { DOCUMENT_KINDS, type DocumentKind } from '../../src/documents/core/draw-up';
import { type DocumentForm, renderDocument, renderTranslation } from '../../src/documents/render-document';
import { aCase, documentFacts } from '../factories/document-facts';
import { type PdfText, readPdf } from '../support/pdf-text';

const render = (kind: DocumentKind, form: DocumentForm): Promise<Buffer> =>
  renderDocument(kind, documentFacts[kind]() as never, form);

const renderEnglish = (kind: DocumentKind, form: DocumentForm): Promise<Buffer> =>
  renderTranslation(kind, documentFacts[kind]() as never, form, 'en');

const TYPES: Readonly<Record<DocumentKind, string>> = {
  'evaluation-minutes': 'BIÊN BẢN',
  'agent-notice': 'THÔNG BÁO',
  warning: 'THÔNG BÁO',
  'termination-decision': 'QUYẾT ĐỊNH',
  'replacement-decision': 'QUYẾT ĐỊNH',
};

/** The nine parts of Decree 30/2020/NĐ-CP; room for seal and signature is what the blanks leave. */
const nineParts = (kind: DocumentKind): RegExp[] => [
  /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc/,
  /BẢO HIỂM XÃ HỘI THÀNH PHỐ HÀ NỘI BẢO HIỂM XÃ HỘI CƠ SỞ BA ĐÌNH/,
  /Số: ……\/(BB|TB|QĐ)-BHXH/,
  /Hà Nội, ngày …… tháng …… năm ……/,
  new RegExp(`${TYPES[kind]} .*Hợp tác xã Hoa Sữa`),
  /Tổng điểm: 23,36; xếp loại: D\./,
  kind === 'evaluation-minutes' ? /THƯ KÝ.*CHỦ TRÌ/ : /GIÁM ĐỐC …{12}/,
  /…{12}/,
  /Nơi nhận: - .*- Lưu: VT, hồ sơ tổ chức dịch vụ thu\./,
];
const VERIFICATION =
  /Mã xác thực: VB-7K3M-Q9XT-2C4D .*default-half-year, phiên bản 1 .*9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08/;

const textOfPart = (docx: Buffer, path: string): string =>
  strFromU8(unzipSync(docx)[path]!)
    .replace(/<\/w:p>|<w:br\/>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

/** With a day on the clock on which nobody of today works. */
async function later<Result>(work: () => Promise<Result>): Promise<Result> {
  jest.useFakeTimers({
    now: new Date('2098-02-03T04:05:06Z'),
    doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'clearImmediate', 'setTimeout', 'clearTimeout'],
  });
  try {
    return await work();
  } finally {
    jest.useRealTimers();
  }
}

describe.each(DOCUMENT_KINDS)('%s', (kind) => {
  it('has the nine parts as DOCX, and small print on every page', async () => {
    const docx = await render(kind, 'docx');
    const text = textOfPart(docx, 'word/document.xml');
    for (const part of nineParts(kind)) expect(text).toMatch(part);
    for (const header of ['word/header1.xml', 'word/header2.xml'])
      expect(textOfPart(docx, header).trim()).toMatch(/^(PAGE)?$/);
    const footers = ['word/footer1.xml', 'word/footer2.xml'];
    for (const footer of footers) expect(textOfPart(docx, footer)).toMatch(VERIFICATION);
  });

  it('has the nine parts as PDF, small print on every page, and numbers from the second on', async () => {
    const { pages } = readPdf(await render(kind, 'pdf'));
    const text = pages.join(' ');
    for (const part of nineParts(kind)) expect(text).toMatch(part);
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, index) => {
      expect(page).toMatch(VERIFICATION);
      expect(/ \d+ Mã xác thực/.exec(page)?.[0] ?? null).toBe(
        index === 0 ? null : ` ${index + 1} Mã xác thực`,
      );
    });
    expect(pages.at(-1)).toMatch(/\.\/\. .*Nơi nhận:/);
  });

  it.each(['docx', 'pdf'] as const)('is the same file whenever it is made, as %s', async (form) => {
    const file = await render(kind, form);
    expect(file.equals(await later(() => render(kind, form)))).toBe(true);
  });
});

const NOTICE = 'Translation for information; the Vietnamese original VB-7K3M-Q9XT-2C4D prevails.';
const ENGLISH_PARTS = [
  'SOCIALIST REPUBLIC OF VIET NAM Independence - Freedom - Happiness',
  'Hà Nội, day …… month …… year ……',
  'Total score: 23.36; grade: D.',
  '(signed on the Vietnamese original)',
  'Recipients: - ',
];

describe.each(DOCUMENT_KINDS)('the translation of %s', (kind) => {
  it('says on every page of the PDF that it is one, and of what', async () => {
    const file = await renderEnglish(kind, 'pdf');
    const { pages, missingGlyphs } = readPdf(file);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect(page).toContain(NOTICE);
      expect(page).toContain('Verification code: VB-7K3M-Q9XT-2C4D');
    }
    for (const part of ENGLISH_PARTS) expect(pages.join(' ')).toContain(part);
    expect(missingGlyphs).toBe(0);
    expect(file.toString('latin1')).toContain('/Lang (en-GB)');
  });

  it('says so at the head of every page of the DOCX', async () => {
    const docx = await renderEnglish(kind, 'docx');
    for (const header of ['word/header1.xml', 'word/header2.xml'])
      expect(textOfPart(docx, header)).toContain(NOTICE);
    const text = textOfPart(docx, 'word/document.xml');
    for (const part of ENGLISH_PARTS) expect(text).toContain(part);
  });

  it.each(['docx', 'pdf'] as const)('is the same file whenever it is made, as %s', async (form) => {
    const file = await renderEnglish(kind, form);
    expect(file.equals(await later(() => renderEnglish(kind, form)))).toBe(true);
  });
});

it('gives others their turns while it is drawn as PDF', async () => {
  let turns = 0;
  const drawn = new AbortController();
  const others = (async () => {
    for (; !drawn.signal.aborted; turns++) await setImmediate();
  })();
  await render('evaluation-minutes', 'pdf');
  drawn.abort();
  await others;
  expect(turns).toBeGreaterThan(10);
});

const LETTERS = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ';

describe('every Vietnamese letter', () => {
  const name = (LETTERS + LETTERS.toUpperCase()).split('').join(' ');
  const facts = aCase({ agent: { code: 'IS9901H', name: name.normalize('NFD') } });

  it('is shown in PDF, in every style, from fonts that are inside', async () => {
    const pdf = await renderDocument('evaluation-minutes', facts, 'pdf');
    const { pages, embeddedFonts, missingGlyphs }: PdfText = readPdf(pdf);
    expect(pages.join(' ')).toContain(name);
    expect(missingGlyphs).toBe(0);
    expect(embeddedFonts.map((font) => font.slice(7)).toSorted()).toEqual([
      'Tinos-Bold',
      'Tinos-BoldItalic',
      'Tinos-Italic',
      'Tinos-Regular',
    ]);
  });

  it('is one character in DOCX, whatever it came as', async () => {
    const docx = await renderDocument('evaluation-minutes', facts, 'docx');
    expect(textOfPart(docx, 'word/document.xml')).toContain(name);
  });
});

it.each(['docx', 'pdf'] as const)('takes names that are hostile to %s', async (form) => {
  const name = `<w:p>&"' \u0000\u0007\n${'X'.repeat(200)} \uD800 )`;
  const file = await renderDocument(
    'agent-notice',
    { ...documentFacts['agent-notice'](), agent: { code: 'IS9901H', name } },
    form,
  );
  const text = form === 'pdf' ? readPdf(file).pages.join(' ') : textOfPart(file, 'word/document.xml');
  expect(text).toContain('(mã số IS9901H)');
});
