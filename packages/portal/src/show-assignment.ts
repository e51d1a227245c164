import { randomUUID } from 'node:crypto';
import {
  type PortalDependencies,
  fileOfAssignment,
  isGatheredBy,
  leftVersions,
  type Viewer,
  visibleAssignment,
  visibleHistory,
  whoInHistory,
} from '@kyhan/api';
import { localDate } from '@kyhan/calendar';
import { owed, sendingOfReport, type Owed } from '@kyhan/client';
import { noticeAddress } from '@kyhan/engine';
import { isAlive, standInsOn } from '@kyhan/plan';
import { findAcceptedBefore, getPlan } from '@kyhan/register';
import type { FastifyReply } from 'fastify';
import { ChatMessage } from './coordinator/chat-message.js';
import { DayOffForm, RulingForms } from './coordinator/ruling-forms.js';
import { SendingSection, type SendingSectionProps } from './sending/sending-section.js';
import { historyPage } from './shared/history-page.js';
import type { PageFrame } from './shared/page.js';
import { sendPage } from './shared/send-page.js';
import { namedIn } from './shared/unit-name.js';
import { WaitingForHead } from './unit/waiting-for-head.js';

export interface ShownAssignment {
  readonly frame: PageFrame;
  readonly reply: FastifyReply;
  readonly viewer: Viewer;
  /** The id of the assignment, as it was asked for. */
  readonly asked: string;
  /** What became of a ruling. */
  readonly outcome?: ((work: Owed) => string) | undefined;
  /** What was written of its way out, and could not be taken. */
  readonly posted?: SendingSectionProps['posted'];
  /** A ruling that is asked once more, since its day is no working day. */
  readonly dayOff?: Parameters<typeof DayOffForm>[0]['wish'] | undefined;
}

/** Everything about one assignment, as the viewer may see it, with what they may do about it. */
export async function showAssignment(
  dependencies: PortalDependencies,
  { frame, reply, viewer, asked, outcome, posted, dayOff }: ShownAssignment,
) {
  const assignment = await visibleAssignment(dependencies, viewer, asked);
  const { assignmentId } = assignment;
  const [mayRule, mayReview] = [
    viewer.rights.may('rule', assignment),
    viewer.rights.may('review', assignment) || (await isGatheredBy(dependencies, viewer, assignment)),
  ];
  // As the viewer may see it: who has handed it over sees how it stood then.
  const work = { ...(await owed(dependencies, assignmentId)), assignment };
  const submitAt = mayRule ? undefined : await ownLink(dependencies, work, viewer);
  const shown = await visibleHistory(dependencies, viewer, assignment);
  const version = leftVersions(shown).at(-1)?.version;
  const now = dependencies.now();
  return await sendPage(
    reply,
    historyPage({
      who: await whoInHistory(dependencies.register, shown, namedIn(work)),
      frame,
      owed: work,
      history: shown,
      filesAt: fileOfAssignment(assignmentId),
      lastPeriod: await lastPeriod(dependencies, viewer, assignment),
      decisions: mayReview
        ? decisions(
            {
              owed: work,
              language: frame.language,
              version,
              takers: mayRule ? await takers(dependencies, work) : [],
              reviewsOnly: !mayRule,
            },
            { dayOff, now },
          )
        : null,
      now,
      sending: await sendingOf(dependencies, { work, viewer, language: frame.language, posted }),
      approval:
        !mayRule && viewer.rights.may('approve', assignment)
          ? WaitingForHead({
              owed: work,
              language: frame.language,
              acts: shown.acts,
              actsAt: '/acts',
              hidden: { assignmentId },
              actId: randomUUID(),
              approves: true,
            })
          : null,
      ...(outcome === undefined ? {} : { outcome: outcome(work) }),
      ...(submitAt === undefined ? {} : { submitAt }),
    }),
  );
}

interface AskedSending extends Pick<SendingSectionProps, 'language' | 'posted'> {
  readonly work: Owed;
  readonly viewer: Viewer;
}

/** How far its result has gone out, for whoever reads it now. */
async function sendingOf(
  { register, now }: PortalDependencies,
  { work, viewer, language, posted }: AskedSending,
) {
  const { assignment } = work;
  const { planSlug, unitId, assignmentId, acceptedAt } = assignment;
  if (!viewer.rights.may('read', { planSlug, unitId })) return null;
  const sending = await sendingOfReport(register, work, now());
  // What was taken back after it had gone out is still told; nothing more of it goes out.
  const mayAct = acceptedAt !== undefined && viewer.rights.may('submit', assignment);
  return sending && SendingSection({ assignmentId, sending, mayAct, language, posted });
}

/** What was accepted of the unit before, for whoever may read what is its own. */
async function lastPeriod(
  { register }: PortalDependencies,
  viewer: Viewer,
  { planSlug, unitId, ...assignment }: Owed['assignment'],
) {
  if (!viewer.rights.may('read', { planSlug, unitId })) return undefined;
  return await findAcceptedBefore(register, { planSlug, unitId, ...assignment });
}

/** Who may take over: not who owes it, and who lives when it is owed, by the newest plan. */
async function takers({ register, now }: PortalDependencies, { assignment }: Owed) {
  const { planSlug, unitId, dueOn } = assignment;
  const { plan } = await getPlan(register, planSlug);
  const today = localDate(now(), plan.timeZone);
  const day = dueOn > today ? dueOn : today;
  return plan.units.filter(({ id, lives }) => id !== unitId && isAlive(lives, day));
}

function decisions(
  props: Parameters<typeof RulingForms>[0],
  { dayOff, now }: Pick<ShownAssignment, 'dayOff'> & { readonly now: number },
) {
  const { owed: work, language } = props;
  const forms = [RulingForms(props), ChatMessage({ owed: work, now, language })];
  return dayOff === undefined ? forms : [DayOffForm({ wish: dayOff, language }), ...forms];
}

/** Where the unit submits, or who stands in for it: what its focal point was sent. */
async function ownLink(
  { register, links, now }: PortalDependencies,
  { assignment }: Owed,
  { rights }: Viewer,
): Promise<string | undefined> {
  // Whoever may only look gets no link by which a unit acts.
  if (!rights.may('submit', assignment)) return undefined;
  const { planSlug, unitId, assignmentId, endedAt } = assignment;
  const { plan } = await getPlan(register, planSlug);
  const standing = standInsOn(plan.units, unitId, localDate(now(), plan.timeZone));
  const own = standing.find((id) => rights.may('submit', { planSlug, unitId: id })) ?? unitId;
  const contacts = plan.units.find(({ id }) => id === own)?.contacts ?? [];
  const role = rights.may('approve', { planSlug, unitId: own }) ? 'head' : 'focal-point';
  const contact = contacts.find((one) => one.role === role) ?? contacts[0];
  return endedAt === undefined && contact !== undefined
    ? links.create(assignmentId, noticeAddress(contact).address)
    : undefined;
}
