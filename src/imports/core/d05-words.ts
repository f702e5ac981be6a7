import type { LineKind, PaymentMode } from '../../contributions/core/vocabulary';
import type { ReversalReason } from '../../shared/reversal-reason';
import type { D05Person } from './d05-person';

/** Words of notes, without marks and in small letters. */
const KINDS: readonly (readonly [LineKind, RegExp])[] = [
  ['new', /\b(tang moi|tham gia moi|dang ky moi|moi tham gia)\b/],
  ['renewal', /\b(dong tiep|tai tuc|tiep tuc|dong noi)\b/],
];

/** What notes of a decrease say, the particular before the general. */
const REASONS: readonly (readonly [ReversalReason, RegExp])[] = [
  ['duplicate', /\b(trung (lap|bien lai|so|dong)|(thu|nop|dong|bi|ghi) trung|thu (2|hai) lan)\b/],
  ['wrong-amount', /\bsai (so tien|tien|muc)\b/],
  ['wrong-period', /\bsai (thoi gian|thang|ky|thoi han)\b/],
  ['wrong-participant', /\b((sai|nham) (nguoi|ma so|so so|doi tuong))\b/],
  ['payer-deceased', /\b(chet|tu vong|qua doi|tu tuat)\b/],
  ['lost-receipt', /\bmat bien lai\b/],
  ['false-receipt', /\bbien lai (gia|khong co that|khong that)\b/],
  ['payer-request', /\b(hoan tra|theo de nghi|theo yeu cau|xin thoi|thoi tham gia|ngung dong|dung dong)\b/],
];

const MODES: Readonly<Record<number, PaymentMode>> = {
  1: '1-month',
  3: '3-months',
  6: '6-months',
  12: '12-months',
};

function modeOf(months: number, note: string): PaymentMode | undefined {
  if (/\bcon thieu\b/.test(note)) return 'missing-years';
  if (/\bnam (ve )?sau\b/.test(note)) return 'advance-years';
  return MODES[months] ?? (months >= 24 && months % 12 === 0 ? 'advance-years' : undefined);
}

/** Whether a note says that somebody is new or renews. What it says of neither, or of both, is told to the person. */
export function kindIn(note: string, person: D05Person): LineKind | undefined {
  const [found, another] = KINDS.filter(([, words]) => words.test(note));
  if (found && !another) return found[0];
  if (found)
    person.fail('note', 'ambiguous-kind', 'says both that it is new and that it is a renewal', 'kind');
  else person.fail('note', 'unknown-kind', 'says neither that it is new nor that it is a renewal', 'kind');
  return undefined;
}

/** Why a receipt is taken back. */
export function reasonIn(note: string, person: D05Person): ReversalReason | undefined {
  const reason = REASONS.find(([, words]) => words.test(note))?.[0];
  if (!reason) person.fail('note', 'unknown-reason', 'does not say why the receipt is taken back', 'reason');
  return reason;
}

/** For how long is paid at once: by the months, and for years by what the note says of them. */
export function paymentModeIn(
  note: string,
  months: number | null,
  person: D05Person,
): PaymentMode | undefined {
  if (months === null) return undefined;
  const mode = modeOf(months, note);
  if (!mode)
    person.fail(
      'months',
      'unknown-payment-mode',
      'is no number of months that is paid at once',
      'paymentMode',
    );
  return mode;
}
