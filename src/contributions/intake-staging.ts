import { CopyValue, copyLine } from '../database/copy-text';
import { IntakeItem, LineItem } from './core/intake-item';
import { NumberKind, numberKindOf } from './core/vocabulary';

/** Where a batch stands while it is checked. It lives and dies with the transaction and is never logged to disk. */
export const STAGING = `
  CREATE TEMP TABLE intake (
    row_no int NOT NULL,
    receipt_no text COLLATE "C" NOT NULL,
    line_no smallint NOT NULL,
    reversed_on date,
    reason text,
    agent_code text,
    staff_hash bytea,
    participant_reference bytea,
    number_kind text,
    kind line_kind,
    payment_mode payment_mode,
    support_class support_class,
    covered_from smallint,
    covered_to smallint,
    contribution_income bigint,
    participant_amount bigint,
    state_subsidy bigint,
    local_subsidy bigint,
    other_subsidy bigint,
    collected_on date
  ) ON COMMIT DROP`;

export const STAGED_COLUMNS = [...STAGING.matchAll(/^ {4}(\w+)/gm)].map(([, name]) => name!);

/** How personal numbers become what is stored of them. */
export interface Hashes {
  readonly staff: (code: string) => Buffer;
  readonly participant: (kind: NumberKind, digits: string) => Buffer;
}

const lineValues = (line: LineItem, hashes: Hashes): CopyValue[] => {
  const numberKind = numberKindOf(line.participantNumber);
  return [
    null,
    null,
    line.agentCode,
    line.staffCode === null ? null : hashes.staff(line.staffCode),
    hashes.participant(numberKind, line.participantNumber),
    numberKind,
    line.kind,
    line.paymentMode,
    line.supportClass,
    line.coveredFrom,
    line.coveredTo,
    line.contributionIncome,
    line.participantAmount,
    line.stateSubsidy,
    line.localSubsidy,
    line.otherSubsidy,
    line.collectedOn,
  ];
};

const NO_LINE: readonly CopyValue[] = STAGED_COLUMNS.slice(5).map(() => null);

/** The item as a row of the staging table; personal numbers are hashed on the way. */
export const stagedRow = (row: number, item: IntakeItem, hashes: Hashes): string =>
  copyLine([
    row,
    item.receiptNo,
    item.lineNo,
    ...(item.type === 'line' ? lineValues(item, hashes) : [item.reversedOn, item.reason, ...NO_LINE]),
  ]);
