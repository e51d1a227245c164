/**
 * Where a unit stands in a consolidation: each is in exactly one. `in` and `nil` are accepted and came in time, `late` is
 * accepted and came after the day; `waiting` is handed in and not accepted yet, or to be completed; `unanswered` is a body
 * that was asked and has said nothing.
 */
export const UNIT_STANDINGS = ['in', 'nil', 'late', 'waiting', 'missing', 'unanswered', 'waived'] as const;

export type UnitStanding = (typeof UNIT_STANDINGS)[number];
