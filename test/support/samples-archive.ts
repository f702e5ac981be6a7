import type { FullOffice } from '../factories/full-office';
import type { Sample } from './samples';

/** The archive of a case that has something of everything. */
export const archiveSamples = ({ caseIds }: FullOffice): Record<string, Sample> => ({
  downloadCaseArchive: { named: caseIds['agent-notified'] },
});
