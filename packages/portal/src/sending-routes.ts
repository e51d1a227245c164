import { problemOf, viewerOf, type PortalDependencies } from '@kyhan/api';
import { CONSEQUENCES, isKyhanError } from '@kyhan/errors';
import { pageWords } from '@kyhan/words';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  postedArrival,
  postedIssue,
  postedSent,
  type PostedSending,
  type SendingForm,
} from './sending/posted-sending.js';
import { pageFrame } from './shared/page-frame.js';
import { showAssignment } from './show-assignment.js';

type Post = FastifyRequest<{ Body: PostedSending | undefined }>;

/** What is told of accepted reports on their way out; refused, it stands on the page of its assignment again. */
export function sendingRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  const { client } = dependencies;
  const deeds = {
    issued: (posted, of) => client.issueReport({ ...postedIssue(posted), ...of }),
    sent: (posted, of) => client.noteReportSent({ ...postedSent(posted), ...of }),
    arrived: (posted, of) => client.noteReportArrival({ ...postedArrival(posted), ...of }),
  } satisfies Record<SendingForm, Deed>;
  for (const form of Object.keys(deeds) as SendingForm[])
    app.post(`/sendings/${form}`, async (request: Post, reply) => {
      const viewer = await viewerOf(dependencies, request);
      const written = request.body ?? {};
      const { assignmentId = '' } = written;
      try {
        await deeds[form](written, { assignmentId, actor: viewer.actor });
      } catch (error) {
        const isToMend = isKyhanError(error) && (error.kind === 'invalid' || error.kind === 'conflict');
        if (!isToMend) throw error;
        reply.status(CONSEQUENCES[error.kind].httpStatus);
        const frame = { ...(await pageFrame(dependencies, request)), path: `/assignments/${assignmentId}` };
        const why = problemOf({ code: error.code, details: error.details }).message;
        const outcome = () => pageWords.sending.notDone({ why })[frame.language];
        const shown = { frame, reply, viewer, asked: assignmentId, outcome, posted: { form, written } };
        return await showAssignment(dependencies, shown);
      }
      return await reply.redirect(encodeURI(`/assignments/${assignmentId}?outcome=${form}`), 303);
    });
}

interface OfReport {
  readonly assignmentId: string;
  readonly actor: Awaited<ReturnType<typeof viewerOf>>['actor'];
}

type Deed = (posted: PostedSending, of: OfReport) => Promise<unknown>;
