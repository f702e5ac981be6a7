/** A page and one row more, in the sizes that are asked for. */
const SIZES = [21, 51, 101, 201];

/**
 * How many rows a prepared statement gives of which a page takes `count`: so many or some more, in few sizes, to be written
 * into its text. Of a limit that is a parameter the planner knows nothing until it is there, so it would plan the statement
 * anew each time, which costs more than a page of twenty does.
 */
export const pageLimit = (count: number): number => SIZES.find((size) => size >= count) ?? count;
