import { localDate } from '@kyhan/calendar';
import type { Reach } from '@kyhan/engine';
import { plannedPapers, type Plan, type PlannedPaper } from '@kyhan/plan';
import type { PlanVersion, Register } from '@kyhan/register';
import type { AskedPapers } from './drafted-paper.js';
import { namedPapers } from './drafted-papers.js';

/** Papers of a plan about a period that are drafted and wait to be signed. */
export interface WaitingPapers extends PlannedPaper {
  readonly plan: Plan;
  readonly count: number;
}

/** For whom, as of when: plan time, epoch milliseconds. */
interface AskedWaiting {
  readonly versions: readonly PlanVersion[];
  readonly within: readonly Reach[];
  readonly now: number;
}

/**
 * The papers that plans want by now, and that neither have a number nor were left out; letters that would name nothing
 * are none. At most two statements for each paper that a plan wants.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function waitingPapers(
  register: Register,
  { versions, within, now }: AskedWaiting,
): Promise<WaitingPapers[]> {
  const planned = versions.flatMap(({ plan, keptFrom }) =>
    plannedPapers(plan, localDate(now, plan.timeZone), keptFrom).map((one) => ({ ...one, plan })),
  );
  const waiting: WaitingPapers[] = [];
  for (const one of planned) {
    const { plan, period, paper: kind } = one;
    const asked: AskedPapers = { plan, period, within, now };
    const papers = await namedPapers({ register }, kind, asked);
    const count = papers.filter(({ settled }) => settled === undefined).length;
    if (count > 0) waiting.push({ ...one, count });
  }
  return waiting;
}
