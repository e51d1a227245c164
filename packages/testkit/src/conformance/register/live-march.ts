import { unitActor } from '@kyhan/plan/ids';
import {
  closeCycle,
  listDueNotices,
  markSending,
  recordResults,
  recordSubmission,
  type Register,
} from '@kyhan/register';
import { sql } from 'kysely';
import {
  BAC,
  CYCLE,
  keptFile,
  NAM,
  opening,
  openMarch,
  Story,
  submission,
  submitted,
} from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';

const MINUTE = 60_000;

/** The March cycle lived to its end: Bắc hands in and is accepted, Nam is escalated and misses; mail goes out. */
export async function liveMarch(register: Register): Promise<void> {
  await openMarch(register);
  await sendAll(register, at('2026-03-02', 8));
  const stored = await recordSubmission(
    register,
    submission('ban-nop-1', { files: [await keptFile(register, FILE)] }),
  );
  await new Story()
    .tell({ type: 'reminded', ordinal: 1, leadTime: 1, skipped: 0 }, at('2026-03-20', 8))
    .tell(submitted(stored), at('2026-03-24', 10), { actor: unitActor(BAC) })
    .tell({ type: 'accepted', automatic: false }, at('2026-03-25'), {
      actor: 'person:linh',
      rulingId: 'r-1',
    })
    .write(register);
  const nam = new Story(opening(NAM).event)
    .tell({ type: 'reminded', ordinal: 1, leadTime: 1, skipped: 0 }, at('2026-03-20', 8))
    .tell({ type: 'became-overdue' }, at('2026-03-26'))
    .tell({ type: 'escalated', ordinal: 1, level: 1, to: 'head' }, at('2026-03-27', 8));
  await nam.write(register);
  await sendAll(register, at('2026-03-27', 8));
  await nam.tell({ type: 'missed' }, at('2026-04-10')).write(register);
  await closeCycle(register, {
    cycleId: CYCLE,
    at: at('2026-04-10', 1),
    realAt: REAL,
    summary: { accepted: 1 },
  });
}

const FILE = { name: 'phụ lục.pdf', mediaType: 'application/pdf', content: Buffer.from('%PDF-') };

async function sendAll(register: Register, now: number): Promise<void> {
  const realNow = REAL + MINUTE;
  const due = await listDueNotices(register, { now, realNow, limit: 100 });
  await markSending(register, [due], { now, realNow, leaseMs: MINUTE });
  const result = { outcome: 'sent', sentAt: now } as const;
  const results = due.map(({ noticeKey }) => ({ noticeKey, attempt: 1, response: '250 OK', result }));
  await recordResults(register, results, realNow);
}

/** The key of an assignment. */
export const keyOf = (id: string) =>
  sql`(select assignment_key from assignments where assignment_id = ${id})`;

/** The events of an assignment or a plan. */
export const ofStream = (id: string) => sql`stream_key = (
  select assignment_key from assignments where assignment_id = ${id}
  union all select plan_key from plans where slug = ${id}
  union all select cycle_key from cycles where cycle_id = ${id})`;
