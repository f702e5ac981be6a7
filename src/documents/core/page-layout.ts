/*
 * Measures of a page after Annex I of Decree 30/2020/NĐ-CP, for every renderer. Lengths are millimetres, sizes of type
 * and gaps between lines points.
 */

export const PAGE = { width: 210, height: 297 } as const;

/** The decree asks for 20–25 above and below, 30–35 on the left and 15–20 on the right. */
export const MARGIN = { top: 20, bottom: 20, left: 30, right: 15 } as const;
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;

/** Issuing body and number on the left, nation, motto and date on the right. */
export const HEADER_COLUMNS = { left: 65, right: TEXT_WIDTH - 65 } as const;

/** First line of a paragraph: the decree asks for 10 or 12.7. */
export const FIRST_LINE_INDENT = 12.7;

/** From the edge of the paper to the page number, and to the small print. */
export const PAGE_NUMBER_FROM_TOP = 10;
export const FOOTER_FROM_BOTTOM = 7;
/** From the edge of the paper to what a translation says of itself, above the page number. */
export const TRANSLATION_FROM_TOP = 3.5;

/** In the cells of a table: beside the text in millimetres, above and below it in points. */
export const CELL_PADDING = { beside: 1.2, above: 2 } as const;

export const SIZE = {
  nation: 12,
  motto: 13,
  issuer: 12,
  number: 13,
  date: 13,
  title: 14,
  body: 13,
  table: 12,
  recipientsTitle: 12,
  recipients: 11,
  footer: 8,
  translation: 8,
} as const;

/** Between paragraphs. */
export const PARAGRAPH_GAP = 6;
/** Lines of the body stand this many times their single height apart: the decree allows 1 to 1.5. */
export const LINE_SPACING = 1.1;
/** Room for a signature and a seal. */
export const SIGNATURE_ROOM = 72;

const NO_BREAK = '\u00A0';

/** A name that is not to be broken. */
export const glued = (name: string): string => name.replaceAll(' ', NO_BREAK);

/** The line below the issuing body and the summary is a third to a half as long as the text. */
const RULE_SHARE = 0.4;

/** Length of the line below centred text, in the unit of the widths. */
export const ruleLength = (widths: readonly number[]): number => Math.max(0, ...widths) * RULE_SHARE;

/**
 * Breaks centred text into as few lines as its room allows, and as even ones: `BẢO HIỂM XÃ HỘI` above `THÀNH PHỐ HÀ
 * NỘI`, and not `HÀ NỘI` alone. Words that are glued by no-break blanks stay in one line where that has room for them; a
 * word that is wider than a line has one for itself.
 * @param widthOf the width of a word or a blank, in the unit of `most`.
 */
export function balancedLines(text: string, most: number, widthOf: (text: string) => number): string[] {
  const words = text.split(' ').flatMap((word) => (widthOf(word) > most ? word.split(NO_BREAK) : [word]));
  const widths = words.map(widthOf);
  const space = widthOf(' ');
  const count = lineStarts(widths, space, most).length;
  const limit = widthsOfRuns(widths, space)
    .filter((width) => width <= most)
    .sort((a, b) => a - b)
    .find((width) => lineStarts(widths, space, width).length === count);
  const starts = lineStarts(widths, space, limit ?? most);
  return starts.map((start, line) => words.slice(start, starts[line + 1]).join(' '));
}

/** The places of the words that begin a line when line after line is filled. */
function lineStarts(widths: readonly number[], space: number, most: number): number[] {
  const starts: number[] = [];
  let filled = Infinity;
  widths.forEach((width, place) => {
    filled += space + width;
    if (filled <= most) return;
    starts.push(place);
    filled = width;
  });
  return starts;
}

/** Widths of all words that follow on one another: one of them is that of the widest line. */
const widthsOfRuns = (widths: readonly number[], space: number): number[] =>
  widths.flatMap((first, place) => {
    let run = first;
    return [first, ...widths.slice(place + 1).map((width) => (run += space + width))];
  });
