import type { PlanMove } from '@kyhan/contracts';
import { addDays, endOfDay, localDate, type PlainDate } from '@kyhan/calendar';
import { KyhanError } from '@kyhan/errors';
import { cyclePlan, isAlive, namedRules, type Words } from '@kyhan/plan';
import { readActorId } from '@kyhan/plan/ids';
import {
  actOfRuling,
  daysToMend,
  isDeciding,
  movesDue,
  UNLESS_NAMED_DAYS,
  type AssignmentState,
  type Ruling,
  type Timetable,
} from '@kyhan/engine';
import { clockStart, reviewerTimes, reviewReminders, timetableFor } from '@kyhan/engine/timetable';
import type { AskedRuling, TurnBasis } from '@kyhan/register';
import { policyOf, stepIdOf, type CycleContext } from '../cycle-context.js';
import { requirePaperBeyond } from './require-paper-beyond.js';
import type { TurnContext } from './turn-context.js';

/**
 * Completes what a person asks for with what only plan and calendar know, as the assignment stands under lock. Pure.
 * @throws KyhanError ASSIGNMENT_NOT_FOUND, UNIT_UNKNOWN, UNIT_NOT_LIVING, NEW_DAY_PAST, NEW_DAY_TOO_FAR,
 * NEW_DAY_OFF, EXTENSION_PAPER_MISSING, DAY_CHANGED_MEANWHILE, RULE_UNKNOWN
 */
export function rulingOf(context: TurnContext, basis: TurnBasis, asked: AskedRuling): Ruling {
  const { assignmentId, moved } = asked;
  const state = basis.shard.get(assignmentId);
  if (state === undefined) throw new KyhanError('ASSIGNMENT_NOT_FOUND', { assignmentId });
  requireOwing(asked, state, basis);
  const retiming = { context, basis, asked, state };
  // As of 0.2 a move of the plan's was asked for as an extension.
  return moved === undefined ? byPerson(retiming) : movedDay(retiming, moved);
}

function byPerson(retiming: Retiming): Ruling {
  const { basis, asked } = retiming;
  const { assignmentId, ruling, reason = '' } = asked;
  switch (ruling) {
    case 'move-day':
      throw new KyhanError('DAY_CHANGED_MEANWHILE', { assignmentId });
    case 'withdraw':
      return { type: ruling };
    case 'accept':
      return { type: ruling, ...remarkOf(reason), ...ofVersion(asked) };
    case 'waive-rule':
      return { type: ruling, reason, ...ruleNamed(retiming) };
    // As of 0.2 a hand-over was asked for as a transfer.
    case 'transfer':
    case 'hand-over':
      return handOver(retiming);
    case 'return':
      return { type: ruling, reason, timetable: retimed(retiming), ...ofVersion(asked) };
    case 'reopen':
      return reopening(retiming);
    case 'stop-clock':
      return {
        type: ruling,
        reason,
        remindAt: reviewReminders({ ...counting(retiming), storedAt: basis.now }),
      };
    case 'start-clock':
      return { type: ruling, ...starting(retiming) };
    case 'extend':
      return extension(retiming);
    default:
      return { type: ruling, reason };
  }
}

/** One of the rules of its form, as the version of the plan has it that the cycle follows. */
function ruleNamed({ context, asked }: Retiming): { readonly rule: string; readonly saying: Words } {
  const { plan, obligation } = context.cycle;
  const { assignmentId, rule = '' } = asked;
  const step = obligation.steps.find(({ id }) => id === stepIdOf(assignmentId));
  const form = step?.form === undefined ? undefined : plan.forms[step.form];
  const rules = form === undefined ? [] : namedRules(form);
  const named = rules.find(({ id }) => id === rule);
  if (named === undefined) {
    const known = rules.map(({ id }) => id).join(', ');
    throw new KyhanError('RULE_UNKNOWN', { assignmentId, rule, known: known === '' ? '–' : known });
  }
  const { vi, en } = named.saying;
  return { rule, saying: { vi, en } };
}

/** What is accepted needs no reason, and may have a remark. */
function remarkOf(reason: string) {
  return reason.trim() === '' ? {} : { reason };
}

