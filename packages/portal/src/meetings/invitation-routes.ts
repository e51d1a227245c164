import { problemOf, type PortalDependencies } from '@kyhan/api';
import { CONSEQUENCES, isKyhanError } from '@kyhan/errors';
import { pageWords } from '@kyhan/words';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pageFrame } from '../shared/page-frame.js';
import { sendPage } from '../shared/send-page.js';
import { invitationPage } from './invitation-page.js';
import { linkedInvitation } from './linked-invitation.js';
import { postedAnswer, type PostedMeeting } from './posted-meeting.js';

type Linked = FastifyRequest<{ Params: { token: string }; Querystring: { outcome?: string } }>;
type Posted = FastifyRequest<{ Params: { token: string }; Body: PostedMeeting | undefined }>;

/** What the address says of an answer that was just sent. */
const ANSWERED = 'answered';

/** The page behind the link of an invitation. Opening it only shows; sending the form answers. */
export function invitationRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/s/:token/meeting', async (request: Linked, reply) => {
    const { language } = await pageFrame(dependencies, request);
    const isAnswered = request.query.outcome === ANSWERED;
    const told = isAnswered ? pageWords.meeting.recorded[language] : undefined;
    return await show(dependencies, { request, reply, told });
  });
  app.post('/s/:token/meeting', async (request: Posted, reply) => {
    const { token } = request.params;
    const posted = request.body ?? {};
    const { unitId: unit, meeting } = await linkedInvitation(dependencies, token);
    try {
      const wish = postedAnswer(posted, { cycleId: meeting.cycle.cycleId, unit });
      await dependencies.client.answerInvitation({ ...wish, actor: { kind: 'unit', unitId: unit } });
      return await reply.redirect(`/s/${token}/meeting?outcome=${ANSWERED}`, 303);
    } catch (error) {
      if (!isKyhanError(error) || error.kind === 'unavailable') throw error;
      reply.status(CONSEQUENCES[error.kind].httpStatus);
      const { language } = await pageFrame(dependencies, request);
      const why = problemOf({ code: error.code, details: error.details }).message;
      const told = pageWords.meeting.notDone({ why })[language];
      return await show(dependencies, { request, reply, told, posted });
    }
  });
}

interface Shown {
  readonly request: FastifyRequest<{ Params: { token: string } }>;
  readonly reply: FastifyReply;
  readonly told?: string | undefined;
  readonly posted?: PostedMeeting;
}

async function show(dependencies: PortalDependencies, { request, reply, told, posted }: Shown) {
  const { token } = request.params;
  const { unitId, meeting } = await linkedInvitation(dependencies, token);
  const frame = { ...(await pageFrame(dependencies, request)), path: `/s/${token}/meeting` };
  const shown = {
    frame,
    meeting,
    unitIds: [unitId],
    mayAnswer: [unitId],
    action: `/s/${token}/meeting`,
    now: dependencies.now(),
  };
  return await sendPage(reply, invitationPage({ ...shown, told, posted }));
}
