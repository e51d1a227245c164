import type { AssignmentEvent, RulingOutcome } from '@kyhan/engine';
import { isAsked } from '@kyhan/plan';
import type { TakenTurn } from '@kyhan/register';
import { TEMPORAL_WORDS, turnLine, turnWaitWords, type Language, type TurnAct } from '@kyhan/words';
import { stepIdOf } from '../cycle-context.js';
import type { TurnContext } from './turn-context.js';

/** What a turn comes to; kept with it, so that who did not get it asks again and gets the same. Plain JSON. */
export interface TurnAnswer {
  /** Plan time, epoch milliseconds; null where only people can move the shard on. */
  readonly nextWakeAt: number | null;
  readonly outcomes: readonly RulingOutcome[];
  /** For the wait that follows: what the turn did, and what is waited for. */
  readonly sentence: string;
  /** When and what, for the list of the last turns; absent where nothing happened. */
  readonly line?: string;
  /** Markdown: how many stand where. */
  readonly standing: string;
  readonly overdue: number;
  /** Every assignment of the shard has ended. */
  readonly isEnded: boolean;
}

/** The answer of a turn in the words of the deployment. Pure. */
export function turnAnswer(context: TurnContext, taken: TakenTurn, language: Language): TurnAnswer {
  const { now, events, outcomes, standing, unitOf } = taken;
  const { open, wakeAt, ...counts } = standing;
  const acts = events.map((event) => turnAct(context, { event, unitId: unitOf(event.stream) }, language));
  const { zone } = context.cycle;
  const isEnded = open === 0;
  return {
    nextWakeAt: wakeAt,
    outcomes,
    sentence: turnWaitWords({ acts, wakeAt, zone, isEnded }, language),
    ...(acts.length === 0 ? {} : { line: turnLine({ acts, at: now, zone }, language) }),
    standing: TEMPORAL_WORDS.shardStanding(language, counts),
    overdue: counts.overdue,
    isEnded,
  };
}

/** A unit that a later version of the plan dropped keeps its id. */
function turnAct(
  { newestPlan, cycle }: TurnContext,
  { event: { stream, fact }, unitId }: { readonly event: AssignmentEvent; readonly unitId: string },
  language: Language,
): TurnAct {
  const known = [...cycle.plan.units, ...newestPlan.units].find(({ id }) => id === unitId);
  const asked = isAsked(cycle.plan, cycle.obligation, stepIdOf(stream));
  return { fact, unit: known?.name[language] ?? unitId, asked };
}
