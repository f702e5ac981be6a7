/** Bytes of a streamed batch unless a setting says otherwise; the contract documents this one. */
export const BATCH_BYTES = 268_435_456;

/** Bytes of an imported file unless a setting says otherwise; the contract documents this one. */
export const IMPORT_BYTES = 52_428_800;

/** More than that no setting lets an imported file have. */
export const MOST_IMPORT_BYTES = 268_435_456;
