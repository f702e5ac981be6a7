import { PassingFileStore } from '../files/passing-file-store';

/** Where the files of reports are kept for a time, apart from files that are kept for another. */
export abstract class ReportFiles extends PassingFileStore {}
