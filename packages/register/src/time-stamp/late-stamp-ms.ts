/** A checkpoint that has waited so long for its stamp is a finding, and one that was stamped later than that is told. */
export const LATE_STAMP_MS = 3 * 24 * 60 * 60_000;
