import type { AssignmentEvent } from '@kyhan/engine';
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

function mayCause({ actor, fact }: AssignmentEvent, unitId: string): boolean {
  switch (fact.type) {
    case 'submitted':
    case 'withdrawn':
      return isOwnOrOffice(actor, unitId);
    case 'returned':
    case 'extended':
    case 'waived':
    case 'transferred':
      return isOffice(actor);
    case 'accepted':
      return fact.automatic ? actor === TIME_ACTOR : isOffice(actor);
    case 'opened':
      return actor === TIME_ACTOR || isOffice(actor);
    default:
      return actor === TIME_ACTOR;
  }
}

/** The unit itself, or the office on its behalf. */
function isOwnOrOffice(actor: string, unitId: string): boolean {
  return actor === unitActor(unitId) || isOffice(actor);
}

const OFFICE: ReadonlySet<string> = new Set(['coordinator', 'administrator']);

function isOffice(actor: string): boolean {
  return actor === SYSTEM_ACTOR || OFFICE.has(readActorId(actor).role);
}