/** What it starts with, and what that was counted from: another ruling of the turn may come first. */
function starting(retiming: Retiming) {
  const { basis, state } = retiming;
  const { stop, timetable } = state;
  const from = stop && { from: { stoppedAt: stop.at, dueAt: timetable.dueAt } };
  return { start: clockStart(counting(retiming), state, basis.now), ...from };
}

function extension(retiming: Retiming): Ruling {
  const { context, asked } = retiming;
  const timetable = retimed(retiming);
  requirePaperBeyond(context.cycle, { ...asked, day: timetable.dueOn });
  return { type: 'extend', reason: asked.reason ?? '', timetable };
}

function counting({ context, asked }: Retiming) {
  const { plan, obligation, calendar, zone } = context.cycle;
  return { policy: policyOf(plan, obligation, stepIdOf(asked.assignmentId)), calendar, zone };
}

/** What a unit asked for while it owed it came too late, where it has been handed over since. */
function requireOwing(asked: AskedRuling, state: AssignmentState, basis: TurnBasis): void {
  const { actor, assignmentId } = asked;
  const who = readActorId(actor);
  if (who?.kind !== 'unit' || who.unitId === state.unitId) return;
  // What is contributed to its own result a unit reviews.
  const isReview = actOfRuling(asked.ruling === 'transfer' ? 'hand-over' : asked.ruling) === 'review';
  if (isReview && who.unitId === leadingUnit(state, basis)) return;
  throw new KyhanError('HANDED_OVER', { assignmentId, unit: state.unitId });
}

function leadingUnit({ lead }: AssignmentState, { shard, leads }: TurnBasis): string | undefined {
  if (lead === undefined) return undefined;
  return (shard.get(lead.assignmentId) ?? leads?.get(lead.assignmentId))?.unitId;
}

/** The version that was read, where whoever rules says so. */
function ofVersion({ version }: AskedRuling) {
  return version === undefined ? {} : { version };
}

/** Where something waits for a ruling again, its reviewer is reminded, and his head told, as if it had come now. */
function reopening(retiming: Retiming): Ruling {
  const { basis, asked } = retiming;
  const counted = { ...counting(retiming), storedAt: basis.now };
  const reviewed = {
    reviewRemindAt: reviewReminders(counted),
    reviewHeadAt: reviewerTimes(counted).headAt,
  };
  return { type: 'reopen', reason: asked.reason ?? '', timetable: retimed(retiming), ...reviewed };
}

/**
 * To whoever lives on the day on which it is owed, or today where that is over (design, invariant 7). The plan itself
 * hands over to who lives today: a successor that ends before the due day is followed by its own.
 */
function handOver({ context, basis, asked, state }: Retiming): Ruling {
  const { reason = '', to = '', from } = asked;
  const { newestPlan, cycle } = context;
  const isByPlan = readActorId(asked.actor)?.kind === 'plan';
  const unit = newestPlan.units.find(({ id }) => id === to);
  if (unit === undefined) throw new KyhanError('UNIT_UNKNOWN', { unit: to });
  const today = localDate(basis.now, cycle.zone);
  const day = isByPlan ? today : laterOf(state.timetable.dueOn, today);
  if (!isAlive(unit.lives, day)) throw new KyhanError('UNIT_NOT_LIVING', { unit: unit.name, day });
  const owing = basis.owed.filter(
    ({ unitId, stepId, assignmentId }) =>
      unitId === to && stepId === state.stepId && assignmentId !== state.assignmentId,
  );
  return { type: 'hand-over', reason, to, ...(from === undefined ? {} : { from }), owing };
}

interface Retiming {
  readonly context: TurnContext;
  readonly basis: TurnBasis;
  readonly asked: AskedRuling;
  readonly state: AssignmentState;
}

/** The timetable for the new day. */
function retimed(retiming: Retiming): Timetable {
  const { asked, state } = retiming;
  const rule = counting(retiming);
  const named = asked.newDueOn ?? (asked.ruling === 'extend' ? state.asking?.newDueOn : undefined);
  const dueOn = named === undefined ? givenDay(retiming) : namedDay(retiming, named);
  const dueAt = endOfDay(dueOn, rule.zone);
  const { opensAt, silentAt } = state.timetable;
  // What was given back, or opened again, is owed.
  const isInvitation = silentAt !== undefined && asked.ruling === 'extend';
  return timetableFor({ ...rule, opensAt, dueOn, dueAt, isInvitation });
}

