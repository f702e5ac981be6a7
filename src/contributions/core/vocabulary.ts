export const LINE_KINDS = ['new', 'renewal'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** For how long a participant pays at once. Advance years lie ahead, missing years make up the years for a pension. */
export const PAYMENT_MODES = [
  '1-month',
  '3-months',
  '6-months',
  '12-months',
  'advance-years',
  'missing-years',
] as const;
export type PaymentMode = (typeof PAYMENT_MODES)[number];

/** The class that decides the subsidy. It stands in for ethnicity and poverty, which are not kept. */
export const SUPPORT_CLASSES = ['poor', 'near-poor', 'ethnic-minority', 'other'] as const;
export type SupportClass = (typeof SUPPORT_CLASSES)[number];

/** A participant is known by the insurance number of ten digits or, since it takes over, the personal id of twelve. */
export const NUMBER_KINDS = ['social-insurance-number', 'personal-id'] as const;
export type NumberKind = (typeof NUMBER_KINDS)[number];

export const numberKindOf = (digits: string): NumberKind =>
  digits.length === 12 ? 'personal-id' : 'social-insurance-number';
