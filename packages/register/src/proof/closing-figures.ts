import { FIGURE_NAMES, figureGroup, figuresOf, type FigureGroup } from '@kyhan/engine';
import { canonicalJson } from '../canonical-json.js';
import type { Db } from '../connection/register.js';
import type { AssignmentRecord } from './assignment-record.js';

type Summary = Readonly<Record<string, unknown>>;

/** One closing of a cycle, and how its assignments stood then. */
interface Closing {
  readonly cycleId: string;
  /** Plan time, epoch milliseconds, and real time: a clock of the plan may stand still. */
  readonly at: number;
  readonly realAt: number;
  readonly summary: Summary;
  readonly groups: FigureGroup[];
}

/** Invariant 8, of summaries: each that a closing stored agrees with the facts at that closing. */
export class ClosingFigures {
  private constructor(
    private readonly closings: ReadonlyMap<string, readonly Closing[]>,
    private readonly faultsOfRows: readonly string[],
  ) {}

  static async of(db: Db): Promise<ClosingFigures> {
    const rows = await db
      .selectFrom('cycles')
      .innerJoin('events', 'events.streamKey', 'cycles.cycleKey')
      .select(['cycles.cycleId', 'cycles.closedAt', 'cycles.summary', 'events.fact'])
      .select(['events.at', 'events.realAt'])
      .orderBy('cycles.cycleId')
      .orderBy('events.sequence')
      .execute();
    const closings = new Map<string, Closing[]>();
    const stored = new Map<string, Summary | null>();
    for (const { cycleId, closedAt, summary, at, realAt, fact } of rows) {
      if (closedAt !== null) stored.set(cycleId, summary);
      if (fact.type !== 'cycle-closed') continue;
      const closing = { cycleId, at, realAt, summary: fact.summary, groups: [] };
      closings.set(cycleId, [...(closings.get(cycleId) ?? []), closing]);
    }
    const differing = [...stored].filter(
      ([cycleId, summary]) =>
        canonicalJson(closings.get(cycleId)?.at(-1)?.summary ?? null) !== canonicalJson(summary),
    );
    return new ClosingFigures(
      closings,
      differing.map(([cycleId]) => `${cycleId}: its summary is not the one of its closing`),
    );
  }

  get checked(): number {
    return [...this.closings.values()].flat().length;
  }

  /** Counts one assignment in each closing of its cycle, as it stood then. */
  add({ events, states }: AssignmentRecord): void {
    const cycleId = states[0]?.cycleId ?? '';
    for (const { at, realAt, groups } of this.closings.get(cycleId) ?? []) {
      // What was reopened at the very instant of the closing had ended when it closed; what comes before something
      // that the closing knew was known to it too, wherever the real clock was set back to meanwhile.
      const last = events.findLastIndex(
        (event) => event.at < at || (event.at === at && event.realAt <= realAt),
      );
      const state = states[last];
      if (state !== undefined) groups.push(figureGroup(state));
    }
  }

  faults(): string[] {
    const all = [...this.closings.values()].flat();
    return [...this.faultsOfRows, ...all.flatMap((closing) => summaryFaults(closing))];
  }
}

/** What 0.2 stored has no figures that add up: of it only the number of assignments is asked. */
function summaryFaults({ cycleId, at, summary, groups }: Closing): string[] {
  const figures = figuresOf(groups, at);
  const names = 'assigned' in summary ? FIGURE_NAMES : FIGURE_NAMES.filter((name) => name === 'total');
  return names
    .filter((name) => name in summary && summary[name] !== figures[name])
    .map(
      (name) =>
        `${cycleId}: its summary of ${at} says ${name} ${String(summary[name])}, not ${figures[name]}`,
    );
}
