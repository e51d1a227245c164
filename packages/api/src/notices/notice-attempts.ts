import {
  assignmentHistory,
  listNoticeAttempts,
  type Assignment,
  type AssignmentHistory,
  type Register,
} from '@kyhan/register';
import { given } from '../given.js';
import { actedAfter, unitEvents } from './unit-events.js';

type Notice = AssignmentHistory['notices'][number];

/**
 * What became of each notice of an assignment: every attempt in its order, and the first thing that the unit did then.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function noticeAttempts(register: Register, assignment: Assignment) {
  const { assignmentId } = assignment;
  const attempts = await listNoticeAttempts(register, assignmentId);
  const { events } = await assignmentHistory(register, assignmentId);
  const own = await unitEvents(register, assignment, events);
  return (notice: Notice) => {
    const acted = actedAfter(own, notice.sentAt);
    return {
      tried: attempts
        .filter(({ noticeId }) => noticeId === notice.noticeId)
        .map(({ noticeId: _notice, sentAt, messageSha256, ...attempt }) => ({
          ...attempt,
          ...given({ sentAt: sentAt ?? undefined, messageSha256: messageSha256?.toString('hex') }),
        })),
      opened: 'unknown' as const,
      ...given({ acted: acted && { sequence: acted.sequence, at: acted.at, fact: acted.fact } }),
    };
  };
}
