/**
 * Whom something owed waits for. `coordinator` is all that waits for who coordinates: to be reviewed, an extension
 * asked, a contest, an entry that its unit disputes, a clock that stands still. What is contributed is reviewed by its `lead`.
 */
export const WAITINGS = [
  'unit',
  'head',
  'lead',
  'coordinator',
  'review',
  'extension',
  'contest',
  'dispute',
  'clock',
] as const;

export type Waiting = (typeof WAITINGS)[number];
