export const REPORT_STATES = ['queued', 'making', 'done', 'failed', 'expired'] as const;
export type ReportState = (typeof REPORT_STATES)[number];
