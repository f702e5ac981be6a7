import { Ratio, reduce } from '../../shared/ratio';
import { Verdict } from './verdict';

const isRatio = (value: object): value is Ratio =>
  'num' in value && 'den' in value && typeof value.num === 'bigint' && typeof value.den === 'bigint';

/** Text that stands in JSON as it is: nearly all that there is. */
const PLAIN = /^[ !#-[\]-~]*$/;
const quoted = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text));

function ofObject(value: Record<string, unknown>): string {
  let text = '';
  for (const name of Object.keys(value).sort()) {
    const member = value[name];
    if (member !== undefined) text += `${text === '' ? '' : ','}${quoted(name)}:${canonicalText(member)}`;
  }
  return `{${text}}`;
}

function ofArray(value: readonly unknown[]): string {
  let text = '';
  for (let i = 0; i < value.length; i++) text += `${i === 0 ? '' : ','}${canonicalText(value[i])}`;
  return `[${text}]`;
}

/**
 * One text per value, for digests: JSON without blanks, names in code-unit order, members that are undefined left out,
 * big integers as decimal strings and ratios as reduced `"n/d"`.
 * @throws RangeError for what has no exact text: fractions in floating point, functions, maps and the like.
 */
export function canonicalText(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'bigint') return `"${value}"`;
  // Zero is added so that −0 and 0 are one.
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value + 0);
  if (Array.isArray(value)) return ofArray(value);
  if (typeof value === 'object' && isRatio(value)) {
    const { num, den } = reduce(value);
    return `"${num}/${den}"`;
  }
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return ofObject(value as Record<string, unknown>);
  }
  throw new RangeError(`no canonical text for this ${typeof value}`);
}

/**
 * What a verdict says, as canonical text. The curves and legal texts are left out: they are the policy's, whose own
 * hash stands beside the verdict's.
 */
export function canonicalVerdict(verdict: Verdict): string {
  return canonicalText({
    ...verdict,
    criteria: verdict.criteria.map((criterion) => ({ ...criterion, curve: undefined })),
    outcomes: verdict.outcomes.map((outcome) => ({ ...outcome, legalBasis: undefined })),
  });
}
