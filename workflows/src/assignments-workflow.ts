import {
  ApplicationFailure,
  allHandlersFinished,
  condition,
  continueAsNew,
  setCurrentDetails,
  setHandler,
  sleep,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import {
  isShardEnded,
  shardTurn,
  shardWakeAt,
  type RulingOutcome,
  type Shard,
  type ShardTurn,
} from '@kyhan/engine';
import {
  TEMPORAL_WORDS,
  turnWords,
  waitWords,
  workflowRulingWords,
  type Language,
} from '@kyhan/words/temporal';
import { registerActivities } from './register-activities.js';
import type { RulingRequest } from '@kyhan/contracts';
import { NEW_RUN_BEGINS, ruleUpdate, submissionsWaitingSignal } from './messages.js';
import { RulingMailbox } from './ruling-mailbox.js';
import { OVERDUE } from './search-attributes.js';
import { shownLanguage, type Shown } from './shown-language.js';

export interface ShardInput extends Shown {
  readonly cycleId: string;
  readonly shard: number;
}

/** Rulings in one update: more would make one event of the history too large. */
const MOST_RULINGS = 500;

/** Between two tries of a turn that the register refuses again and again. */
const LONGEST_PAUSE_MS = 60_000;

/**
 * The life of up to 250 assignments: wait for time or people, take in what has come, decide, commit, again.
 * The register holds the state, so that a new run begins by reading it.
 * @throws ApplicationFailure with the code of the catalogue where the register refuses for good
 */
export async function assignmentsWorkflow(input: ShardInput): Promise<void> {
  const door: Door = { mailbox: new RulingMailbox(), isRung: false, isClosed: false };
  listen(input, door);
  let shard = await loadShard(input);
  do {
    door.isRung = false;
    const turn = await takeTurn(input, shard, door.mailbox);
    shard = turn.shard;
    if (isShardEnded(shard)) continue;
    if (workflowInfo().continueAsNewSuggested) return await newRun(input, shard, door);
    await untilNeeded(turn, door, shownLanguage(input));
  } while (!(await isOver(shard, door.mailbox)));
}

/** Every assignment has ended and everybody who asked has an answer, also who asked while the last one ended. */
async function isOver(shard: Shard, mailbox: RulingMailbox): Promise<boolean> {
  if (!isShardEnded(shard)) return false;
  await isQuiet(mailbox);
  return mailbox.isEmpty;
}

/** Settles when rulings wait in the mailbox, or nobody waits for an answer. */
async function isQuiet(mailbox: RulingMailbox): Promise<void> {
  await condition(() => allHandlersFinished() || !mailbox.isEmpty);
}

/** Where people and the register reach the shard. */
interface Door {
  readonly mailbox: RulingMailbox;
  /** Submissions wait in the register. */
  isRung: boolean;
  /** This run is about to end, and takes no further rulings. */
  isClosed: boolean;
}

function listen(input: ShardInput, door: Door): void {
  setHandler(submissionsWaitingSignal, () => {
    door.isRung = true;
  });
  setHandler(ruleUpdate, (requests) => rule(input, door.mailbox, requests), {
    validator: (requests) => validRulings(requests, door),
  });
}

/** What it turns away leaves no trace in the history. */
function validRulings(requests: RulingRequest[], door: Door): void {
  if (door.isClosed) throw ApplicationFailure.nonRetryable('a new run of the shard begins', NEW_RUN_BEGINS);
  if (requests.length === 0 || requests.length > MOST_RULINGS)
    throw ApplicationFailure.nonRetryable(
      `an update carries 1 to ${MOST_RULINGS} rulings`,
      'COMMAND_INVALID',
    );
}

async function rule(
  input: ShardInput,
  mailbox: RulingMailbox,
  requests: RulingRequest[],
): Promise<RulingOutcome[]> {
  const { rulings, refused } = await registerActivities.prepareRulings.executeWithOptions(
    { summary: workflowRulingWords(requests, shownLanguage(input)) },
    [{ ...nameOf(input), requests }],
  );
  return [...refused, ...(await mailbox.deliver(rulings))];
}

/** The shard as the register names it. */
function nameOf({ cycleId, shard }: ShardInput) {
  return { cycleId, shard };
}

async function loadShard(input: ShardInput): Promise<Shard> {
  const states = await registerActivities.loadShard.executeWithOptions(
    { summary: TEMPORAL_WORDS.readRegister[shownLanguage(input)] },
    [nameOf(input)],
  );
  return new Map(states.map((state) => [state.assignmentId, state]));
}

interface Turn {
  readonly shard: Shard;
  /** Plan time of the turn and how many real milliseconds one plan millisecond takes. */
  readonly now: number;
  readonly realPerPlan: number;
  /** Of the plan's zone, for the wording of a timer only. */
  readonly utcOffsetMs: number;
}

/**
 * One turn. Where the register has meanwhile got what the decision did not know (a submission stored while its
 * assignment was being ended), it writes nothing, and the turn is taken again on what it holds now.
 */
async function takeTurn(input: ShardInput, given: Shard, mailbox: RulingMailbox): Promise<Turn> {
  let shard = given;
  for (let refusals = 0; ; refusals += 1) {
    if (refusals > 0) shard = await loadShard(input);
    const { submissions, ...clock } = await registerActivities.collectSubmissions.executeWithOptions(
      { summary: TEMPORAL_WORDS.collectSubmissions[shownLanguage(input)] },
      [nameOf(input)],
    );
    const taken = mailbox.take();
    const turn = shardTurn(shard, [...submissions, ...taken.rulings], clock.now);
    if (await isCommitted(input, turn)) {
      taken.answer(turn.outcomes);
      return { shard: turn.shard, ...clock };
    }
    // Rulings that are in the way twice rest on something that is no longer so: people are to look again.
    if (refusals === 0) taken.putBack();
    else taken.refuse();
    if (refusals > 0) await sleep(Math.min(LONGEST_PAUSE_MS, refusals * 1000));
  }
}

async function isCommitted(input: ShardInput, turn: ShardTurn): Promise<boolean> {
  const { events, notices } = turn;
  if (events.length === 0) return true;
  const language = shownLanguage(input);
  const written = await registerActivities.commitEvents.executeWithOptions(
    { summary: turnWords(events, language) },
    [{ ...nameOf(input), events, notices }],
  );
  if (written) showShard(turn.shard, language);
  return written;
}

function showShard(shard: Shard, language: Language): void {
  const states = [...shard.values()];
  const count = (holds: (state: (typeof states)[number]) => boolean) => states.filter(holds).length;
  const overdue = count(
    (s) => s.overdueAt !== undefined && s.submission === undefined && s.endedAt === undefined,
  );
  setCurrentDetails(
    TEMPORAL_WORDS.shardStanding(language, {
      total: states.length,
      submitted: count((s) => s.submission !== undefined && s.endedAt === undefined),
      accepted: count((s) => s.acceptedAt !== undefined),
      overdue,
      missed: count((s) => s.missedAt !== undefined),
      others: count((s) => s.waivedAt !== undefined || s.transferredAt !== undefined),
    }),
  );
  upsertSearchAttributes([{ key: OVERDUE, value: overdue }]);
}

/** Sleeps until the earliest deadline of the shard, a submission or a ruling. */
async function untilNeeded(turn: Turn, door: Door, language: Language): Promise<void> {
  const isNeeded = () => door.isRung || !door.mailbox.isEmpty;
  const wakeAt = shardWakeAt(turn.shard);
  if (wakeAt === undefined) return await condition(isNeeded);
  const realMs = Math.max(1, Math.ceil((wakeAt - turn.now) * turn.realPerPlan));
  await condition(isNeeded, realMs, { summary: waitWords(wakeAt, turn.utcOffsetMs, language) });
}

/**
 * Rulings that have arrived are carried out before the run changes, since an update lives in one run. The last
 * turn finds nothing to do: it puts the last answer into a task of its own, before the one that ends this run.
 */
async function newRun(input: ShardInput, given: Shard, door: Door): Promise<void> {
  let shard = given;
  door.isClosed = true;
  do {
    await isQuiet(door.mailbox);
    shard = (await takeTurn(input, shard, door.mailbox)).shard;
  } while (!door.mailbox.isEmpty || !allHandlersFinished());
  await continueAsNew<typeof assignmentsWorkflow>(input);
}
