/** For so long after its day something stays in a calendar. */
export const DAYS_KEPT_MS = 400 * 24 * 60 * 60 * 1000;
