import { contributionDue } from '@kyhan/plan';
import type {
  AddressedInput,
  AssignmentEvent,
  AssignmentState,
  LeadInput,
  Shard,
  Timetable,
} from '@kyhan/engine';
import { timetableFor } from '@kyhan/engine/timetable';
import type { TurnBasis } from '@kyhan/register';
import { policyOf } from '../cycle-context.js';
import type { TurnContext } from './turn-context.js';

/** What gathers the contributions of a turn, as it stands after what has happened to it. */
export interface LeadsNow {
  readonly leads: Shard;
  /** Which one answers for another too, since before this turn. */
  readonly mergedInto: ReadonlyMap<string, string>;
  /** Of this turn. */
  readonly events: readonly AssignmentEvent[];
}

/**
 * What contributions follow: of each whose lead's has ended, is open again, or has another day than the one from which
 * its own was counted. Pure.
 * @throws KyhanError DAY_REFERENCE_MISSING
 */
export function leadInputs(
  context: TurnContext,
  { now, shard }: Pick<TurnBasis, 'now' | 'shard'>,
  { leads, mergedInto, events }: LeadsNow,
): AddressedInput<LeadInput>[] {
  const merged = new Map([
    ...mergedInto,
    ...events.flatMap(({ stream, fact }) => (fact.type === 'merged' ? [[stream, fact.into] as const] : [])),
  ]);
  return [...shard.values()].flatMap((state) => {
    const { assignmentId, lead } = state;
    if (lead === undefined) return [];
    const leading = answering(leads, merged, lead.assignmentId);
    const input = leading && leadInput(context, { state, leading, now });
    return input === undefined ? [] : [{ assignmentId, input }];
  });
}

/** Which one answers for it by now; what is open again answers for itself. */
function answering(
  leads: Shard,
  merged: ReadonlyMap<string, string>,
  assignmentId: string,
): AssignmentState | undefined {
  const leading = leads.get(assignmentId);
  const into = leading?.endedAt === undefined ? undefined : merged.get(assignmentId);
  return into === undefined ? leading : answering(leads, merged, into);
}

interface Following {
  readonly state: AssignmentState;
  readonly leading: AssignmentState;
  readonly now: number;
}

function leadInput(context: TurnContext, following: Following): LeadInput | undefined {
  const { state, leading } = following;
  const isEnded = state.endedAt !== undefined;
  if (leading.endedAt !== undefined) return isEnded ? undefined : { kind: 'lead', change: 'ended' };
  const { assignmentId, timetable, timesReturned } = leading;
  const isOther = state.lead?.assignmentId !== assignmentId;
  if (isEnded) return state.lead?.ended === true && !isOther ? reopened(context, following) : undefined;
  // Whose own result is to be completed has had its contributions: the day of that is its alone.
  const isMoved = state.lead?.dueAt !== timetable.dueAt && timesReturned === 0;
  return isOther || isMoved ? moved(context, following) : undefined;
}

function moved(context: TurnContext, following: Following): LeadInput {
  const { leading } = following;
  const lead = { assignmentId: leading.assignmentId, dueAt: leading.timetable.dueAt };
  return { kind: 'lead', change: 'moved', timetable: movedTimetable(context, following), lead };
}

/** What a person gave it stays where it lies later, what is over helps nobody, and who has handed in has no day to keep. */
function movedTimetable(context: TurnContext, following: Following): Timetable {
  const { state, now } = following;
  const due = countedDue(context, following);
  const hasOwnDay = state.extendedAt !== undefined || state.timesReturned > 0;
  const isHandedIn = state.submission !== undefined && state.returnedAt === undefined;
  if (due === undefined || isHandedIn || due.at <= now) return state.timetable;
  const { dueAt } = state.timetable;
  const stays = hasOwnDay ? due.at <= dueAt : due.at === dueAt;
  return stays ? state.timetable : timetableOn(context, state, due);
}

/** By the day that is counted from the lead's, or with the lead's own where that is over. */
function reopened(context: TurnContext, following: Following): LeadInput {
  const { state, leading, now } = following;
  const { assignmentId, timetable } = leading;
  const due = countedDue(context, following);
  const own = due === undefined || due.at <= now ? { on: timetable.dueOn, at: timetable.dueAt } : due;
  const lead = { assignmentId, dueAt: timetable.dueAt };
  return { kind: 'lead', change: 'reopened', timetable: timetableOn(context, state, own), lead };
}

function countedDue({ cycle: context }: TurnContext, { state, leading }: Following) {
  const { obligation, calendar, zone, cycle } = context;
  const step = obligation.steps.find(({ id }) => id === state.stepId);
  if (step === undefined) return undefined;
  const { dueOn: on, dueAt: at } = leading.timetable;
  const period = { key: cycle.periodKey, from: cycle.periodFrom, to: cycle.periodTo };
  return contributionDue(step, { on, at }, { period, calendar, zone });
}

function timetableOn(
  { cycle: { plan, obligation, calendar, zone } }: TurnContext,
  { stepId, timetable: { opensAt } }: AssignmentState,
  due: { readonly on: string; readonly at: number },
): Timetable {
  const policy = policyOf(plan, obligation, stepId);
  return timetableFor({ policy, calendar, zone, opensAt, dueOn: due.on, dueAt: due.at });
}
