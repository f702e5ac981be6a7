import type { FileType } from '../http/bodies';

/** A file that the agent sent along with what it says. */
export interface CaseAttachment {
  readonly id: number;
  readonly caseId: number;
  readonly name: string;
  readonly mediaType: FileType;
  readonly bytes: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  /** Under which the store finds it. */
  readonly storedAs: string;
  readonly recordedBy: number;
  readonly recordedAt: Date;
}

export type NewAttachment = Omit<CaseAttachment, 'id' | 'recordedBy' | 'recordedAt'>;
