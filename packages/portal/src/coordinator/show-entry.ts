import { randomUUID } from 'node:crypto';
import { versionsOfUnit, type PortalDependencies } from '@kyhan/api';
import type { Owed } from '@kyhan/client';
import type { SubmissionProblem } from '@kyhan/contracts';
import { findAcceptedBefore, type UnsentReport } from '@kyhan/register';
import { pageWords } from '@kyhan/words';
import type { FastifyReply } from 'fastify';
import { pageFrame } from '../shared/page-frame.js';
import { sendPage } from '../shared/send-page.js';
import type { Typed } from '../unit/hand-in-form.js';
import { newestVersion, savedBy } from '../unit/show-form.js';
import type { WithSheet } from '../unit/with-sheet.js';
import type { AskedEntry } from './enterable.js';
import type { TypedEntry } from './entry-fields.js';
import { entryPage } from './entry-page.js';

export interface ShownEntry {
  readonly request: AskedEntry;
  readonly reply: FastifyReply;
  readonly work: Owed;
  readonly typed: Typed;
  readonly entry: TypedEntry;
  /** What is kept on the server. */
  readonly report: UnsentReport | undefined;
  readonly problems: readonly SubmissionProblem[];
  /** HTTP status; 200 where it is not given. */
  readonly status?: number;
  /** The Excel file that was read into the form. */
  readonly read?: WithSheet['read'] | undefined;
}

/** Where the form of what is entered for a unit stands. Pure; throws nothing. */
export function entryAddress({ assignment }: Owed): string {
  return `/entries/${assignment.assignmentId}`;
}

/** Shows the form in which something is entered for a unit. @throws KyhanError REGISTER_UNAVAILABLE */
export async function showEntry(dependencies: PortalDependencies, shown: ShownEntry) {
  const { request, reply, work, report, status = 200, ...form } = shown;
  const action = entryAddress(work);
  const frame = { ...(await pageFrame(dependencies, request)), path: action };
  const earlier = await versionsOfUnit(dependencies, work.assignment);
  const body = entryPage({
    ...form,
    frame,
    owed: work,
    submissionId: randomUUID(),
    action,
    lastPeriod: await findAcceptedBefore(dependencies.register, work.assignment),
    unsent: {
      revision: report?.revision ?? 0,
      seen: newestVersion(work, earlier),
      files: report?.files ?? [],
      limits: dependencies.limits,
      fileAt: (fileId) => `${action}?file=${fileId}`,
      sheetAt: `${action}?as=sheet`,
      saved: report && pageWords.unsent.saved(await savedBy(dependencies, work, report)),
      isSentAtOnce: true,
    },
  });
  return await sendPage(reply.status(status), body);
}
