import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sendFile, sendSubmissionFile, versionsOfUnit, type PortalDependencies } from '@kyhan/api';
import { KyhanError } from '@kyhan/errors';
import { unsentFiles } from '@kyhan/register';
import { contributionsTo, gatheredSubmissions } from './gathered-submissions.js';
import { linkedWork } from './linked-work.js';
import type { LinkedRoute } from './show-form.js';

type Linked = FastifyRequest<LinkedRoute>;

/** The files that the page behind a signed link shows: those that wait to be sent, and those of what was handed in. */
export function linkedFileRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/s/:token/kept/:fileId', async (request: Linked, reply) => {
    const linked = await linkedWork(dependencies, request.params.token);
    const files = await unsentFiles(dependencies.register, linked.assignment);
    const file = files.find(({ fileId }) => String(fileId) === request.params.fileId);
    if (file === undefined) throw new KyhanError('PAGE_NOT_FOUND', { path: 'kept' });
    return await sendFile(dependencies.register, reply, file);
  });

  app.get('/s/:token/files/:submissionId/:fileId', async (request: Linked, reply) => {
    const linked = await linkedWork(dependencies, request.params.token);
    const { submissionId = '', fileId = '' } = request.params;
    const gathered = await gatheredSubmissions(dependencies, linked);
    const own = await versionsOfUnit(dependencies, linked.assignment);
    const contributed = (await contributionsTo(dependencies, linked)).flatMap((one) => one.submission ?? []);
    const { assignmentId } =
      [...gathered, ...contributed, ...own].find((one) => one.submissionId === submissionId) ?? {};
    if (assignmentId === undefined)
      throw new KyhanError('SUBMISSION_FILE_NOT_FOUND', { submissionId, fileId });
    const { register } = dependencies;
    return await sendSubmissionFile(register, reply, { assignmentId, submissionId, fileId });
  });
}
