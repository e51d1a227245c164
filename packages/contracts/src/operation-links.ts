import { z } from 'zod';
import type { Route } from './route.js';
import { ROUTES, type RouteName } from './routes.js';

/** What is asked next with something that an answer has: a parameter of that route, by where it stands in the answer. */
interface OperationLink {
  readonly to: RouteName;
  readonly parameters: Readonly<Record<string, string>>;
}

/** A way that leads on: its route, and each of its parameters by where it stands in the answer. */
type Way = readonly [RouteName, Readonly<Record<string, string>>];

const assignment = { id: '/assignments/0/assignmentId' };
const plan = { plan: '/plans/0/slug' };
const slug = { slug: '/plans/0/slug' };
const called = { id: '/calls/0/assignmentId' };
const cycle = { cycle: '/cycles/0/cycleId' };
const noticed = { id: '/notices/0/assignmentId' };

/** The first of a list, as the ways that lead on from it name it. */
const FIRST: Readonly<Partial<Record<RouteName, readonly Way[]>>> = {
  listAssignments: [
    ['getAssignment', assignment],
    ['getHistory', assignment],
    ['getContributions', assignment],
    ['getSendings', assignment],
    ['issueReport', assignment],
    ['noteReportSent', assignment],
    ['noteReportArrival', assignment],
    ['listNoticeAttempts', assignment],
    ['submit', assignment],
    ['act', assignment],
  ],
  getHistory: [
    [
      'getSubmissionFile',
      {
        id: '/assignment/assignmentId',
        submissionId: '/submissions/0/submissionId',
        fileId: '/submissions/0/files/0/fileId',
      },
    ],
  ],
  takeCheckpoint: [['getCheckpoint', { number: '/statement/number' }]],
  listCheckpoints: [['getCheckpoint', { number: '/checkpoints/0/number' }]],
  listCalls: [
    ['getHistory', called],
    ['listNoticeAttempts', called],
  ],
  listPlans: [
    ['listPlanActs', slug],
    ['actOnPlan', slug],
    ['listFigures', plan],
    ['draftPapers', plan],
    ['draftSealing', plan],
    ['draftPurgeMinutes', plan],
    ['listCalls', plan],
    ['listCycles', plan],
    ['getStatus', plan],
    ['getCoverage', slug],
    ['listTrainees', slug],
    ['listAttendees', slug],
    ['importRoster', slug],
    ['importTrainedBefore', slug],
    ['planSession', slug],
    ['cancelSession', slug],
    ['nominate', slug],
    ['recordTrainingAttendance', slug],
    ['recordCertificates', slug],
    ['eraseTrainee', slug],
    ['getAdoptionTemplate', slug],
    ['adopt', slug],
  ],
  listCycles: [
    ['draftAnnouncement', cycle],
    ['draftConsolidation', cycle],
    ['listAssignments', cycle],
    ['listNotices', cycle],
  ],
  listNotices: [
    ['listNoticeAttempts', noticed],
    ['getAssignment', noticed],
  ],
  listPeople: [['exportPerson', { id: '/people/0/personId' }]],
};

/** What leads on from the answer of a route, as an OpenAPI document says it; a list leads to its own next page. Pure; throws nothing. */
export function operationLinks(name: RouteName): readonly OperationLink[] {
  const ways = (FIRST[name] ?? []).map(([to, places]) => ({ to, parameters: whereTold(places) }));
  return isPaged(ROUTES[name]) ? [...ways, { to: name, parameters: whereTold({ after: '/next' }) }] : ways;
}

function whereTold(places: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(places).map(([parameter, at]) => [parameter, `$response.body#${at}`]),
  );
}

function isPaged({ query, answer }: Route): boolean {
  return (
    query !== undefined && 'after' in query.shape && answer instanceof z.ZodObject && 'next' in answer.shape
  );
}
