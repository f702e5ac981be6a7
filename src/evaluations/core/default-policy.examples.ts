import { ExampleMeasure, WorkedExample } from './policy';

/** Everything but new participants and retention at its best: 35 of the 100 points of weight. */
const REST: readonly ExampleMeasure[] = [
  { measure: 'on-time-remittance', numerator: 40_000_000, denominator: 40_000_000 },
  { measure: 'collection', numerator: 60_000_000, denominator: 50_000_000 },
  { measure: 'receipt-accuracy', numerator: 400, denominator: 400 },
  { measure: 'trained-staff', numerator: 4, denominator: 4 },
  { measure: 'complaints', numerator: 0, denominator: 400 },
  { measure: 'reporting', numerator: 6, denominator: 6 },
];

const enrolled = (numerator: number, denominator: number | string): ExampleMeasure => ({
  measure: 'new-participants',
  numerator,
  denominator,
});
const retained = (numerator: number, denominator: number): ExampleMeasure => ({
  measure: 'retention',
  numerator,
  denominator,
});

const SHARED_EXAMPLES: readonly WorkedExample[] = [
  {
    name: 'everything fulfilled, and more of it counts no further',
    measured: [enrolled(786, 100), retained(95, 100), ...REST],
    expectedScore: 10_000,
    expectedGrade: 'A',
    expectedRaised: [],
  },
  {
    name: 'three quarters of the quota is 30 of 40 points: 90.00 is an A',
    measured: [enrolled(75, 100), retained(90, 100), ...REST],
    expectedScore: 9000,
    expectedGrade: 'A',
  },
  {
    name: 'the grade is that of the rounded score: 89.996 is 90.00',
    measured: [enrolled(7499, 10_000), retained(90, 100), ...REST],
    expectedScore: 9000,
    expectedGrade: 'A',
  },
  {
    name: 'just below: 89.994 is 89.99',
    measured: [enrolled(14_997, 20_000), retained(90, 100), ...REST],
    expectedScore: 8999,
    expectedGrade: 'B',
  },
  {
    name: 'no quota of new participants: its weight goes to the others, (25 × 50 + 35 × 100) / 60',
    measured: [retained(50, 100), ...REST],
    expectedScore: 7917,
    expectedGrade: 'B',
  },
  {
    name: 'a quota pro-rated to a fraction of a participant: 40 × 31/109 + 60',
    measured: [enrolled(10, '1090/31'), retained(90, 100), ...REST],
    expectedScore: 7138,
    expectedGrade: 'C',
  },
  {
    name: 'nine due and quota together are too little to rate, ten are enough',
    measured: [enrolled(1, 4), retained(1, 5), ...REST],
    expectedScore: null,
    expectedGrade: null,
    expectedRaised: [],
  },
  {
    name: 'money withheld weighs whatever the score, and without one',
    measured: [enrolled(100, 100), retained(90, 100), ...REST],
    activeDays: 89,
    withheldLines: 1,
    expectedScore: null,
    expectedGrade: null,
    expectedRaised: ['money-withheld'],
  },
  {
    name: 'one of a quota of five may be bad luck: the favourable end is above 30%, so no termination',
    measured: [enrolled(1, 5), retained(8, 20), ...REST],
    expectedScore: 5133,
    expectedGrade: 'C',
    expectedRaised: [],
  },
  {
    name: 'an A after an A is a commendation',
    measured: [enrolled(100, 100), retained(90, 100), ...REST],
    previousGrades: ['A'],
    expectedScore: 10_000,
    expectedGrade: 'A',
    expectedRaised: ['a-twice-running'],
  },
];

const POOR: readonly ExampleMeasure[] = [enrolled(10, 100), retained(30, 100), ...REST];

export const HALF_YEAR_EXAMPLES: readonly WorkedExample[] = [
  ...SHARED_EXAMPLES,
  {
    name: 'ten of a hundred enrolled and three of ten retained: 4 + 4.17 + 35, and even the favourable end is poor',
    measured: POOR,
    expectedScore: 4317,
    expectedGrade: 'D',
    expectedRaised: ['grade-d', 'low-attainment-and-retention'],
  },
  {
    name: 'a D after a D asks for a replacement',
    measured: [enrolled(10, 100), retained(50, 100), { measure: 'reporting', numerator: 6, denominator: 6 }],
    previousGrades: ['D', 'A'],
    expectedScore: 2761,
    expectedGrade: 'D',
    expectedRaised: ['grade-d', 'd-twice-running'],
  },
  {
    name: 'a period without a rating breaks the run',
    measured: POOR,
    previousGrades: [null, 'D'],
    expectedScore: 4317,
    expectedGrade: 'D',
    expectedRaised: ['grade-d', 'low-attainment-and-retention'],
  },
  {
    name: 'a C after a C is a warning',
    measured: [enrolled(40, 100), retained(50, 100), ...REST],
    previousGrades: ['C'],
    expectedScore: 6350,
    expectedGrade: 'C',
    expectedRaised: ['c-twice-running'],
  },
];

export const ANNUAL_EXAMPLES: readonly WorkedExample[] = [
  ...SHARED_EXAMPLES,
  {
    name: 'a D of the year asks for the end of the contract',
    measured: POOR,
    expectedScore: 4317,
    expectedGrade: 'D',
    expectedRaised: ['annual-grade-d', 'low-attainment-and-retention'],
  },
];
