import { type PortalDependencies, problemOf, versionsOfUnit, isUntouched } from '@kyhan/api';
import { owed, SubmissionProblems } from '@kyhan/client';
import { CONSEQUENCES, isKyhanError, KyhanError } from '@kyhan/errors';
import { dropUnsent, findUnsent, type UnsentReport } from '@kyhan/register';
import { type Language, pageWords } from '@kyhan/words';
import type { FastifyReply } from 'fastify';
import { pageFrame } from '../shared/page-frame.js';
import { showCheck } from './show-check.js';
import { SHEET, type HandedIn } from './handed-in.js';
import { withSheet } from './with-sheet.js';
import type { KeptForm, PostedForm } from './posted-form.js';
import { handInWish, soundHandIn } from './hand-in-wish.js';
import type { Typed } from './hand-in-form.js';
import { keptReport, REMOVE_FILE } from './kept-report.js';
import { begun, newestVersion, savedBy, showForm, type Showing } from './show-form.js';
import { hasLines } from './typed-document.js';
import { whoActs } from './who-acts.js';

/**
 * Answers what the form of a signed link was sent for. First of all it is kept: whatever comes after, nobody types
 * twice.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function answerForm(dependencies: PortalDependencies, posted: PostedForm) {
  const { request, reply, linked } = posted;
  const back = `/s/${request.params.token}`;
  if (!posted.sent.isOurs) return await refuseForeign(dependencies, posted);
  if (posted.sent.act === 'discard') {
    await dropUnsent(dependencies.register, linked.assignment);
    return await reply.redirect(back, 303);
  }
  const { sent, read } = await withSheet(linked, posted.sent);
  const all = await keeping(dependencies, { ...posted, sent });
  const { kept } = all;
  if (sent.act === 'keep') return await tellKept(dependencies, all);
  if (kept.isNewer) return await show(dependencies, all, { meanwhile: 'saved', status: 409 });
  if (sent.act === SHEET) return await show(dependencies, all, { read, ...keptAlone(all) });
  const isOnlyKept = sent.act === 'save' || sent.act === 'edit';
  if (isOnlyKept && kept.problems.length === 0) return await reply.redirect(back, 303);
  if (isOnlyKept || sent.moreRows || sent.act.startsWith(REMOVE_FILE))
    return await show(dependencies, all, keptAlone(all));
  return await refusedOr(dependencies, all, () =>
    sent.act === 'check' ? check(dependencies, all) : submit(dependencies, all),
  );
}

/** What could not be taken of what is kept and not yet sent. */
function keptAlone({ kept: { problems } }: KeptForm): Outcome {
  return { problems, status: problems.length === 0 ? 200 : 400 };
}

/** Nothing is kept for whoever never had the page; what was typed is shown again, with the token. */
async function refuseForeign(dependencies: PortalDependencies, { request, reply, linked, sent }: PostedForm) {
  const report = await findUnsent(dependencies.register, linked.assignment);
  const showing = { request, reply, linked, report, typed: typedIn(sent), problems: sent.problems };
  return await showForm(dependencies, { ...showing, status: 400 });
}

async function keeping(dependencies: PortalDependencies, posted: PostedForm): Promise<KeptForm> {
  const { request, linked, sent, texts } = posted;
  const unit = { kind: 'unit', unitId: linked.byUnitId } as const;
  const actor = await whoActs(dependencies, request, { unit, act: 'submit', assignment: linked.assignment });
  const { values } = await begun(dependencies, linked);
  const isSame = isUntouched(sent.values, values);
  const versions = await versionsOfUnit(dependencies, linked.assignment);
  const isSent = versions.some(({ submissionId }) => submissionId === sent.submissionId);
  const kept = isSent
    ? // The same once more, as by a double click, gets the receipt again.
      { isNewer: false, problems: sent.problems }
    : await keptReport(dependencies, {
        linked,
        sent,
        actor,
        revision: Number(texts.get('unsent') ?? 0),
        isUntouched: isSame && sent.note === '' && !sent.nil && !hasLines(sent.document),
      });
  const seen = texts.has('seen') ? Number(texts.get('seen')) : undefined;
  return { ...posted, kept, actor, seen, isNilAlone: sent.nil && isSame };
}

