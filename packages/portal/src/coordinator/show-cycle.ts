import { announcementOf, staffOf, whoActed, type PortalDependencies } from '@kyhan/api';
import { meetingDay, plannedCycle, type PostponementDone } from '@kyhan/client';
import { KyhanError } from '@kyhan/errors';
import { draftNeeds, planNames } from '@kyhan/plan';
import { cycleHistory, findAnnouncement } from '@kyhan/register';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pageFrame } from '../shared/page-frame.js';
import { sendPage } from '../shared/send-page.js';
import { askedPaperForm, sendPaper } from '../shared/send-paper.js';
import { draftPage } from './draft-page.js';
import type { PostedDraft } from './posted-draft.js';
import type { PostedPostponement } from './posted-postponement.js';

interface ShownCycle {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly cycleId: string;
  /** What became of what was just sent; a sentence. */
  readonly outcome?: string | undefined;
  /** A decision that was sent and could not be taken, as it was written. */
  readonly sent?: PostedDraft | undefined;
  /** What was written to move its meeting, and what that would move. */
  readonly posted?: PostedPostponement | undefined;
  readonly planned?: PostponementDone | undefined;
}

/**
 * Shows the page of a cycle to whoever may open it.
 * @throws KyhanError NOT_SIGNED_IN, NOT_ALLOWED, CYCLE_NOT_FOUND, REGISTER_UNAVAILABLE
 */
export async function showCycle(
  dependencies: PortalDependencies,
  { request, reply, cycleId, outcome, sent, posted, planned }: ShownCycle,
): Promise<FastifyReply> {
  const { register } = dependencies;
  const viewer = await staffOf(dependencies, request);
  const { cycle, plan, obligation } = await plannedCycle(register, cycleId);
  // Whether there is such a cycle is not for everybody to know.
  if (!viewer.rights.may('open', cycle)) throw new KyhanError('CYCLE_NOT_FOUND', { cycleId });
  const frame = { ...(await pageFrame(dependencies, request)), path: `/cycles/${cycleId}` };
  const done = { isConfirmed: cycle.confirmedAt !== undefined, isAnnounced: cycle.announcedAt !== undefined };
  const period = { from: cycle.periodFrom, to: cycle.periodTo };
  const isDraft = cycle.draftSince !== undefined;
  const paper = await announcementOf(dependencies, cycleId, frame.language);
  const form = askedPaperForm(request.query);
  if (form !== undefined) return await sendPaper(reply, { form, paper, name: cycleId.replaceAll('/', '-') });
  const needs = isDraft ? draftNeeds(obligation, period, done) : undefined;
  const announcement = await findAnnouncement(register, cycleId);
  const events = await cycleHistory(register, cycleId);
  const actors = events.map(({ actor }) => actor);
  const { unitName } = planNames(plan);
  const who = await whoActed(register, actors, { planSlug: plan.slug, unitName });
  const meetingOn = await meetingDay(register, { cycle, plan, obligation });
  const about = { cycle, plan, obligation, needs, announcement, meetingOn, paper };
  return await sendPage(reply, draftPage({ frame, events, who, ...about, outcome, sent, posted, planned }));
}
