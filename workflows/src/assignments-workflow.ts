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
import { isShardEnded, shardTurn, shardWakeAt, type RulingOutcome, type Shard } from '@kyhan/engine';
import { registerActivities } from './activity-options.js';
import { ruleUpdate, submissionsWaitingSignal, type RulingRequest } from './messages.js';
import { RulingMailbox } from './ruling-mailbox.js';
import { OVERDUE } from './search-attributes.js';

export interface ShardInput {
  readonly cycleId: string;
  readonly shard: number;
}

/** Rulings in one update: more would make one event of the history too large. */
const MOST_RULINGS = 500;

/**
 * The life of up to 250 assignments: wait for time or people, take in what has come, decide, commit, again.
 * The register holds the state, so that a new run begins by reading it.
 */
export async function assignmentsWorkflow(input: ShardInput): Promise<void> {
  const mailbox = new RulingMailbox();
  const bell = { rung: false };
  listen(input, mailbox, bell);
  let shard = await loadShard(input);
  while (!isShardEnded(shard) || !mailbox.isEmpty) {
    bell.rung = false;
    const turn = await takeTurn(input, shard, mailbox);
    shard = turn.shard;
    if (isShardEnded(shard)) continue;
    if (workflowInfo().continueAsNewSuggested) return await newRun(input, mailbox);
    await untilNeeded(turn, mailbox, bell);
  }
  await condition(allHandlersFinished);
}

interface Bell {
  rung: boolean;
}

function listen(input: ShardInput, mailbox: RulingMailbox, bell: Bell): void {
  setHandler(submissionsWaitingSignal, () => {
    bell.rung = true;
  });
  setHandler(ruleUpdate, (requests) => rule(input, mailbox, requests), { validator: validRulings });
}

function validRulings(requests: RulingRequest[]): void {
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
  const { rulings, refused } = await registerActivities.prepareRulings({ ...input, requests });
  return [...refused, ...(await mailbox.deliver(rulings))];
}

async function loadShard(input: ShardInput): Promise<Shard> {
  const states = await registerActivities.loadShard(input);
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

async function takeTurn(input: ShardInput, shard: Shard, mailbox: RulingMailbox): Promise<Turn> {
  const { now, realPerPlan, utcOffsetMs, submissions } = await registerActivities.collectSubmissions(input);
  const { rulings, answer } = mailbox.take();
  const turn = shardTurn(shard, [...submissions, ...rulings], now);
  if (turn.events.length > 0) {
    await registerActivities.commitEvents({ ...input, events: turn.events, notices: turn.notices });
    showShard(turn.shard);
  }
  answer(turn.outcomes);
  return { shard: turn.shard, now, realPerPlan, utcOffsetMs };
}

function showShard(shard: Shard): void {
  const states = [...shard.values()];
  const count = (holds: (state: (typeof states)[number]) => boolean) => states.filter(holds).length;
  const overdue = count(
    (s) => s.overdueAt !== undefined && s.submission === undefined && s.endedAt === undefined,
  );
  const lines = [
    `Tổng số việc: ${states.length}`,
    `Đã nộp, chờ tiếp nhận: ${count((s) => s.submission !== undefined && s.endedAt === undefined)}`,
    `Đã tiếp nhận: ${count((s) => s.acceptedAt !== undefined)}`,
    `Quá hạn: ${overdue}`,
    `Không nộp (đã khóa): ${count((s) => s.missedAt !== undefined)}`,
    `Miễn hoặc chuyển giao: ${count((s) => s.waivedAt !== undefined || s.transferredAt !== undefined)}`,
  ];
  setCurrentDetails(lines.map((line) => `- ${line}`).join('\n'));
  upsertSearchAttributes([{ key: OVERDUE, value: overdue }]);
}

/** Sleeps until the earliest deadline of the shard, a submission or a ruling. */
async function untilNeeded(turn: Turn, mailbox: RulingMailbox, bell: Bell): Promise<void> {
  const isNeeded = () => bell.rung || !mailbox.isEmpty;
  const wakeAt = shardWakeAt(turn.shard);
  if (wakeAt === undefined) return await condition(isNeeded);
  const realMs = Math.max(1, Math.ceil((wakeAt - turn.now) * turn.realPerPlan));
  const local = new Date(wakeAt + turn.utcOffsetMs).toISOString().slice(0, 16).replace('T', ' ');
  await condition(isNeeded, realMs, {
    summary: `Chờ đến ${local} (ngày kế hoạch), bản nộp hoặc kết luận xử lý`,
  });
}

async function newRun(input: ShardInput, mailbox: RulingMailbox): Promise<void> {
  await condition(() => allHandlersFinished() || !mailbox.isEmpty);
  // Rulings that arrived meanwhile are carried out before the run changes: an update lives in one run.
  while (!mailbox.isEmpty || !allHandlersFinished()) {
    if (!mailbox.isEmpty) await takeTurn(input, await loadShard(input), mailbox);
    await condition(() => allHandlersFinished() || !mailbox.isEmpty);
  }
  // The answer of the last update must be in its own task before this run ends.
  await sleep(1);
  await continueAsNew<typeof assignmentsWorkflow>(input);
}
