import { CountingParameters, Facts, Instant } from '../../src/evaluations/core/facts';
import { Measure } from '../../src/evaluations/core/measure';
import { PARAMETERS, noon, someFacts } from './evaluation-facts';

/** Numerator and denominator; the denominator a whole number or a reduced fraction such as `'1090/31'`. */
export type ExpectedMeasure = readonly [numerator: number, denominator: number | string];

/** Facts with what must be counted of them. The reference in the core and the SQL both have to agree with it. */
export interface EdgeCase {
  readonly name: string;
  readonly facts: Facts;
  readonly period: string;
  readonly cutoff: Instant;
  readonly parameters: CountingParameters;
  /** By agent code; measures that are not listed are not checked. */
  readonly expected: Readonly<Record<string, Partial<Record<Measure, ExpectedMeasure>>>>;
  /** By agent code: lines and VND withheld. */
  readonly withheld?: Readonly<Record<string, readonly [lines: number, amount: number]>>;
}

type Overrides = Partial<Pick<EdgeCase, 'period' | 'cutoff' | 'parameters' | 'withheld'>>;

/** Of the first half of 2026, known on 20 July, under the default parameters. */
export const edgeCase = (
  name: string,
  facts: Partial<Facts>,
  expected: EdgeCase['expected'],
  overrides: Overrides = {},
): EdgeCase => ({
  name,
  facts: someFacts(facts),
  period: '2026-H1',
  cutoff: noon('2026-07-20'),
  parameters: PARAMETERS,
  expected,
  ...overrides,
});
