import type { TestApp } from '../support/app';

/** Inserts one row. @returns its id. */
export const returned = async (app: TestApp, text: string, values: readonly unknown[]): Promise<number> =>
  (await app.sql<{ id: number }>(`${text} RETURNING id`, values))[0]!.id;
