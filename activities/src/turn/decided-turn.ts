import { isKyhanError } from '@kyhan/errors';
import {
  shardTurn,
  storedOrder,
  type ActInput,
  type AddressedInput,
  type AssignmentInput,
  type RulingInput,
  type RulingOutcome,
  type Shard,
  type ShardTurn,
} from '@kyhan/engine';
import {
  approvalReminders,
  caughtUp,
  chasedAgainAt,
  clockStart,
  openedByStep,
  reviewerTimes,
  reviewReminders,
} from '@kyhan/engine/timetable';
import type { AskedRuling, TurnBasis, TurnDecision, UntakenAct } from '@kyhan/register';
import { policyOf, stepIdOf } from '../cycle-context.js';
import { leadInputs } from './lead-inputs.js';
import { rulingOf } from './ruling-of.js';
import type { TurnContext } from './turn-context.js';

/**
 * The engine's decision on what a turn has read: submissions and acts of units in the order of storage, then rulings as
 * they were asked, then time. Pure.
 */
export function decidedTurn(context: TurnContext, basis: TurnBasis): TurnDecision {
  const submissions = basis.submissions.map(({ assignmentId, ...submission }) => {
    const counted = { ...countingOf(context, assignmentId), storedAt: submission.storedAt };
    const review = {
      reviewRemindAt: reviewReminders(counted),
      reviewer: reviewerTimes(counted),
      approvalRemindAt: approvalReminders(counted),
    };
    const start = startOf(context, basis, { assignmentId, storedAt: submission.storedAt });
    return { assignmentId, input: { kind: 'submission' as const, ...submission, ...review, ...start } };
  });
  const acts = basis.acts.map((untaken) => {
    const { assignmentId, ...act } = untaken;
    const start = act.act.type === 'approve' ? startOf(context, basis, untaken) : {};
    const input = { kind: 'act' as const, ...act, ...planned(context, untaken), ...start };
    return { assignmentId, input };
  });
  const stored = [...submissions, ...acts].toSorted((a, b) => storedOrder(a.input, b.input));
  const { rulings, answered } = understood(context, basis);
  const arrived = [...stored, ...rulings];
  const own = turnOf(context, basis, { arrived, shard: part(basis.shard, false) });
  const contributed = part(basis.shard, true);
  if (contributed.size === 0) return { ...own, outcomes: [...answered, ...own.outcomes] };
  // What is contributed follows what gathers it, as that stands now.
  const leads = new Map([...(basis.leads ?? []), ...own.shard]);
  const { mergedInto = new Map<string, string>() } = basis;
  const now = { leads, mergedInto, events: own.events };
  const led = leadInputs(context, { now: basis.now, shard: contributed }, now);
  const following = turnOf(context, basis, { arrived: [...arrived, ...led], shard: contributed });
  return {
    events: [...own.events, ...following.events],
    notices: [...own.notices, ...following.notices],
    outcomes: [...answered, ...own.outcomes, ...following.outcomes],
  };
}

/** Of a shard, what is contributed to the results of others, or all else. */
function part(shard: Shard, isContributed: boolean): Shard {
  return new Map([...shard].filter(([, { lead }]) => (lead !== undefined) === isContributed));
}

function turnOf(
  context: TurnContext,
  { now, outages = [], stepsIn = new Set() }: TurnBasis,
  { arrived, shard }: { arrived: readonly AddressedInput<AssignmentInput>[]; shard: Shard },
): ShardTurn {
  const own = arrived.filter(({ assignmentId }) => shard.has(assignmentId));
  return shardTurn(shard, own, {
    now,
    opening: ({ assignmentId, waitsFor = '', timetable }) =>
      stepsIn.has(waitsFor) || timetable.opensAt <= now
        ? openedByStep(countingOf(context, assignmentId), timetable, now)
        : undefined,
    catchUp: (state) => caughtUp(countingOf(context, state.assignmentId), state, { now, outages }),
  });
}

/**
 * What only plan and calendar know of an act: until when what was told to who coordinates pauses chasing, and when they
 * are reminded of an asking that nobody has answered, or of an approved version, as of a submission that nobody has
 * ruled on.
 */
function planned(
  context: TurnContext,
  { assignmentId, act, storedAt }: UntakenAct,
): Pick<ActInput, 'pausedUntil' | 'remindAt' | 'review'> {
  const counting = countingOf(context, assignmentId);
  if (act.type === 'approve') {
    const counted = { ...counting, storedAt };
    return { review: { remindAt: reviewReminders(counted), reviewer: reviewerTimes(counted) } };
  }
  if (act.type === 'ask') return { remindAt: reviewReminders({ ...counting, storedAt }) };
  if (act.type !== 'note' || act.pauses !== true || act.promisedOn === undefined) return {};
  return { pausedUntil: chasedAgainAt({ ...counting, promisedOn: act.promisedOn }) };
}

/** What leaves its unit starts a clock that was stopped. */
function startOf(
  context: TurnContext,
  { shard }: TurnBasis,
  { assignmentId, storedAt }: { readonly assignmentId: string; readonly storedAt: number },
): Pick<ActInput, 'start'> {
  const state = shard.get(assignmentId);
  if (state?.stop === undefined) return {};
  return { start: clockStart(countingOf(context, assignmentId), state, storedAt) };
}

function countingOf({ cycle }: TurnContext, assignmentId: string) {
  const { plan, obligation, calendar, zone } = cycle;
  return { policy: policyOf(plan, obligation, stepIdOf(assignmentId)), calendar, zone };
}

/**
 * A wish that cannot be understood is refused, the others go on. What was carried out already is not looked up again:
 * its day may be over by now, its unit owe what it took over.
 */
function understood(context: TurnContext, basis: TurnBasis) {
  const rulings: AddressedInput<RulingInput>[] = [];
  const answered: RulingOutcome[] = [];
  for (const asked of basis.rulings) {
    const read = readRuling(context, basis, asked);
    if ('outcome' in read) answered.push(read);
    else rulings.push(read);
  }
  return { rulings, answered };
}

function readRuling(
  context: TurnContext,
  basis: TurnBasis,
  asked: AskedRuling,
): AddressedInput<RulingInput> | RulingOutcome {
  const { assignmentId, rulingId, actor } = asked;
  const which = { assignmentId, rulingId };
  const state = basis.shard.get(assignmentId);
  if (state?.rulingIds.includes(rulingId) === true) return { ...which, outcome: 'already-done' };
  try {
    const ruling = rulingOf(context, basis, asked);
    return { assignmentId, input: { kind: 'ruling', rulingId, actor, ruling } };
  } catch (error) {
    if (!isKyhanError(error)) throw error;
    return { ...which, outcome: 'refused', code: error.code, details: error.details };
  }
}
