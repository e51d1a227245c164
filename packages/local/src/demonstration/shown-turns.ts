import type { Figures } from '@kyhan/engine';
import {
  countAssignmentsWith,
  countCyclesWith,
  listAssignments,
  listCycles,
  listNotices,
  listPlans,
  readSessions,
  type Register,
} from '@kyhan/register';

/** Of each turn that a life can take, how many assignments took it; counted from the register alone. */
export interface ShownTurns {
  /** Drafts of cycles that were confirmed. */
  readonly confirmed: number;
  /** Said to be another's, and handed over. */
  readonly contested: number;
  /** Asked for more time, and were given it. */
  readonly granted: number;
  readonly refused: number;
  /** Completed after the day that the return had set. */
  readonly mendedLate: number;
  /** Returned and not completed until the lock. */
  readonly lapsed: number;
  readonly nil: number;
  /** Came on paper, and was entered with its day. */
  readonly byPaper: number;
  /** Ended by mistake, and taken back. */
  readonly reopened: number;
  /** Letters that the mailbox of a focal point refused and that its deputy got. */
  readonly toDeputies: number;
  /** Meetings that were put off, and those of which it was recorded who came. */
  readonly postponed: number;
  readonly attended: number;
  /** People of rosters who were trained, as recorded. */
  readonly trained: number;
}

/** @throws KyhanError REGISTER_UNAVAILABLE */
export async function shownTurns(
  register: Register,
  { mendedLate, lapsed, nil }: Pick<Figures, 'mendedLate' | 'lapsed' | 'nil'>,
): Promise<ShownTurns> {
  const cycles = await listCycles(register);
  return {
    confirmed: cycles.filter(({ confirmedAt }) => confirmedAt !== undefined).length,
    contested: await countAssignmentsWith(register, ['contested', 'handed-over']),
    granted: await countAssignmentsWith(register, ['extension-asked', 'extended']),
    refused: await countAssignmentsWith(register, ['extension-asked', 'extension-refused']),
    mendedLate,
    lapsed,
    nil,
    byPaper: await papers(register),
    reopened: await countAssignmentsWith(register, ['reopened']),
    toDeputies: await toDeputies(register),
    postponed: await countCyclesWith(register, 'cycle-postponed'),
    attended: await countCyclesWith(register, 'meeting-attended'),
    trained: await trained(register),
  };
}

async function papers(register: Register): Promise<number> {
  const assignments = await listAssignments(register, {});
  return assignments.filter(({ entered }) => entered?.means === 'paper').length;
}

async function toDeputies(register: Register): Promise<number> {
  const notices = await listNotices(register);
  const refused = new Set(
    notices
      .filter(({ contactRole, state }) => contactRole === 'focal-point' && state !== 'sent')
      .map(noticeKey),
  );
  const sent = notices.filter(({ contactRole, state }) => contactRole === 'deputy' && state === 'sent');
  return sent.filter((notice) => refused.has(noticeKey(notice))).length;
}

/** One notice, whoever of the unit gets it. */
function noticeKey({
  assignmentId,
  kind,
  ordinal,
}: {
  readonly assignmentId: string;
  readonly kind: string;
  readonly ordinal: number;
}): string {
  return `${assignmentId} ${kind} ${ordinal}`;
}

async function trained(register: Register): Promise<number> {
  let people = 0;
  for (const { plan } of await listPlans(register))
    for (const { attended } of (await readSessions(register, plan.slug)).values()) people += attended;
  return people;
}
