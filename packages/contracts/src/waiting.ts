/**
 * Whom something owed waits for. `coordinator` is all that waits for who coordinates: to be reviewed, an extension
 * asked, a contest, an entry that its unit disputes, a clock that stands still.
 */
export const WAITINGS = [
  'unit',
  'head',
  'coordinator',
  'review',
  'extension',
  'contest',
  'dispute',
  'clock',
] as const;

export type Waiting = (typeof WAITINGS)[number];
