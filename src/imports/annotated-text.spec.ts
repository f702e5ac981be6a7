import { annotatedCsv, annotatedNdjson } from './annotated-text';

async function* pieces(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const whole = async (parts: AsyncIterable<Buffer>): Promise<string> => {
  const all: Buffer[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all).toString();
};

const NOTES: Readonly<Record<number, string>> = { 3: 'B3: "sai", rồi' };
const csv = (text: string, size = 1_000): Promise<string> =>
  whole(annotatedCsv(pieces(text, size), 'Lỗi', (row) => NOTES[row]));

describe('CSV with what is wrong', () => {
  it.each([1, 3, 1_000])('is the same with a last column (in pieces of %d)', async (size) => {
    expect(await csv('mã,số\r\nA,1\r\n"B,b",x\r\n\r\nC,3', size)).toBe(
      '\ufeffmã,số,Lỗi\r\nA,1,\r\n"B,b",x,"B3: ""sai"", rồi"\r\n\r\nC,3,\r\n',
    );
  });

  it('has the column once, however often it comes back', async () => {
    const once = await csv('a,b\nA,1\n"B,b",x\n');
    expect(await csv(once)).toBe(once);
    expect(await csv('Error,a\nold,A\n,"B""b"\n')).toBe('\ufeffa,Lỗi\r\nA,\r\n"B""b","B3: ""sai"", rồi"\r\n');
  });

  it('leaves alone what is blank to whoever reads the rows', async () => {
    expect(await csv('a,b\n\u00a0\nA,1\n')).toBe('\ufeffa,b,Lỗi\r\n\u00a0\nA,1,"B3: ""sai"", rồi"\r\n');
  });

  it('keeps lines that cannot be read', async () => {
    expect(await csv('a,Lỗi\nA,\n"open,x\n')).toBe('\ufeffa,Lỗi\r\nA,\r\n"open,x,"B3: ""sai"", rồi"\r\n');
  });
});

describe('NDJSON with what is wrong', () => {
  it('has an error in the rows that were refused, and no old one', async () => {
    const text = '{"a":1}\n{"a":2,"error":"old"}\n{"a":3}\nno json\n';
    expect(await whole(annotatedNdjson(pieces(text, 5), (row) => NOTES[row]))).toBe(
      '{"a":1}\n{"a":2}\n{"a":3,"error":"B3: \\"sai\\", rồi"}\nno json\n',
    );
  });
});
