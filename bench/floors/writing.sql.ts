/** The tables of verdicts as they are, with the indexes that a single row needs and without references to other tables. */
export const createTargets = `
  CREATE TEMPORARY TABLE bench_evaluations (LIKE evaluations INCLUDING ALL);
  CREATE TEMPORARY TABLE bench_evaluation_criteria (LIKE evaluation_criteria INCLUDING ALL);`;

export const emptyTargets = 'TRUNCATE bench_evaluations, bench_evaluation_criteria';

/** The run is written into the statement: COPY takes no parameters. */
export const verdictsOut = (runId: number): string =>
  `COPY (SELECT * FROM evaluations WHERE run_id = ${runId}) TO STDOUT`;
export const criteriaOut = (runId: number): string =>
  `COPY (SELECT criterion.* FROM evaluation_criteria criterion
   JOIN evaluations evaluation ON evaluation.id = criterion.evaluation_id WHERE evaluation.run_id = ${runId}) TO STDOUT`;

export const verdictsIn = 'COPY bench_evaluations FROM STDIN';
export const criteriaIn = 'COPY bench_evaluation_criteria FROM STDIN';
