import {
  postponementBody,
  type PlannedRuling,
  type PostponementAnswer,
  type PostponementBody,
} from '@kyhan/contracts';
import { invitations, type NoticeDraft, type RulingOutcome } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { invitedUnits, meetingMove, meetingTime, type MeetingMove } from '@kyhan/plan';
import { actorIdOf, postponementRulingIdOf, readCycleId, type Actor } from '@kyhan/plan/ids';
import { cancellationOf, getCycle, listPostponements, meetingEvents, postponeCycle } from '@kyhan/register';
import { officialPaperWords, shortDate } from '@kyhan/words';
import { checked } from '../asked/checked.js';
import { openCycleNow, type KeptOpenCycle } from '../opening/open-cycles-now.js';
import { requireRight, rightsOf } from '../rights/rights-of.js';
import { keptDays } from './kept-days.js';
import { requireMeetingDay } from './require-meeting-day.js';
import { rule } from './rule.js';
import type { RulingDependencies } from './ruling-dependencies.js';

/** Another day for the meeting of a cycle, and who says so. */
export type PostponementWish = PostponementBody & { readonly actor: Actor };

/** What moves, what stays, and what became of it. */
export interface PostponementDone extends Pick<MeetingMove, 'from' | 'to' | 'moves' | 'stays'> {
  readonly cycleId: string;
  readonly kind: PostponementAnswer['kind'];
  readonly outcomes: readonly RulingOutcome[];
}

/**
 * Moves the meeting of a cycle to another day, for this cycle only, and all that the plan counts from it; the units are
 * told. It is kept with the cycle first: later versions of the plan count from the new day. The same id again changes
 * nothing, and carries on with what was interrupted.
 * @throws KyhanError CYCLE_NOT_FOUND, CYCLE_CLOSED, NO_MEETING, MEETING_DAY_SAME, MEETING_MOVED_MEANWHILE, MEETING_CANCELLED, NEW_DAY_PAST,
 * NEW_DAY_TOO_FAR, NEW_DAY_OFF, REASON_MISSING, PLAN_ACT_ID_REUSED, TEMPORAL_UNAVAILABLE
 */
export async function postponeMeeting(
  dependencies: RulingDependencies,
  { actor, ...asked }: PostponementWish,
): Promise<PostponementDone> {
  const { register, clock } = dependencies;
  const { dryRun, ...body } = checked(postponementBody, asked);
  if (body.reason.trim() === '') throw new KyhanError('REASON_MISSING');
  const now = clock.now();
  // Before it is looked up: nobody learns which cycles another plan has.
  const { planSlug = '' } = readCycleId(body.cycleId) ?? {};
  await requireRight(register, { actor, at: now, act: 'rule', where: { planSlug } });
  const { document, ...rest } = body;
  const wish: Wish = { ...rest, ...(document === undefined ? {} : { document }), actor, now };
  const before = await postponedBefore(dependencies, wish);
  if (before !== undefined) {
    // What was moved on since is not moved back by an answer that was lost.
    const done = before.isLast ? await carriedOut(dependencies, before.wish) : NOTHING_MORE;
    return { cycleId: wish.cycleId, kind: 'duplicate', from: before.from, to: wish.meetingOn, ...done };
  }
  if (cancellationOf(await meetingEvents(register, wish.cycleId)) !== undefined)
    throw new KyhanError('MEETING_CANCELLED', { cycleId: wish.cycleId });
  const { open, move } = await planned(dependencies, wish);
  const { from, to, moves, stays } = move;
  const told = { cycleId: wish.cycleId, from, to, moves, stays };
  if (dryRun) return { ...told, kind: 'planned', outcomes: [] };
  await keep(dependencies, wish, { open, move });
  const { outcomes } = await carriedOut(dependencies, wish);
  return { ...told, kind: 'recorded', outcomes };
}

const NOTHING_MORE = { moves: [], stays: [], outcomes: [] } as const;

type Wish = Omit<PostponementWish, 'dryRun'> & { readonly now: number };

interface Planned {
  readonly open: KeptOpenCycle;
  readonly move: MeetingMove;
}

/** What was kept under the same id, with the paper that was named then, and whether nobody put the meeting off since. */
async function postponedBefore({ register }: RulingDependencies, wish: Wish) {
  const { cycleId, postponementId, meetingOn, actor, reason } = wish;
  const all = await listPostponements(register, cycleId);
  const same = all.find((one) => one.postponementId === postponementId);
  if (same === undefined) return undefined;
  const isSame =
    same.meetingOn === meetingOn &&
    same.actor === actorIdOf(actor) &&
    (same.reason === undefined || same.reason === reason);
  if (!isSame) throw new KyhanError('PLAN_ACT_ID_REUSED', { actId: postponementId });
  const { document: _named, ...again } = wish;
  const paper = same.paper === undefined ? {} : { document: same.paper };
  return { from: same.from, isLast: same === all.at(-1), wish: { ...again, ...paper } };
}

