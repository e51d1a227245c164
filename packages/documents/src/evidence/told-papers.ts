import type { CycleEventType } from '@kyhan/contracts';
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

/** What is told of papers: of a cycle where it rests on one, of a report on its way out always. */
const TOLD: Readonly<Partial<Record<CycleEventType, 'with its paper' | 'of the report'>>> = {
  'cycle-announced': 'with its paper',
  'cycle-confirmed': 'with its paper',
  'cycle-postponed': 'with its paper',
  'report-issued': 'of the report',
  'report-sent': 'of the report',
  'report-arrived': 'of the report',
};

/** The papers of a cycle and of the report of one of its assignments, in their order. Pure; throws nothing. */
export function toldPapers(
  cycle: readonly ToldEvent[],
  assignmentId: string,
  values: EvidenceValues,
): ToldPaper[] {
  const own = cycle.filter(({ fact }) => {
    const how = TOLD[fact.type as CycleEventType];
    if (how === 'with its paper') return fact['paper'] !== undefined;
    return how === 'of the report' && fact['assignmentId'] === assignmentId;
  });
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
