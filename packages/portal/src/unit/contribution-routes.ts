import { problemOf, type PortalDependencies } from '@kyhan/api';
import { refusal, type Refusal } from '@kyhan/engine';
import { CONSEQUENCES } from '@kyhan/errors';
import { findUnsent } from '@kyhan/register';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contributionsTo } from './gathered-submissions.js';
import { linkedWork, type LinkedWork } from './linked-work.js';
import { begun, showForm, typedSoFar, type LinkedRoute } from './show-form.js';
import { contributionWish, type PostedContribution } from './contribution-wish.js';

type Posted = FastifyRequest<LinkedRoute & { Body: PostedContribution | undefined }>;

/** What a lead says of a contribution, behind the signed link of its own result. */
export function contributionRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.post('/s/:token/contributions', async (request: Posted, reply) => {
    const { token } = request.params;
    const linked = await linkedWork(dependencies, token);
    const { assignmentId, ...said } = contributionWish(request.body ?? {});
    const led = await contributionsTo(dependencies, linked);
    // The link is for what its own work gathers, and for nothing else.
    const isLed = led.some(({ assignment }) => assignment.assignmentId === assignmentId);
    const actor = { kind: 'unit', unitId: linked.byUnitId } as const;
    const [outcome] = isLed ? await dependencies.client.rule([{ assignmentId, ...said }], actor) : [];
    const refused = isLed
      ? outcome
      : { outcome: 'refused', ...refusal('ASSIGNMENT_NOT_FOUND', { assignmentId }) };
    if (refused?.outcome === 'refused')
      return await shownAgain(dependencies, { request, reply, linked, refused });
    return await reply.redirect(`/s/${token}?contribution=${encodeURIComponent(assignmentId)}`, 303);
  });
}

interface Refused {
  readonly request: Posted;
  readonly reply: FastifyReply;
  readonly linked: LinkedWork;
  readonly refused: Refusal;
}

async function shownAgain(dependencies: PortalDependencies, { request, reply, linked, refused }: Refused) {
  const report = await findUnsent(dependencies.register, linked.assignment);
  const typed = report === undefined ? await begun(dependencies, linked) : typedSoFar(report.typed);
  const { httpStatus: status } = CONSEQUENCES.conflict;
  const problems = [problemOf(refused)];
  const unruled = request.body;
  return await showForm(dependencies, { request, reply, linked, typed, report, problems, status, unruled });
}
