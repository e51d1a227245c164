import { randomUUID } from 'node:crypto';
import { type PortalDependencies, versionsOfUnit, whoActed, typedAgain } from '@kyhan/api';
import type { Owed } from '@kyhan/client';
import type { SubmissionProblem, UnitActBody } from '@kyhan/contracts';
import { planNames } from '@kyhan/plan';
import {
  assignmentHistory,
  findAcceptedBefore,
  listUnitActs,
  type Submission,
  type TypedReport,
  type UnsentReport,
} from '@kyhan/register';
import { pageWords, shortInstant, type InBoth } from '@kyhan/words';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pageFrame } from '../shared/page-frame.js';
import { sendPage } from '../shared/send-page.js';
import { unitName } from '../shared/unit-name.js';
import { sessionsOfStep } from '../training/sessions-of-step.js';
import type { PostedContribution } from './contribution-wish.js';
import { contributionsTo, gatheredSubmissions, toldUnitsOf } from './gathered-submissions.js';
import { NOTHING_TYPED, type Typed } from './hand-in-form.js';
import type { LinkedWork } from './linked-work.js';
import type { WithSheet } from './with-sheet.js';
import { submissionPage } from './submission-page.js';

export interface LinkedRoute {
  Params: { token: string; submissionId?: string; fileId?: string };
  Querystring: { told?: string; contribution?: string };
}

export interface Showing {
  readonly request: FastifyRequest<LinkedRoute>;
  readonly reply: FastifyReply;
  readonly linked: LinkedWork;
  readonly typed: Typed;
  readonly problems: readonly SubmissionProblem[];
  /** HTTP status; 200 where it is not given. */
  readonly status?: number;
  /** An act that could not be taken. */
  readonly refused?: UnitActBody;
  /** What was said of a contribution and could not be taken. */
  readonly unruled?: PostedContribution | undefined;
  /** What is kept on the server. */
  readonly report?: UnsentReport | undefined;
  /** What somebody else did meanwhile: saved what is kept, or handed in the newest version. */
  readonly meanwhile?: 'saved' | 'handed-in' | undefined;
  /** The Excel file that was read into the form. */
  readonly read?: WithSheet['read'] | undefined;
}

/** Shows the page behind a signed link. @throws KyhanError REGISTER_UNAVAILABLE */
export async function showForm(dependencies: PortalDependencies, showing: Showing) {
  const { request, reply, linked, typed, problems, status = 200, refused } = showing;
  const { register } = dependencies;
  const action = `/s/${request.params.token}`;
  // Where a form was sent there is nothing to be shown in the other language.
  const frame = { ...(await pageFrame(dependencies, request)), path: action };
  const gathered = await gatheredSubmissions(dependencies, linked);
  const contributed = await contributionsTo(dependencies, linked);
  const returnReason = await reasonOfReturn(dependencies, linked);
  const earlier = await versionsOfUnit(dependencies, linked.assignment);
  const body = submissionPage({
    frame,
    owed: linked,
    now: dependencies.now(),
    submissionId: randomUUID(),
    action,
    filesAt: (submissionId, fileId) => `${action}/files/${encodeURIComponent(submissionId)}/${fileId}`,
    typed,
    problems,
    lastPeriod: await findAcceptedBefore(register, linked.assignment),
    approves: linked.approves,
    read: showing.read,
    earlier,
    unsent: await unsentOnForm(dependencies, showing, { action, earlier }),
    ...(await meanwhileOf(dependencies, showing, earlier)),
    acting: {
      acts: await listUnitActs(register, linked.assignment.assignmentId),
      actsAt: `${action}/acts`,
      actId: randomUUID(),
      told: request.query.told,
      refused,
    },
    ...(returnReason === undefined ? {} : { returnReason }),
    gathered: gathered.map(({ unitId, stepId, ...submission }) => ({
      unit: unitName(linked, frame.language, unitId),
      stepId,
      submission,
    })),
    sessions: await sessionsOfStep(dependencies, linked),
    contributions: contributed.map((one) => ({
      unit: unitName(linked, frame.language, one.assignment.unitId),
      ...one,
    })),
    toldUnits: (await toldUnitsOf(dependencies, linked)).map((unitId) =>
      unitName(linked, frame.language, unitId),
    ),
    contributionsAt: `${action}/contributions`,
    unruled: showing.unruled,
    ruledOn: contributed.find(({ assignment }) => assignment.assignmentId === request.query.contribution)
      ?.assignment.unitId,
  });
  return await sendPage(reply.status(status), body);
}

