/** The places at which a process can be made to end, and what is done by then and what is not. */
export const FAIL_POINTS = {
  'before-turn-commit': 'a turn has written everything, and nothing of it counts yet',
  'after-turn-commit': 'a turn counts, and its workflow has no answer',
  'content-kept': 'a file is kept, and no submission speaks of it',
  'after-submission-commit': 'a submission is stored, and its unit has no receipt',
  'after-unit-act-commit': 'what a unit asks is stored, and it has no receipt',
  'rulings-stored': 'rulings are stored, and their shard has not been asked',
  'after-claim': 'a letter is claimed, and the server has not been asked',
  'letter-sent': 'the server has taken a letter, and the register does not know',
  'after-cycle-commit': 'a cycle is open, and no workflow keeps it',
  'after-cycle-closed': 'a cycle is closed, and its workflow does not know',
  'plan-in-force': 'a version of a plan is in force, and nothing of it has been opened',
  'schedules-kept': 'an audit has kept the Schedules of a plan, and looked at nothing else',
  'cycle-revived': 'an audit has looked after one cycle, and not after the next',
  'after-purge-commit': 'values are purged, and the contents of files are still there',
  'content-moved': 'one of several files is moved out of the tables',
} as const;

export type FailPointName = keyof typeof FAIL_POINTS;
