import type { RouteName } from './routes.js';

/** What is asked next with something that an answer has: a parameter of that route, by where it stands in the answer. */
interface OperationLink {
  readonly to: RouteName;
  readonly parameters: Readonly<Record<string, string>>;
}

const assignment = '/assignments/0/assignmentId';
const plan = '/plans/0/slug';
const person = '/people/0/personId';

/** The first of a list, as the ways that lead on from it name it. */
const FIRST: Readonly<Partial<Record<RouteName, readonly (readonly [RouteName, string, string])[]>>> = {
  listAssignments: [
    ['getAssignment', 'id', assignment],
    ['getHistory', 'id', assignment],
    ['listNoticeAttempts', 'id', assignment],
    ['submit', 'id', assignment],
    ['act', 'id', assignment],
  ],
  listCalls: [
    ['getHistory', 'id', '/calls/0/assignmentId'],
    ['listNoticeAttempts', 'id', '/calls/0/assignmentId'],
  ],
  listPlans: [
    ['listPlanActs', 'slug', plan],
    ['actOnPlan', 'slug', plan],
    ['listFigures', 'plan', plan],
    ['draftPapers', 'plan', plan],
    ['listCalls', 'plan', plan],
    ['listCycles', 'plan', plan],
    ['getStatus', 'plan', plan],
  ],
  listCycles: [
    ['draftAnnouncement', 'cycle', '/cycles/0/cycleId'],
    ['draftConsolidation', 'cycle', '/cycles/0/cycleId'],
    ['listAssignments', 'cycle', '/cycles/0/cycleId'],
    ['listNotices', 'cycle', '/cycles/0/cycleId'],
  ],
  listNotices: [
    ['listNoticeAttempts', 'id', '/notices/0/assignmentId'],
    ['getAssignment', 'id', '/notices/0/assignmentId'],
  ],
  listPeople: [['exportPerson', 'id', person]],
};

/** Every list leads to its own next page. */
const PAGED: readonly RouteName[] = [
  'listAssignments',
  'listCalls',
  'listCycles',
  'listNotices',
  'listFindings',
  'listPeople',
  'listDoorEvents',
];

/** What leads on from the answer of a route, as an OpenAPI document says it. Pure; throws nothing. */
export function operationLinks(name: string): readonly OperationLink[] {
  const first = FIRST[name as RouteName] ?? [];
  const next = PAGED.filter((paged) => paged === name);
  return [
    ...first.map(([to, parameter, at]) => ({ to, parameters: { [parameter]: `$response.body#${at}` } })),
    ...next.map((to) => ({ to, parameters: { after: '$response.body#/next' } })),
  ];
}
