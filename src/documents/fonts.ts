import PdfKit from 'pdfkit';

export const FONT_STYLES = ['regular', 'bold', 'italic', 'boldItalic'] as const;
export type FontStyle = (typeof FONT_STYLES)[number];

/** Tinos has the widths of Times New Roman and every Vietnamese letter. */
export const FONT_FILES: Readonly<Record<FontStyle, string>> = {
  regular: require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
  italic: require.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  boldItalic: require.resolve('@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf'),
};

let ruler: PDFKit.PDFDocument | undefined;

/** Width in points of a text in type of `size` points. */
export function textWidth(text: string, style: FontStyle, size: number): number {
  // The cache of layouts would keep every text that was ever measured.
  ruler ??= new PdfKit({ autoFirstPage: false, font: FONT_FILES.regular, fontLayoutCache: false });
  return ruler.font(FONT_FILES[style]).fontSize(size).widthOfString(text);
}