/** What stands in the form when it is opened: nothing, or what the version before said. */
export async function begun(dependencies: PortalDependencies, { assignment, form }: Owed): Promise<Typed> {
  const last = (await versionsOfUnit(dependencies, assignment)).at(-1);
  return last === undefined ? NOTHING_TYPED : { ...NOTHING_TYPED, values: typedAgain(form, last) };
}

/** What was typed and is kept, as it stands in the form. Pure; throws nothing. */
export function typedSoFar({ values, note, nil, document }: TypedReport): Typed {
  return { ...NOTHING_TYPED, values, note, nil, document };
}

/** The newest version that is known, be it that no turn has taken it in yet. Pure; throws nothing. */
export function newestVersion({ assignment }: Owed, earlier: readonly Submission[]): number {
  return Math.max(assignment.version, earlier.at(-1)?.version ?? 0);
}

interface OnPage {
  readonly action: string;
  readonly earlier: readonly Submission[];
}

async function unsentOnForm(
  dependencies: PortalDependencies,
  { linked, report, meanwhile }: Showing,
  { action, earlier }: OnPage,
) {
  return {
    revision: report?.revision ?? 0,
    seen: newestVersion(linked, earlier),
    files: report?.files ?? [],
    limits: dependencies.limits,
    fileAt: (fileId: number) => `${action}/kept/${fileId}`,
    sheetAt: `${action}/sheet`,
    saved: report && pageWords.unsent.saved(await savedBy(dependencies, linked, report)),
    theirs: meanwhile === 'saved' ? report?.typed : undefined,
  };
}

/** Who saved something last, and when, in words. @throws KyhanError REGISTER_UNAVAILABLE */
export async function savedBy(
  dependencies: PortalDependencies,
  linked: Owed,
  { savedBy: actor, savedAt: at }: UnsentReport,
) {
  return await whoAndWhen(dependencies, linked, { actor, at });
}

async function whoAndWhen(
  { register }: PortalDependencies,
  { plan, newest }: Owed,
  { actor, at }: { readonly actor: string; readonly at: number },
): Promise<{ readonly who: InBoth; readonly at: string }> {
  const { unitName: nameOf } = planNames(plan, newest);
  const who = await whoActed(register, [actor], { unitName: nameOf });
  return { who: who(actor), at: shortInstant(at, plan.timeZone) };
}

async function meanwhileOf(
  dependencies: PortalDependencies,
  { linked, report, meanwhile }: Showing,
  earlier: readonly Submission[],
) {
  const { newer, newerHint, meanwhile: handedIn, meanwhileHint } = pageWords.unsent;
  if (meanwhile === 'saved' && report !== undefined)
    return {
      meanwhile: {
        told: newer(await savedBy(dependencies, linked, report)),
        hint: newerHint,
        takesTheirs: true,
      },
    };
  const last = earlier.at(-1);
  if (meanwhile !== 'handed-in' || last === undefined) return {};
  const { version, actor, storedAt } = last;
  const told = handedIn({ version, ...(await whoAndWhen(dependencies, linked, { actor, at: storedAt })) });
  return { meanwhile: { told, hint: meanwhileHint, takesTheirs: false } };
}

async function reasonOfReturn({ register }: PortalDependencies, { assignment }: Owed) {
  if (assignment.returnedAt === undefined) return undefined;
  const { events } = await assignmentHistory(register, assignment.assignmentId);
  return events.findLast(({ fact }) => fact.type === 'returned')?.reason;
}
