import type { AssignmentEvent, AssignmentEventType } from '@kyhan/engine';
import { readActorId, SYSTEM_ACTOR, TIME_ACTOR, unitActor } from '@kyhan/plan/ids';
import type { AssignmentRecord } from './assignment-record.js';

/**
 * Invariant 6, as far as the register can tell: a unit acts on its own assignments only, people rule,
 * time does the rest (design, "The life of an assignment", column "by").
 */
export function roleFaults({ row, events, submissions }: AssignmentRecord): string[] {
  const byEvents = events
    .filter((event) => !mayCause(event, row.unitId))
    .map(({ stream, sequence, actor, fact }) => `${stream}: event ${sequence}, ${fact.type} by ${actor}`);
  const bySubmissions = submissions
    .filter(({ actor }) => !isOwnOrOffice(actor, row.unitId))
    .map(({ submissionId, actor }) => `${submissionId}: handed in by ${actor}`);
  return [...byEvents, ...bySubmissions];
}

/** Who brings an event about, by its type. */
const CAUSES: Readonly<Record<AssignmentEventType, (actor: string, unitId: string) => boolean>> = {
  opened: (actor) => isTime(actor) || isOffice(actor),
  reminded: isTime,
  'became-overdue': isTime,
  'overdue-reminded': isTime,
  escalated: isTime,
  submitted: isOwnOrOffice,
  'review-reminded': isTime,
  withdrawn: isOwnOrOffice,
  returned: isOffice,
  extended: isOffice,
  accepted: isOffice,
  waived: isOffice,
  transferred: isOffice,
  missed: isTime,
};

function mayCause({ actor, fact }: AssignmentEvent, unitId: string): boolean {
  if (fact.type === 'accepted' && fact.automatic) return isTime(actor);
  return CAUSES[fact.type](actor, unitId);
}

function isTime(actor: string): boolean {
  return actor === TIME_ACTOR;
}

/** The unit itself, or the office on its behalf. */
function isOwnOrOffice(actor: string, unitId: string): boolean {
  return actor === unitActor(unitId) || isOffice(actor);
}

const OFFICE: ReadonlySet<string> = new Set(['coordinator', 'administrator']);

function isOffice(actor: string): boolean {
  return actor === SYSTEM_ACTOR || OFFICE.has(readActorId(actor).role);
}
