/** Stands where a text was purged and one has to be: who ends a finding says why, and a ruling's notice quotes a reason. */
export const PURGED_TEXT = '…';
