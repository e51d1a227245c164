import { owed, sendingOfReport } from '@kyhan/client';
import { KyhanError } from '@kyhan/errors';
import type { PortalDependencies } from '../portal-dependencies.js';
import type { Handlers } from '../serving/handlers.js';
import { toldSending } from './told-sending.js';

type OfSending = 'getSendings' | 'issueReport' | 'noteReportSent' | 'noteReportArrival';

/** Accepted reports on their way out. */
export function sendingHandlers({ register, client, now }: PortalDependencies): Pick<Handlers, OfSending> {
  return {
    getSendings: async ({ viewer, params: { id: assignmentId } }) => {
      const work = await owed({ register }, assignmentId);
      const { planSlug } = work.assignment;
      // They learn nothing of what is not theirs.
      if (!viewer.rights.may('read', work.assignment))
        throw new KyhanError('ASSIGNMENT_NOT_FOUND', { assignmentId });
      const sending = await sendingOfReport(register, work, now());
      return { answer: toldSending(assignmentId, sending), planSlug };
    },
    issueReport: async ({ viewer: { actor }, params: { id: assignmentId }, body }) => {
      const wish = { ...body, assignmentId, actor };
      return { answer: { assignmentId, kind: await client.issueReport(wish) } };
    },
    noteReportSent: async ({ viewer: { actor }, params: { id: assignmentId }, body }) => {
      const wish = { ...body, assignmentId, actor };
      return { answer: { assignmentId, kind: await client.noteReportSent(wish) } };
    },
    noteReportArrival: async ({ viewer: { actor }, params: { id: assignmentId }, body }) => {
      const wish = { ...body, assignmentId, actor };
      return { answer: { assignmentId, kind: await client.noteReportArrival(wish) } };
    },
  };
}
