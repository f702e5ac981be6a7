import type { AdministrativeDocument, TranslationLanguage } from './core/administrative-document';
import { type DocumentKind, type FactsOf, drawUp, translated } from './core/draw-up';

type Render = (document: AdministrativeDocument) => Promise<Buffer>;

/** Loaded when they are first used: their libraries take longer to load than a good part of the application. */
const RENDERERS = {
  docx(): Render {
    const { renderDocx }: typeof import('./docx-renderer') = require('./docx-renderer');
    return renderDocx;
  },
  pdf(): Render {
    const { renderPdf }: typeof import('./pdf-renderer') = require('./pdf-renderer');
    return renderPdf;
  },
} as const;
export type DocumentForm = keyof typeof RENDERERS;

/** The draft of a document in a form. The same facts give the same bytes, so that a digest of the file can be kept. */
export const renderDocument = <Kind extends DocumentKind>(
  kind: Kind,
  facts: FactsOf[Kind],
  form: DocumentForm,
): Promise<Buffer> => RENDERERS[form]()(drawUp(kind, facts));

/** What the draft says, in another language, in a form: marked as a translation on every page. Likewise the same bytes. */
export const renderTranslation = <Kind extends DocumentKind>(
  kind: Kind,
  facts: FactsOf[Kind],
  form: DocumentForm,
  into: TranslationLanguage,
): Promise<Buffer> => RENDERERS[form]()(translated(kind, facts, into));
