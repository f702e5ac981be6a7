import * as fc from 'fast-check';
import { FILES } from '../http/bodies';
import { MAX_ATTACHMENT, asAttachment } from './attachment-type';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const GOOD = {
  'application/pdf': Buffer.from('%PDF-1.7 and so on'),
  'image/jpeg': Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]),
  'image/png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]),
  [DOCX]: Buffer.concat([ZIP, Buffer.from('..word/document.xml....[Content_Types].xml..')]),
};
type Type = keyof typeof GOOD;

async function* cut(whole: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < whole.length; from += size) yield whole.subarray(from, from + size);
}
async function outcome(whole: Buffer, type: Type, size = whole.length): Promise<string | Buffer> {
  const taken: Buffer[] = [];
  try {
    for await (const piece of asAttachment(cut(whole, Math.max(size, 1)), type)) taken.push(piece);
    return Buffer.concat(taken);
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('an attachment', () => {
  it.each(FILES)('that is %s passes as it is, however it is cut', async (type) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), async (size) => {
        expect(await outcome(GOOD[type], type, size)).toEqual(GOOD[type]);
      }),
    );
  });

  it.each(FILES.flatMap((type) => FILES.map((said) => ({ type, said }))))(
    'that is $type is told from $said',
    async ({ type, said }) => {
      if (type === said) return;
      expect(await outcome(GOOD[type], said)).toBe('attachment-type');
    },
  );

  it.each([
    { what: 'nothing', bytes: Buffer.alloc(0), type: 'application/pdf' },
    { what: 'half a beginning', bytes: Buffer.from('%PD'), type: 'application/pdf' },
    { what: 'any other ZIP', bytes: Buffer.concat([ZIP, Buffer.from('[Content_Types].xml')]), type: DOCX },
    { what: 'text', bytes: Buffer.from('word/document.xml [Content_Types].xml'), type: DOCX },
  ] as const)('is not $what', async ({ bytes, type }) => {
    expect(await outcome(bytes, type, 2)).toBe('attachment-type');
  });

  it('has so many bytes and not one more', async () => {
    const whole = Buffer.alloc(MAX_ATTACHMENT + 1);
    GOOD['application/pdf'].copy(whole);
    expect(await outcome(whole.subarray(0, MAX_ATTACHMENT), 'application/pdf', 65_536)).toHaveLength(
      MAX_ATTACHMENT,
    );
    expect(await outcome(whole, 'application/pdf', 65_536)).toBe('attachment-too-large');
  });
});
