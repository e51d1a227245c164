import type { EvidenceValues } from './evidence-values.js';
import type { ToldEvent } from './told-event.js';

/** A paper on which something rests, a report that went out, or its arrival. */
export interface ToldPaper {
  readonly type: string;
  readonly at: string;
  /** Who recorded it. */
  readonly actor: string;
  /** Number, sign, day and signatory; absent where none was named, and where it was erased. */
  readonly paper?: unknown;
  /** Of one that went out: on which day, by which way, and under which number the other side wrote it down. */
  readonly on?: unknown;
  readonly way?: unknown;
  readonly number?: unknown;
  readonly recipient?: unknown;
  readonly checkpoint: number | null;
}

const OF_CYCLE: ReadonlySet<string> = new Set(['cycle-announced', 'cycle-confirmed', 'cycle-postponed']);
const OF_REPORT: ReadonlySet<string> = new Set(['report-issued', 'report-sent', 'report-arrived']);

/** The papers of a cycle and of the report of one of its assignments, in their order. Pure; throws nothing. */
export function toldPapers(
  cycle: readonly ToldEvent[],
  assignmentId: string,
  values: EvidenceValues,
): ToldPaper[] {
  const own = cycle.filter(
    ({ fact }) =>
      (OF_CYCLE.has(fact.type) && fact['paper'] !== undefined) ||
      (OF_REPORT.has(fact.type) && fact['assignmentId'] === assignmentId),
  );
  return own.map(({ at, actor, fact, checkpoint }) => {
    const { type, on, way, number } = fact;
    const paper = values.of(fact['paper']);
    const told = { on, way, number, paper, recipient: recipientOf(cycle, fact) };
    const said = Object.entries(told).filter(([, value]) => value !== undefined);
    return { type, at, actor, ...Object.fromEntries(said), checkpoint };
  });
}

/** By its name, as the issue before named it. */
function recipientOf(cycle: readonly ToldEvent[], fact: ToldEvent['fact']): unknown {
  const place = fact['recipient'];
  if (typeof place !== 'number') return undefined;
  const issue = cycle.findLast(
    (one) => one.fact.type === 'report-issued' && one.fact['assignmentId'] === fact['assignmentId'],
  );
  const recipients = issue?.fact['recipients'];
  return Array.isArray(recipients) ? (recipients[place - 1] as { name?: unknown } | undefined)?.name : place;
}
