/** An array of numbers as Postgres writes it: rows of arrays go as texts, since its own arrays are all of one length. */
export const arrayText = (values: readonly (number | bigint)[]): string => `{${values.join(',')}}`;
