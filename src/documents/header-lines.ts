import type { AdministrativeDocument } from './core/administrative-document';
import { HEADER_COLUMNS, SIZE, TEXT_WIDTH, balancedLines, ruleLength } from './core/page-layout';
import type { Language } from '../shared/texts';
import { type FontStyle, textWidth } from './fonts';

/** What files say of the language that they are in. */
export const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

const POINTS_IN_MM = 72 / 25.4;
/** Millimetres as points. */
export const points = (millimetres: number): number => millimetres * POINTS_IN_MM;

/** Centred text as it is broken into lines, and how long the line below it is, in points. */
export interface CentredLines {
  readonly lines: readonly string[];
  readonly rule: number;
}

function centred(text: string, style: FontStyle, size: number, millimetres: number): CentredLines {
  const widthOf = (part: string): number => textWidth(part, style, size);
  const lines = balancedLines(text, points(millimetres), widthOf);
  return { lines, rule: ruleLength(lines.map(widthOf)) };
}

/** The bodies that issue the document, broken to the left column of its head. */
export const superiorLines = ({ issuer }: AdministrativeDocument): readonly string[] =>
  issuer.superior === null ? [] : centred(issuer.superior, 'regular', SIZE.issuer, HEADER_COLUMNS.left).lines;
export const issuerLines = ({ issuer }: AdministrativeDocument): CentredLines =>
  centred(issuer.name, 'bold', SIZE.issuer, HEADER_COLUMNS.left);

/** The summary below the kind of document. It keeps off the edges of the text. */
export const summaryLines = ({ summary }: AdministrativeDocument): CentredLines =>
  centred(summary, 'bold', SIZE.title, TEXT_WIDTH - 20);

/** Who decides. */
export const authorityLines = (authority: string): readonly string[] =>
  centred(authority, 'bold', SIZE.body, TEXT_WIDTH - 20).lines;
