import type { AssignmentEvent } from '@kyhan/engine';
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
      return fact.automatic ? actor === 'time' : isOffice(actor);
    case 'opened':
      return actor === 'time' || isOffice(actor);
    default:
      return actor === 'time';
  }
}

/** The unit itself, or the office on its behalf. */
function isOwnOrOffice(actor: string, unitId: string): boolean {
  return actor === `unit:${unitId}` || isOffice(actor);
}

function isOffice(actor: string): boolean {
  return actor === 'system' || actor.startsWith('coordinator:') || actor.startsWith('administrator:');
}