/** Some working days from now, and never earlier than the day in force; an extension goes beyond that. */
function givenDay(retiming: Retiming): PlainDate {
  const { basis, asked, state } = retiming;
  const { calendar, zone, policy } = counting(retiming);
  const days = asked.ruling === 'return' ? daysToMend(policy) : UNLESS_NAMED_DAYS;
  const today = localDate(basis.now, zone);
  const { dueOn } = state.timetable;
  if (asked.ruling === 'extend') return calendar.shiftWorkingDays(laterOf(dueOn, today), days);
  return laterOf(dueOn, calendar.shiftWorkingDays(today, days));
}

/** A day that somebody named can be a slip: of the year, or of the weekday. */
function namedDay(retiming: Retiming, day: PlainDate): PlainDate {
  const { context, basis, asked, state } = retiming;
  const { calendar, zone } = context.cycle;
  // Of what was asked in time and has been handed in, a day that is over decides whether that was late.
  const isOver = endOfDay(day, zone) <= basis.now && !(asked.ruling === 'extend' && isDeciding(state));
  if (isOver) throw new KyhanError('NEW_DAY_PAST', { day });
  const latest = latestDay(retiming);
  if (day > latest) throw new KyhanError('NEW_DAY_TOO_FAR', { day, latest });
  // Nobody is asked about a day that is refused anyhow, since it does not lengthen.
  const isShort = asked.ruling === 'extend' && day <= state.timetable.dueOn;
  if (!isShort && !calendar.isWorkingDay(day) && asked.onDayOff !== true)
    throw new KyhanError('NEW_DAY_OFF', { day, next: calendar.rollForward(day) });
  return day;
}

const YEAR_DAYS = 366;

/**
 * An extension ends with the plan, and what falls due after its end may be put off for a year; what is given back to
 * be mended may take that long as well.
 */
function latestDay({ context, basis, asked, state }: Retiming): PlainDate {
  const { to } = context.newestPlan.inForce;
  const { dueOn } = state.timetable;
  if (asked.ruling === 'extend') return dueOn < to ? to : addDays(dueOn, YEAR_DAYS);
  return laterOf(to, addDays(localDate(basis.now, context.cycle.zone), YEAR_DAYS));
}

/** A day that is over already helps nobody. */
function movedDay({ context, basis, asked, state }: Retiming, move: PlanMove): Ruling {
  const { assignmentId, reason = '' } = asked;
  const { because, from, meetingOn, to, ...versions } = move;
  const moved = { because, from, ...(meetingOn === undefined ? {} : { meetingOn }) };
  if (movesDue(moved, to) && to.dueAt <= basis.now) throw new KyhanError('NEW_DAY_PAST', { day: to.dueOn });
  const under = context.under(versions);
  // The wish was replaced while this turn began: whoever did that is answered by the next.
  if (under === undefined) throw new KyhanError('DAY_CHANGED_MEANWHILE', { assignmentId });
  const { plan, obligation, calendar, zone } = under;
  const policy = policyOf(plan, obligation, stepIdOf(assignmentId));
  const { silentAt } = state.timetable;
  const opensAt = openingUnder(under, state);
  return {
    type: 'move-day',
    reason,
    moved,
    timetable: timetableFor({
      policy,
      calendar,
      zone,
      opensAt,
      ...to,
      isInvitation: silentAt !== undefined,
    }),
  };
}

/** What waits for a step opens at the latest when the day of that is over, which has moved, too. */
function openingUnder(
  { plan, obligation, calendar, cycle }: CycleContext,
  { stepId, waitsFor, timetable: { opensAt } }: AssignmentState,
): number {
  if (waitsFor === undefined) return opensAt;
  const { periodKey: key, periodFrom: from, periodTo: to, meetingOn: anchorOn } = cycle;
  const days = cyclePlan({ plan, obligation, calendar, period: { key, from, to }, anchorOn });
  return days?.steps.find((step) => step.stepId === stepId)?.opens?.at ?? opensAt;
}

function laterOf(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}
