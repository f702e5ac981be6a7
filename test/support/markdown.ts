/** The cells of one table of a document, without its header. */
export type Rows = readonly (readonly string[])[];

const cellsOf = (line: string): string[] =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());

const isTableLine = (line: string): boolean => line.startsWith('|') && line.endsWith('|');

/** The text of every table under a heading (`## Quota`, without what follows in the line), in order. */
export function tablesUnder(document: string, heading: string): string[] {
  const [, section] = document.split(`\n## ${heading}`);
  if (section === undefined) throw new RangeError(`no heading: ${heading}`);
  const tables: string[][] = [];
  let isInside = false;
  for (const line of section.split('\n## ')[0]!.split('\n')) {
    if (isTableLine(line) && !isInside) tables.push([]);
    isInside = isTableLine(line);
    if (isInside) tables.at(-1)!.push(line);
  }
  return tables.map((lines) => lines.join('\n'));
}

/** Rows of a table, each as its cells by their headers. */
export function recordsOf(table: string): Record<string, string>[] {
  const [header, , ...lines] = table.split('\n').map(cellsOf);
  return lines.map((cells) => Object.fromEntries(header!.map((name, i) => [name, cells[i] ?? ''])));
}

/** A table as Prettier lays it out. */
export function tableText(header: readonly string[], rows: Rows): string {
  const widths = header.map((name, i) =>
    Math.max(3, ...[name, ...rows.map((row) => row[i]!)].map((cell) => cell.length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
