/** What a quota counts: people enrolled, or whole VND collected. */
export const QUOTA_METRICS = ['new-participants', 'collection'] as const;
export type QuotaMetric = (typeof QUOTA_METRICS)[number];
