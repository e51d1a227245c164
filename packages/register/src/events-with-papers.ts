import type { Db } from './connection/register.js';

/** What was told of cycles, each with the paper by which it was done where there is one. Throws nothing before it is asked. */
export function eventsWithPapers(db: Db) {
  return db
    .selectFrom('events')
    .innerJoin('cycles', 'cycles.cycleKey', 'events.streamKey')
    .leftJoin('cyclePapers', (join) =>
      join
        .onRef('cyclePapers.cycleKey', '=', 'events.streamKey')
        .onRef('cyclePapers.sequence', '=', 'events.sequence'),
    );
}
