import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  type AdministrativeDocument,
  type ContentBlock,
  announces,
  legalBasisLines,
  mottoLine,
  nameLine,
  nationLine,
  numberLine,
  numbered,
  placeAndDateLine,
  recipientLines,
  recipientsTitle,
  spokenIn,
  translationLines,
  verificationLines,
} from './core/administrative-document';
import {
  FOOTER_FROM_BOTTOM,
  HEADER_COLUMNS,
  MARGIN,
  PAGE,
  PAGE_NUMBER_FROM_TOP,
  PARAGRAPH_GAP,
  SIGNATURE_ROOM,
  SIZE,
  TEXT_WIDTH,
  TRANSLATION_FROM_TOP,
} from './core/page-layout';
import { body, bordered, centred, columns, gap, lines, rule, twips, twipsOfPoints } from './docx-parts';
import { textWidth } from './fonts';
import { LOCALES, authorityLines, issuerLines, points, summaryLines, superiorLines } from './header-lines';

type Part = Paragraph | Table;

const FONT = 'Times New Roman';
/** The first day that a ZIP can tell, in the time of the machine, which it is written in: the same everywhere. */
const NO_DAY = new Date(1980, 0, 1);

function head(document: AdministrativeDocument): Part[] {
  const { left, right } = HEADER_COLUMNS;
  const issuer = issuerLines(document);
  const motto = mottoLine(document);
  return [
    columns(
      [left, right],
      [
        [
          [
            ...superiorLines(document).map((line) => centred(lines([line], SIZE.issuer))),
            centred(lines(issuer.lines, SIZE.issuer, { bold: true })),
            rule(issuer.rule, points(left)),
          ],
          [
            centred(lines([nationLine(document)], SIZE.nation, { bold: true })),
            centred(lines([motto], SIZE.motto, { bold: true })),
            rule(textWidth(motto, 'bold', SIZE.motto), points(right)),
          ],
        ],
        [
          [centred(lines([numberLine(document)], SIZE.number), AFTER)],
          [centred(lines([placeAndDateLine(document)], SIZE.date, { italics: true }), AFTER)],
        ],
      ],
    ),
  ];
}

const AFTER = { spacing: { before: twipsOfPoints(PARAGRAPH_GAP), after: twipsOfPoints(2 * PARAGRAPH_GAP) } };
const AROUND = {
  keepNext: true,
  spacing: { before: twipsOfPoints(PARAGRAPH_GAP), after: twipsOfPoints(PARAGRAPH_GAP) },
};
const BEFORE = { spacing: { before: twipsOfPoints(PARAGRAPH_GAP) } };

function title(document: AdministrativeDocument): Part[] {
  const summary = summaryLines(document);
  const { authority, enactment } = document;
  return [
    centred(lines([document.type], SIZE.title, { bold: true }), BEFORE),
    centred(lines(summary.lines, SIZE.title, { bold: true })),
    rule(summary.rule, points(TEXT_WIDTH)),
    gap(PARAGRAPH_GAP),
    ...(authority === null
      ? []
      : [centred(lines(authorityLines(authority), SIZE.body, { bold: true }), AROUND)]),
    ...legalBasisLines(document).map((line) => body(line, { italics: true })),
    ...(enactment === null ? [] : [centred(lines([enactment], SIZE.body, { bold: true }), AROUND)]),
  ];
}

function parts(block: ContentBlock, keepNext: boolean): Part[] {
  if (block.kind === 'heading') return [body(block.text, { bold: true, keepNext })];
  if (block.kind === 'paragraph') return [body(block.text, { lead: block.lead, keepNext })];
  if (block.kind === 'list') return numbered(block.items).map((item) => body(item));
  return [bordered(block.columns, block.rows), gap(PARAGRAPH_GAP)];
}

/** What a signer needs: the title, room, and what stands below it. */
const signer = (title: string, name: string): Paragraph[] => [
  centred(lines([title], SIZE.body, { bold: true }), {
    keepNext: true,
    spacing: { after: twipsOfPoints(SIGNATURE_ROOM) },
  }),
  centred(lines([name], SIZE.body), { keepNext: true }),
];

