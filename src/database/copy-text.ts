/** A value of a row in the text format of COPY. */
export type CopyValue = string | number | Buffer | null;

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function copyText(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string')
    return SPECIAL.test(value) ? value.replaceAll(/[\\\t\n\r]/g, (found) => ESCAPES[found]!) : value;
  return `\\\\x${value.toString('hex')}`;
}

/** One row for `Sql.copyIn`. */
export function copyLine(values: readonly CopyValue[]): string {
  let line = '';
  for (const value of values) line += `${copyText(value)}\t`;
  return `${line.slice(0, -1)}\n`;
}
