import { problemOf, type PortalDependencies, isUntouched } from '@kyhan/api';
import { SubmissionProblems } from '@kyhan/client';
import type { EntryBody, SubmissionProblem } from '@kyhan/contracts';
import { ENTRY_MEANS } from '@kyhan/engine';
import { CONSEQUENCES, isKyhanError } from '@kyhan/errors';
import { findUnsent, listSubmissions } from '@kyhan/register';
import { pageWords } from '@kyhan/words';
import type { FastifyReply } from 'fastify';
import { tellKept, typedIn } from '../unit/answer-form.js';
import { SHEET, type handedIn } from '../unit/handed-in.js';
import { handInWish } from '../unit/hand-in-wish.js';
import { keptReport, REMOVE_FILE } from '../unit/kept-report.js';
import type { KeptForm } from '../unit/posted-form.js';
import { savedBy } from '../unit/show-form.js';
import { withSheet } from '../unit/with-sheet.js';
import { enteredBefore, type AskedEntry, type Enterable } from './enterable.js';
import type { TypedEntry } from './entry-fields.js';
import { entryAddress, showEntry, type ShownEntry } from './show-entry.js';

/** What the address of the assignment says of something that has just been entered. */
export const ENTERED = 'entered';

type PostedEntry = Enterable &
  Awaited<ReturnType<typeof handedIn>> & {
    readonly request: AskedEntry;
    readonly reply: FastifyReply;
    readonly entry: TypedEntry;
  };

/**
 * Answers what the form of an entry was sent for. As for a unit, it is kept first of all.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function answerEntry(dependencies: PortalDependencies, posted: PostedEntry) {
  const { request, reply, work, entry } = posted;
  const { sent, read } = await withSheet(work, posted.sent);
  const showing = { request, reply, work, entry, typed: typedIn(sent), read };
  if (!sent.isOurs)
    return await showEntry(dependencies, {
      ...showing,
      report: undefined,
      problems: sent.problems,
      status: 400,
    });
  const all = await keeping(dependencies, { ...posted, sent });
  const { report, isNewer, problems } = all.kept;
  if (sent.act === 'keep') return await tellKept(dependencies, all);
  const shown = { ...showing, report };
  if (isNewer && report !== undefined) {
    const message = pageWords.unsent.newer(await savedBy(dependencies, work, report));
    return await showEntry(dependencies, { ...shown, problems: [{ at: 'whole', message }], status: 409 });
  }
  const isSaved = sent.act === 'save' && problems.length === 0;
  if (isSaved) return await reply.redirect(encodeURI(entryAddress(work)), 303);
  const isOnlyKept =
    sent.moreRows || sent.act === 'save' || sent.act === SHEET || sent.act.startsWith(REMOVE_FILE);
  if (isOnlyKept)
    return await showEntry(dependencies, { ...shown, problems, status: problems.length === 0 ? 200 : 400 });
  return await enter(dependencies, { posted, all, shown });
}

async function keeping(dependencies: PortalDependencies, posted: PostedEntry): Promise<KeptForm> {
  const { request, reply, viewer, work, keptAs, sent, texts, entry } = posted;
  const { actor } = viewer;
  const linked = {
    ...work,
    assignment: { ...work.assignment, unitId: keptAs.unitId },
    byUnitId: work.assignment.unitId,
    approves: false,
  };
  const isSame = isUntouched(sent.values, (await enteredBefore(dependencies, work)).values);
  const versions = await listSubmissions(dependencies.register, keptAs.assignmentId);
  const isSent = versions.some(({ submissionId }) => submissionId === sent.submissionId);
  const isBlank = Object.values(entry).every((value) => value === '');
  const kept = isSent
    ? { isNewer: false, problems: sent.problems }
    : await keptReport(dependencies, {
        linked,
        sent,
        actor,
        entry,
        // A form that does not say which one it had read is the newest.
        revision: Number(
          texts.get('unsent') ?? (await findUnsent(dependencies.register, keptAs))?.revision ?? 0,
        ),
        isUntouched: isSame && sent.note === '' && !sent.nil && isBlank,
      });
  const seen = texts.has('seen') ? Number(texts.get('seen')) : undefined;
  return {
    request: request as never,
    reply,
    linked,
    sent,
    texts,
    kept,
    actor,
    seen,
    isNilAlone: sent.nil && isSame,
  };
}

interface Entering {
  readonly posted: PostedEntry;
  readonly all: KeptForm;
  readonly shown: Omit<ShownEntry, 'problems' | 'status'>;
}

async function enter(dependencies: PortalDependencies, { posted, all, shown }: Entering) {
  const { reply, work, entry } = posted;
  try {
    const problems = [...missing(entry), ...all.kept.problems];
    if (problems.length > 0) throw new SubmissionProblems(problems);
    const wish = await handInWish(dependencies, all);
    await dependencies.client.submit({ ...wish, onBehalf: filledIn(entry) as EntryBody });
    const { assignmentId } = work.assignment;
    return await reply.redirect(encodeURI(`/assignments/${assignmentId}?outcome=${ENTERED}`), 303);
  } catch (error) {
    if (!isKyhanError(error) || error.kind === 'unavailable') throw error;
    const problems = error instanceof SubmissionProblems ? error.problems : [problemOf(error)];
    const { httpStatus: status } = CONSEQUENCES[error.kind];
    return await showEntry(dependencies, { ...shown, problems, status });
  }
}

/** What has to be said, by the label that the page shows. */
function missing({ means, receivedOn = '', reason = '' }: TypedEntry): SubmissionProblem[] {
  const { entry } = pageWords;
  const isKnown = ENTRY_MEANS.some((known) => known === means);
  const labels = [
    ...(isKnown ? [] : [entry.means]),
    ...(receivedOn === '' ? [entry.receivedOn] : []),
    ...(reason === '' ? [entry.reason] : []),
  ];
  return labels.map((label) => ({ at: 'whole', message: entry.missing({ label }) }));
}

/** A line that was left empty says nothing. */
function filledIn(entry: TypedEntry): TypedEntry {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== ''));
}
