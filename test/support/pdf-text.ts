/** What a PDF of this project shows, read from its own glyphs: its streams are not compressed. */
export interface PdfText {
  /** Text of each page, its lines joined by blanks. */
  readonly pages: readonly string[];
  /** Names of the fonts whose files are inside. */
  readonly embeddedFonts: readonly string[];
  /** How often a letter was shown for which the font has no glyph. */
  readonly missingGlyphs: number;
}

type Objects = ReadonlyMap<string, string>;

function objectsOf(file: string): Objects {
  const found = file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g);
  return new Map([...found].map(([, id, body]) => [id!, body!]));
}

const references = (text: string, name: string): string[] => {
  const [, list = ''] = new RegExp(`/${name} \\[?((?:\\d+ 0 R\\s*)+)`).exec(text) ?? [];
  return [...list.matchAll(/(\d+) 0 R/g)].map(([, id]) => id!);
};

/** Letters by the number that they have in the subset of a font. */
function lettersOf(font: string, objects: Objects): string[] {
  const map = objects.get(references(font, 'ToUnicode')[0]!) ?? '';
  const letters: string[] = [];
  for (const [, first, list] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g))
    [...list!.matchAll(/<([0-9a-f ]+)>/g)].forEach(([, codes], index) => {
      const units = codes!.split(' ').map((code) => parseInt(code, 16));
      letters[parseInt(first!, 16) + index] = String.fromCharCode(...units);
    });
  return letters;
}

/** More than this to the right of a letter, in thousandths of the size of type, is a blank. */
const BLANK_FROM = 200;

function shown(array: string, letters: readonly string[]): { text: string; missing: number } {
  let text = '';
  let missing = 0;
  for (const [, hex, move] of array.matchAll(/<([0-9a-f]*)> (-?[\d.]+)/g)) {
    for (const [glyph] of hex!.matchAll(/.{4}/g)) {
      if (glyph === '0000') missing += 1;
      text += letters[parseInt(glyph, 16)] ?? '';
    }
    if (-Number(move) > BLANK_FROM) text += ' ';
  }
  return { text, missing };
}

export function readPdf(file: Buffer): PdfText {
  const objects = objectsOf(file.toString('latin1'));
  const all = [...objects.values()];
  let missingGlyphs = 0;
  const pages = all
    .filter((body) => /\/Type \/Page\n/.test(body))
    .map((page) => {
      const resources = objects.get(references(page, 'Resources')[0]!) ?? '';
      const fonts = new Map(
        [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [
          name!,
          lettersOf(objects.get(id!) ?? '', objects),
        ]),
      );
      const stream = objects.get(references(page, 'Contents')[0]!) ?? '';
      const fragments = [...stream.matchAll(/\/(F\d+) [\d.]+ Tf\n(?:[^\n]*\n)*?ET/g)].map(([block, name]) =>
        [...block.matchAll(/\[([^\]]*)\] TJ/g)]
          .map(([, array]) => {
            const { text, missing } = shown(array!, fonts.get(name!) ?? []);
            missingGlyphs += missing;
            return text;
          })
          .join(''),
      );
      return fragments.join(' ').replace(/\s+/g, ' ');
    });
  const embeddedFonts = all
    .filter((body) => /\/FontFile2 /.test(body))
    .map((body) => /\/FontName \/(\S+)/.exec(body)![1]!);
  return { pages, embeddedFonts, missingGlyphs };
}