/** A cycle that is not closed, be it a draft, with its days counted from the new day of the meeting. */
async function planned({ register }: RulingDependencies, wish: Wish): Promise<Planned> {
  const { cycleId, meetingOn, now, from } = wish;
  await getCycle(register, cycleId);
  const open = await openCycleNow(register, { cycleId, now });
  if (open === undefined) throw new KyhanError('CYCLE_CLOSED', { cycleId });
  const move = meetingMove(open.now, { to: meetingOn, now });
  if (move === undefined) throw new KyhanError('NO_MEETING', { cycleId });
  if (from !== undefined && from !== move.from) throw movedMeanwhile(cycleId, move.from);
  requireMeetingDay(open.now, move, { onDayOff: wish.onDayOff, now });
  return { open, move };
}

function movedMeanwhile(cycleId: string, on: string): KyhanError {
  return new KyhanError('MEETING_MOVED_MEANWHILE', { cycleId, day: shortDate(on) });
}

async function keep(
  { register, language }: RulingDependencies,
  wish: Wish,
  { open, move }: Planned,
): Promise<void> {
  const { cycleId, postponementId, meetingOn, reason, document, actor, now } = wish;
  const { planVersion, calendarVersion, meetingOn: lastMeetingOn } = open.kept.cycle;
  const isKept = await postponeCycle(register, {
    cycleId,
    postponementId,
    from: move.from,
    meetingOn,
    lastMeetingOn,
    days: { planVersion, calendarVersion, ...move.due },
    keeps: keptDays(open.now.plan, move),
    reason,
    paper: document,
    actor: actorIdOf(actor),
    notices: retold(wish, { open, move }),
    language,
    at: now,
    realAt: Date.now(),
  });
  if (!isKept) throw movedMeanwhile(cycleId, (await getCycle(register, cycleId)).meetingOn ?? move.from);
}

/** Whoever is invited is told of the new day at once. */
function retold({ cycleId, meetingOn, reason, now }: Wish, { open, move }: Planned): NoticeDraft[] {
  const { plan, obligationId } = open.now;
  const obligation = plan.obligations.find(({ id }) => id === obligationId);
  const time = obligation && meetingTime(plan, obligation, meetingOn);
  if (obligation === undefined || time === undefined) return [];
  const units = invitedUnits(plan, obligation, meetingOn);
  const change = { change: 'moved', from: move.from, reason } as const;
  return invitations({ cycleId, time, units, notBefore: now, change });
}

/** How often what another ruling was quicker than is counted anew. */
const MOST_ROUNDS = 3;

/** A ruling on each assignment that does not lie where it now belongs; what was moved already is not moved again. */
async function carriedOut(
  dependencies: RulingDependencies,
  wish: Wish,
): Promise<Pick<PostponementDone, 'moves' | 'stays' | 'outcomes'>> {
  const { register, language } = dependencies;
  const { now, cycleId, meetingOn, actor, reason, document } = wish;
  const rights = await rightsOf(register, actor, now);
  const by = { actor: actorIdOf(actor), may: (_: PlannedRuling, where: object) => rights.may('rule', where) };
  const paper = document === undefined ? {} : { document: officialPaperWords(document)[language] };
  let done: Pick<PostponementDone, 'moves' | 'stays' | 'outcomes'> = NOTHING_MORE;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const open = await openCycleNow(register, { cycleId, now });
    // Whoever has put it off since moves the days.
    if (open === undefined || open.kept.cycle.meetingOn !== meetingOn) return done;
    const move = meetingMove(open.now, { to: meetingOn, now });
    if (move === undefined) return done;
    const { planVersion, calendarVersion } = open.kept.cycle;
    const wishes = move.moves.map(({ assignmentId, from, to, because }): PlannedRuling => {
      const moved = { because, meetingOn, from, to, planVersion, calendarVersion };
      const rulingId = postponementRulingIdOf(wish.postponementId);
      return { rulingId, assignmentId, ruling: 'move-day', reason, moved, ...paper };
    });
    const outcomes = await rule(dependencies, wishes, by);
    const settled = done.outcomes.filter(
      (one) => !wishes.some(({ assignmentId }) => assignmentId === one.assignmentId),
    );
    done = { moves: move.moves, stays: move.stays, outcomes: [...settled, ...outcomes] };
    if (!outcomes.some(isOvertaken)) return done;
  }
  return done;
}

function isOvertaken(outcome: RulingOutcome): boolean {
  return outcome.outcome === 'refused' && outcome.code === 'DAY_CHANGED_MEANWHILE';
}
