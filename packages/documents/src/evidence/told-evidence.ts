import type { EvidenceProof } from '@kyhan/contracts';
import { checkpointOfAll } from './checkpoint-of-all.js';
import { evidenceFact } from './evidence-fact.js';
import { evidenceValues, type EvidenceValues } from './evidence-values.js';
import { isoOf } from './iso-of.js';
import type { PlacedFact } from './placed-fact.js';
import { toldPurges } from './told-purges.js';
import type { ToldEvent } from './told-event.js';
import { evidenceNotices, type ToldNotice } from './evidence-notices.js';
import { toldPapers, type ToldPaper } from './told-papers.js';
import { toldSubmissions, type ToldSubmission } from './told-submissions.js';

/** A checkpoint as it was signed. */
interface ToldCheckpoint {
  readonly number: number;
  /** Plan time, ISO. */
  readonly at: string;
  readonly root: string;
  readonly publicKey: string;
}

/** All that a bundle says of one assignment: papers come first, since the paper is the act and mail a reminder. */
export interface ToldAssignment {
  readonly assignmentId: string;
  /** Who owes it now. */
  readonly unitId: string;
  /** Which one holds the event that says who owes it; null: none does yet. */
  readonly unitCheckpoint: number | null;
  readonly dueOn: string;
  readonly dueAt: string;
  /** Which one holds the event that says when it is due; null: none does yet. */
  readonly dueCheckpoint: number | null;
  readonly checkpoint: number | null;
  readonly papers: readonly ToldPaper[];
  readonly notices: readonly ToldNotice[];
  readonly submissions: readonly ToldSubmission[];
  readonly events: readonly ToldEvent[];
}

/** What the proof of a bundle says, in the order in which people ask. */
export interface ToldEvidence {
  readonly format: string;
  readonly of: EvidenceProof['of'];
  readonly asOf: string;
  readonly zone: string;
  readonly checkpoints: readonly ToldCheckpoint[];
  readonly facts: { readonly anchored: number; readonly unanchored: number };
  readonly assignments: readonly ToldAssignment[];
}

/** The same as people read it, from the proof alone: whoever checks a bundle makes it again. Pure; throws nothing. */
export function toldEvidence(proof: EvidenceProof): ToldEvidence {
  const { format, of, madeAt, zone, leaves, unanchored } = proof;
  const facts = placedFacts(proof);
  const values = evidenceValues(proof.contents);
  const assignments = facts.filter(({ table, aspect }) => table === 'assignments' && aspect === 'written');
  return {
    format,
    of,
    asOf: isoOf(madeAt),
    zone,
    checkpoints: checkpointsOf(proof),
    facts: { anchored: leaves.length, unanchored: unanchored.length },
    assignments: assignments.map((one) => toldAssignment(one, facts, values)),
  };
}

function checkpointsOf({ checkpoints }: EvidenceProof): ToldCheckpoint[] {
  return checkpoints.map(({ text }) => {
    const { number, at, root, publicKey } = JSON.parse(text) as ToldCheckpoint;
    return { number, at, root, publicKey };
  });
}

function placedFacts(proof: EvidenceProof): PlacedFact[] {
  const numbers = checkpointsOf(proof).map(({ number }) => number);
  const placed = proof.leaves.flatMap(({ group, text }) => {
    const fact = evidenceFact(text);
    const checkpoint = numbers[proof.groups[group]?.checkpoint ?? -1] ?? null;
    return fact === undefined ? [] : [{ ...fact, checkpoint }];
  });
  const waiting = proof.unanchored.flatMap(({ text }) => {
    const fact = evidenceFact(text);
    return fact === undefined ? [] : [{ ...fact, checkpoint: null }];
  });
  return [...placed, ...waiting];
}

function toldAssignment(
  { columns, checkpoint }: PlacedFact,
  facts: readonly PlacedFact[],
  values: EvidenceValues,
): ToldAssignment {
  const { assignment_key: key, assignment_id: id, cycle_key: cycleKey } = columns;
  const ofAssignment = facts.filter((one) => one.columns['assignment_key'] === key);
  const events = toldEvents(facts, key, values);
  const cycle = toldEvents(facts, cycleKey, values);
  const timed = events.findLast(({ fact }) => fact['timetable'] !== undefined);
  const { dueOn, dueAt } = (timed?.fact['timetable'] ?? {}) as {
    readonly dueOn?: string;
    readonly dueAt?: number;
  };
  return {
    assignmentId: String(id),
    ...owingUnit(events),
    dueOn: dueOn ?? '',
    dueAt: isoOf(dueAt ?? 0),
    dueCheckpoint: checkpointOfAll(timed),
    checkpoint,
    papers: toldPapers(cycle, String(id), values),
    notices: evidenceNotices(ofAssignment, { facts, values }),
    submissions: toldSubmissions(ofAssignment, facts, values),
    events,
  };
}

/** Who owes it now, by the event that says so. */
function owingUnit(events: readonly ToldEvent[]) {
  const said =
    events.findLast(({ fact }) => fact.type === 'handed-over') ??
    events.find(({ fact }) => fact.type === 'opened');
  const unitId = said?.fact['to'] ?? said?.fact['unitId'];
  return { unitId: typeof unitId === 'string' ? unitId : '', unitCheckpoint: checkpointOfAll(said) };
}

function toldEvents(facts: readonly PlacedFact[], stream: unknown, values: EvidenceValues): ToldEvent[] {
  const purgedBy = toldPurges(facts);
  return facts
    .filter(({ table, columns }) => table === 'events' && columns['stream_key'] === stream)
    .map(({ table, key, columns, checkpoint }) => {
      const reason = values.of(columns['reason_commitment']);
      const purged = purgedBy({ table, key, column: 'reason' });
      return {
        sequence: Number(columns['sequence']),
        at: isoOf(columns['at']),
        actor: String(columns['actor']),
        fact: columns['fact'] as ToldEvent['fact'],
        ...(reason === undefined ? {} : { reason }),
        ...(purged === undefined ? {} : { purged }),
        checkpoint,
      };
    })
    .toSorted((a, b) => a.sequence - b.sequence);
}
