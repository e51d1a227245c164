import { evolve, type AssignmentEvent, type AssignmentState } from '@kyhan/engine';
import { sql, type Selectable } from 'kysely';
import { selectStreams } from '../streams/select-streams.js';
import { assignmentEvent } from '../assignment-event.js';
import type { EventRow } from '../chained-event.js';
import type { Db } from '../connection/register.js';
import { noticeLog, type NoticeRecord } from '../notices/notice-log.js';
import type { AssignmentTable, RulingTable, SubmissionFileTable, SubmissionTable } from '../schema.js';
import type { UnitActTable } from '../unit-act-table.js';

/** All that the register says of one assignment. */
export interface AssignmentRecord {
  readonly row: Awaited<ReturnType<ReturnType<typeof selectStreams>['execute']>>[number] &
    Pick<AssignmentTable, 'shard' | 'insteadOf' | 'transferredFrom'>;
  readonly events: readonly (AssignmentEvent & { readonly realAt: number })[];
  /** The fold after each event: index 0 after the first. Shorter than the events where they cannot be folded. */
  readonly states: readonly AssignmentState[];
  readonly submissions: readonly Selectable<SubmissionTable>[];
  readonly files: readonly SubmissionFileTable[];
  readonly notices: readonly NoticeRecord[];
  readonly rulings: readonly Selectable<RulingTable>[];
  /** By number. */
  readonly acts: readonly Selectable<UnitActTable>[];
}

const PAGE = 200;

/** Every assignment by id, a page at a time. */
export async function* assignmentRecords(db: Db): AsyncGenerator<AssignmentRecord> {
  let after = '';
  for (;;) {
    const page = await recordPage(db, after);
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.row.assignmentId;
    yield* page;
  }
}

async function recordPage(db: Db, after: string): Promise<AssignmentRecord[]> {
  const rows = await selectStreams(db)
    .select(['assignments.shard', 'assignments.insteadOf', 'assignments.transferredFrom'])
    .where('assignments.assignmentId', '>', after)
    .orderBy('assignments.assignmentId')
    .limit(PAGE)
    .execute();
  const keys = rows.map(({ assignmentKey }) => assignmentKey);
  const any = sql<number>`any(${keys})`;
  const events = await db
    .selectFrom('events')
    .selectAll()
    .where('streamKey', '=', any)
    .orderBy('sequence')
    .execute();
  const submissions = await db
    .selectFrom('submissions')
    .selectAll()
    .where('assignmentKey', '=', any)
    .orderBy('version')
    .execute();
  const notices = await noticeLog(db, sql`n.assignment_key = any(${keys})`)
    .selectAll()
    .execute();
  const files = await db
    .selectFrom('submissionFiles')
    .innerJoin('submissions', 'submissions.submissionId', 'submissionFiles.submissionId')
    .selectAll('submissionFiles')
    .where('assignmentKey', '=', any)
    .orderBy('fileId')
    .execute();
  const rulings = await db
    .selectFrom('rulings')
    .selectAll()
    .where('assignmentKey', '=', any)
    .orderBy('rulingId')
    .execute();
  const acts = await db
    .selectFrom('unitActs')
    .selectAll()
    .where('assignmentKey', '=', any)
    .orderBy('number')
    .execute();
  return rows.map((row) => {
    const own = submissions.filter(({ assignmentKey }) => assignmentKey === row.assignmentKey);
    const ofStream = events.filter(({ streamKey }) => streamKey === row.assignmentKey);
    return {
      row,
      ...folded(ofStream.map(({ streamKey: _key, ...event }) => ({ stream: row.assignmentId, ...event }))),
      submissions: own,
      files: files.filter((file) => own.some(({ submissionId }) => submissionId === file.submissionId)),
      rulings: rulings.filter(({ assignmentKey }) => assignmentKey === row.assignmentKey),
      acts: acts.filter(({ assignmentKey }) => assignmentKey === row.assignmentKey),
      notices: notices.filter(({ assignmentId }) => assignmentId === row.assignmentId),
    };
  });
}

function folded(rows: readonly EventRow[]): Pick<AssignmentRecord, 'events' | 'states'> {
  const events = rows.map((row) => ({ ...assignmentEvent(row), realAt: row.realAt }));
  const states: AssignmentState[] = [];
  try {
    for (const event of events) states.push(evolve(states.at(-1), event));
  } catch {
    // Events that do not follow one another are no fold; `foldFaults` says so.
  }
  return { events, states };
}