/** For the page's script, which keeps by itself what is typed and chosen. */
export async function tellKept(dependencies: PortalDependencies, all: KeptForm) {
  const { request, reply, linked, kept, sent } = all;
  const { report, isNewer, problems } = kept;
  if (report === undefined) return await reply.send({ revision: 0, told: '', files: [] });
  const { keptNow, newer } = pageWords.unsent;
  const { language } = await pageFrame(dependencies, request);
  const saved = await savedBy(dependencies, linked, report);
  const [refused] = problems;
  const told = (isNewer ? newer(saved) : (refused?.message ?? keptNow(saved)))[language];
  const files = isNewer ? [] : filesKept(report, sent, language);
  return await reply.status(isNewer ? 409 : 200).send({ revision: report.revision, told, files });
}

/** Those that came with this form and are kept now, by the input that they were chosen in. */
function filesKept({ files }: UnsentReport, sent: HandedIn, language: Language) {
  const came = (one: { input: string; name: string }) =>
    sent.files.some(({ input, name }) => input === one.input && name === one.name);
  return files.filter(came).map(({ input, name, size }) => {
    const told = pageWords.unsent.fileKept({ name, kilobytes: Math.ceil(size / 1024) })[language];
    return { input, told };
  });
}

async function check(dependencies: PortalDependencies, all: KeptForm) {
  const { linked, seen } = all;
  const { assignmentId } = linked.assignment;
  const newest = newestVersion(linked, await versionsOfUnit(dependencies, linked.assignment));
  if (seen !== undefined && newest > seen)
    throw new KyhanError('SUBMITTED_MEANWHILE', { assignmentId, version: newest });
  const wish = await handInWish(dependencies, all);
  return await showCheck(dependencies, all, await soundHandIn(dependencies, all, wish));
}

async function submit(dependencies: PortalDependencies, all: KeptForm) {
  const { request, reply } = all;
  const wish = await handInWish(dependencies, all);
  await soundHandIn(dependencies, all, wish);
  const { submissionId } = await dependencies.client.submit(wish);
  const receipt = `/s/${request.params.token}/receipt/${encodeURIComponent(submissionId)}`;
  return await reply.redirect(receipt, 303);
}

/** What cannot be taken is shown again, with all that is wrong with it. */
async function refusedOr(dependencies: PortalDependencies, all: KeptForm, act: () => Promise<FastifyReply>) {
  try {
    return await act();
  } catch (error) {
    if (!isKyhanError(error) || error.kind === 'unavailable') throw error;
    const status = CONSEQUENCES[error.kind].httpStatus;
    if (error.code === 'SUBMITTED_MEANWHILE')
      return await show(dependencies, all, { meanwhile: 'handed-in', status });
    const problems = error instanceof SubmissionProblems ? error.problems : [problemOf(error)];
    return await show(dependencies, all, { problems, status });
  }
}

type Outcome = Pick<Showing, 'meanwhile' | 'status' | 'read'> & Partial<Pick<Showing, 'problems'>>;

async function show(dependencies: PortalDependencies, all: KeptForm, outcome: Outcome) {
  const { request, reply, sent, kept } = all;
  const linked = { ...all.linked, ...(await owed(dependencies, all.linked.assignment.assignmentId)) };
  const { report } = kept;
  const showing = { request, reply, linked, report, typed: typedIn(sent), problems: [], ...outcome };
  return await showForm(dependencies, showing);
}

/** What was sent, to be shown again. Pure; throws nothing. */
export function typedIn({ values, note, nil, document, files, moreRows }: HandedIn): Typed {
  return { values, note, nil, document, moreRows, files: files.map(({ name }) => name) };
}
