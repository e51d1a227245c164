import {
  ApplicationFailure,
  allHandlersFinished,
  condition,
  continueAsNew,
  getExternalWorkflowHandle,
  isCancellation,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
  uuid4,
  workflowInfo,
} from '@temporalio/workflow';
import type { RulingsRequest } from '@kyhan/contracts';
import { clippedSummary, TEMPORAL_WORDS } from '@kyhan/words/temporal';
import {
  MOST_RULED,
  NEW_RUN_BEGINS,
  ruleUpdate,
  shardEndedSignal,
  submissionsWaitingSignal,
} from './messages.js';
import { registerActivities } from './register-activities.js';
import { RulingMailbox } from './ruling-mailbox.js';
import { OVERDUE } from './search-attributes.js';
import { shownLanguage, type Shown } from './shown-language.js';

export interface ShardInput extends Shown {
  readonly cycleId: string;
  readonly shard: number;
  /** What the run before has shown, where this is not the first. */
  readonly shown?: { readonly lines: readonly string[]; readonly overdue: number };
}

/**
 * The life of up to 250 assignments: wait for time or people, take a turn, answer, again. It decides nothing and keeps
 * no state of theirs: the turn does, where the data lies.
 * @throws ApplicationFailure with the code of the catalogue where the register refuses for good
 */
export async function assignmentsWorkflow(input: ShardInput): Promise<void> {
  const { lines, overdue } = input.shown ?? { lines: [], overdue: 0 };
  const shard: Shard = { input, mailbox: new RulingMailbox(), lines, overdue };
  listen(shard);
  for (;;) {
    const turn = await takeTurn(shard);
    if (turn.isEnded) {
      await isQuiet(shard);
      if (shard.mailbox.isEmpty) break;
    } else if (workflowInfo().continueAsNewSuggested) return await newRun(shard);
    else await untilNeeded(turn, shard);
  }
  shard.isClosed = true;
  await tellCycle(input.cycleId);
}

interface Shard {
  readonly input: ShardInput;
  readonly mailbox: RulingMailbox;
  /** Submissions wait in the register. */
  isRung?: boolean;
  /** This run is about to end, and takes no further rulings. */
  isClosed?: boolean;
  /** What the latest turns did, the newest first. */
  lines: readonly string[];
  /** As it was shown last. */
  overdue: number;
}

type Turn = Awaited<ReturnType<typeof registerActivities.takeTurn>>;

function listen(shard: Shard): void {
  setHandler(submissionsWaitingSignal, () => {
    shard.isRung = true;
  });
  setHandler(ruleUpdate, (request) => shard.mailbox.deliver(request), {
    validator: (request) => checkRequest(request, shard),
  });
}

/** What it turns away leaves no trace in the history. */
function checkRequest(request: RulingsRequest, { isClosed }: Shard): void {
  if (isClosed === true)
    throw ApplicationFailure.nonRetryable('a new run of the shard begins', NEW_RUN_BEGINS);
  const { rulings, sentence } = request;
  const characters = rulings.reduce(
    (sum, { assignmentId, rulingId }) => sum + assignmentId.length + rulingId.length,
    sentence.length,
  );
  if (rulings.length > 0 && rulings.length <= MOST_RULED.rulings && characters <= MOST_RULED.characters)
    return;
  const most = `${MOST_RULED.rulings} rulings and ${MOST_RULED.characters} characters`;
  throw ApplicationFailure.nonRetryable(`an update carries 1 to ${most}`, 'COMMAND_INVALID');
}

/** One turn, in the register, and its answers: to whoever ruled, and to whoever looks at Temporal's own page. */
async function takeTurn(shard: Shard): Promise<Turn> {
  const { cycleId, shard: number } = shard.input;
  const language = shownLanguage(shard.input);
  shard.isRung = false;
  const taken = shard.mailbox.take();
  const { rulings, sentences } = taken;
  const summary = sentences.length === 0 ? TEMPORAL_WORDS.takeTurn[language] : sentences.join('; ');
  const turn = await registerActivities.takeTurn.executeWithOptions({ summary: clippedSummary(summary) }, [
    { cycleId, shard: number, turnId: uuid4(), rulings },
  ]);
  taken.answer(turn.outcomes);
  show(shard, turn);
  return turn;
}

/** An administrator who looks at one shard reads as far back as a screen holds. */
const MOST_LINES = 20;

function show(shard: Shard, { standing, line, overdue }: Turn): void {
  if (line !== undefined) shard.lines = [line, ...shard.lines].slice(0, MOST_LINES);
  const heading = TEMPORAL_WORDS.latestTurns[shownLanguage(shard.input)];
  const latest =
    shard.lines.length === 0 ? [] : ['', `**${heading}**`, '', ...shard.lines.map((one) => `- ${one}`)];
  setCurrentDetails([standing, ...latest].join('\n'));
  if (overdue !== shard.overdue) upsertSearchAttributes([{ key: OVERDUE, value: overdue }]);
  shard.overdue = overdue;
}

/** Settles when rulings wait in the mailbox, or nobody waits for an answer. */
async function isQuiet({ mailbox }: Shard): Promise<void> {
  await condition(() => allHandlersFinished() || !mailbox.isEmpty);
}

/** Sleeps until the earliest deadline of the shard, a submission or a ruling; the wait says what the turn did. */
async function untilNeeded({ wakeInMs, sentence }: Turn, shard: Shard): Promise<void> {
  const isNeeded = () => shard.isRung === true || !shard.mailbox.isEmpty;
  if (wakeInMs === null) return await condition(isNeeded);
  await condition(isNeeded, wakeInMs, { summary: sentence });
}

/**
 * Rulings that have arrived are carried out before the run changes, since an update lives in one run. The last
 * turn finds nothing to do: it puts the last answer into a task of its own, before the one that ends this run.
 */
async function newRun(shard: Shard): Promise<void> {
  shard.isClosed = true;
  do {
    await isQuiet(shard);
    await takeTurn(shard);
  } while (!shard.mailbox.isEmpty || !allHandlersFinished());
  await continueAsNew<typeof assignmentsWorkflow>({
    ...shard.input,
    shown: { lines: shard.lines, overdue: shard.overdue },
  });
}

/** The cycle asks the register by itself once a day: where it is gone or away, nothing is lost. */
async function tellCycle(cycleId: string): Promise<void> {
  try {
    await getExternalWorkflowHandle(cycleId).signal(shardEndedSignal);
  } catch (error) {
    if (isCancellation(error)) throw error;
  }
}
