import type { CycleEventType } from '@kyhan/contracts';
import { checkpointOfAll } from './checkpoint-of-all.js';
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
  /** Which one holds it, and what its recipient is called. */
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
  return own.map((event) => {
    const { at, actor, fact } = event;
    const { type, on, way, number } = fact;
    const paper = values.of(fact['paper']);
    const issue = issueOf(cycle, fact);
    const told = { on, way, number, paper, recipient: recipientOf(issue, fact) };
    const said = Object.entries(told).filter(([, value]) => value !== undefined);
    const checkpoint = issue === undefined ? event.checkpoint : checkpointOfAll(event, issue);
    return { type, at, actor, ...Object.fromEntries(said), checkpoint };
  });
}

/** The issue that names the recipients, where one is meant by its place. */
function issueOf(cycle: readonly ToldEvent[], fact: ToldEvent['fact']): ToldEvent | undefined {
  if (typeof fact['recipient'] !== 'number') return undefined;
  return cycle.findLast(
    (one) => one.fact.type === 'report-issued' && one.fact['assignmentId'] === fact['assignmentId'],
  );
}

/** By its name, as the issue before named it. */
function recipientOf(issue: ToldEvent | undefined, { recipient: place }: ToldEvent['fact']): unknown {
  if (typeof place !== 'number') return undefined;
  const recipients = issue?.fact['recipients'];
  return Array.isArray(recipients) ? (recipients[place - 1] as { name?: unknown } | undefined)?.name : place;
}
