import type { LocalDate } from '../shared/local-date';
import type { Place } from './core/standings';
import type { Progress } from './core/target-progress';
import type { TargetPopulation, TargetMeasure } from './core/target';

/** Whose target it is, and of what; it does not change. */
export interface TargetSubject {
  /** The office that answers for it: participants of agents of it and of offices below it count. */
  readonly officeId: number;
  /** The locality that it is set for; null when it is set for the office as such. */
  readonly unitCode: string | null;
  readonly year: number;
  readonly measure: TargetMeasure;
  readonly definition: TargetPopulation;
}

/** What is aimed at by the end of the year: a rate, and the population that it is of. */
export interface TargetContents {
  readonly rateBp: number;
  readonly people: number;
  readonly countedOn: LocalDate;
  /** Where rate and population are written. */
  readonly source: string;
}

export interface Target extends TargetSubject, TargetContents {
  readonly id: number;
  readonly officeCode: string;
  readonly officeName: string;
  /** As the unit was called at the end of the year, or last in it. */
  readonly unitName: string | null;
  readonly authorId: number;
  readonly createdAt: Date;
  readonly version: number;
}

/** How many drew a pension or allowance on a day, as somebody else counted them. */
export interface TargetReport {
  readonly reportedOn: LocalDate;
  readonly people: number;
  readonly source: string;
  readonly authorId: number;
  readonly createdAt: Date;
}

/** A result, and the day that it is of. */
export interface TargetResult {
  readonly people: number;
  readonly on: LocalDate;
}

export interface TargetProgress extends Progress {
  readonly target: Target;
  readonly on: LocalDate;
  readonly goal: bigint;
  /** Null when nothing is known. */
  readonly result: TargetResult | null;
  /** Participants in force at month ends, oldest first. */
  readonly history: readonly TargetResult[];
}

export interface Standing extends Place {
  readonly target: Target;
  readonly goal: bigint;
  readonly resultOn: LocalDate | null;
  readonly result: bigint | null;
}
