interface PaperFile {
  readonly format: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A document of a case as the API shows it. */
export interface CasePaper {
  readonly id: string;
  readonly code: string;
  readonly proposalNo: number | null;
  readonly files: readonly PaperFile[];
  readonly translations: readonly { readonly language: string; readonly files: readonly PaperFile[] }[];
  readonly facts: { readonly [part: string]: unknown };
}

/** The last day of the contract that is ended. */
export const LAST_DAY = '2025-09-30';

/** What a supervisor proposes. */
export const termination = {
  measure: 'termination',
  reason: 'Kết quả sáu tháng đầu năm không đạt.',
  legalBasis: 'Kế hoạch 56/KH-UBND ngày 18/02/2022',
  effectiveOn: LAST_DAY,
  endReasonClass: 'low-production',
};

/** The decision on it as it is asked for. */
export const decision = {
  kind: 'termination-decision',
  handover: ['Biên lai', 'Tiền thu'],
  handoverBy: '2025-10-05',
};