const recipients = (document: AdministrativeDocument): Paragraph[] => [
  new Paragraph({
    keepNext: true,
    children: lines([recipientsTitle(document)], SIZE.recipientsTitle, { bold: true, italics: true }),
  }),
  ...recipientLines(document).map(
    (line) => new Paragraph({ keepNext: true, children: lines([line], SIZE.recipients) }),
  ),
];

/** One table, so that all of it stays on one page: the recipients beside the signer, or below two of them. */
function foot(document: AdministrativeDocument): Part[] {
  const [first = '', second] = document.signers;
  const name = nameLine(document);
  const rows =
    second === undefined
      ? [[recipients(document), signer(first, name)]]
      : [
          [signer(first, name), signer(second, name)],
          [[gap(PARAGRAPH_GAP), ...recipients(document)], [gap(PARAGRAPH_GAP)]],
        ];
  return [gap(PARAGRAPH_GAP), columns([TEXT_WIDTH / 2, TEXT_WIDTH / 2], rows), gap(1)];
}

/** Content and foot: the last paragraph goes to the next page with the signer, who never stands there alone. */
const content = (document: AdministrativeDocument): Part[] => [
  ...document.content.flatMap((block, index) =>
    parts(block, announces(block) || index === document.content.length - 1),
  ),
  ...foot(document),
];

const smallPrint = (document: AdministrativeDocument): Footer =>
  new Footer({
    children: [
      new Paragraph({
        border: { top: { style: BorderStyle.SINGLE, size: 4, space: 2, color: '000000' } },
        children: lines(verificationLines(document), SIZE.footer),
      }),
    ],
  });

/** At the head of a translation, that it is one. */
const translationMark = (document: AdministrativeDocument): Paragraph[] => {
  const marks = translationLines(document);
  return marks.length === 0 ? [] : [centred(lines(marks, SIZE.translation, { bold: true, italics: true }))];
};

const pageNumber = (document: AdministrativeDocument): Header =>
  new Header({
    children: [
      ...translationMark(document),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.body * 2 })],
      }),
    ],
  });

const firstHeader = (document: AdministrativeDocument): Header =>
  new Header({ children: [...translationMark(document), new Paragraph('')] });

const propertiesOf = ({ translatedInto }: AdministrativeDocument) => ({
  titlePage: true,
  page: {
    size: { width: twips(PAGE.width), height: twips(PAGE.height) },
    margin: {
      top: twips(MARGIN.top),
      bottom: twips(MARGIN.bottom),
      left: twips(MARGIN.left),
      right: twips(MARGIN.right),
      header: twips(translatedInto === undefined ? PAGE_NUMBER_FROM_TOP : TRANSLATION_FROM_TOP),
      footer: twips(FOOTER_FROM_BOTTOM),
    },
  },
});

function toFile(document: AdministrativeDocument): Document {
  return new Document({
    title: `${document.type}: ${document.summary}`,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: SIZE.body * 2, language: { value: LOCALES[spokenIn(document)] } },
        },
      },
    },
    sections: [
      {
        properties: propertiesOf(document),
        headers: { default: pageNumber(document), first: firstHeader(document) },
        footers: { default: smallPrint(document), first: smallPrint(document) },
        children: [...head(document), ...title(document), ...content(document)],
      },
    ],
  });
}

const CORE = 'docProps/core.xml';
const STAMPS = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;

/** The draft as DOCX, A4, in Times New Roman, to be worked on. The same draft gives the same bytes. */
export async function renderDocx(document: AdministrativeDocument): Promise<Buffer> {
  const files = unzipSync(await Packer.toBuffer(toFile(document)));
  const core = strFromU8(files[CORE]!).replace(STAMPS, '');
  return Buffer.from(zipSync({ ...files, [CORE]: strToU8(core) }, { mtime: NO_DAY }));
}
