import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '@kyhan/words';
import { CONSEQUENCES, ERRORS, errorHint, errorText, isKyhanError, KyhanError } from '@kyhan/errors';
import { errorPage } from './error-page.js';
import { pageFrame } from './page-frame.js';
import { type PortalDependencies, SubmissionProblems } from '@kyhan/api';
import { sendPage } from './send-page.js';

/** Every error is answered from the catalogue: JSON to programs, a page to people, never a stack trace. */
export function answerErrors(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.setErrorHandler(async (error, request, reply) => {
    const known = knownError(error);
    if (known.kind === 'bug') dependencies.reportBug(error);
    await answer(dependencies, { request, reply, error: known });
  });
  app.setNotFoundHandler(async (request, reply) => {
    const error = new KyhanError('PAGE_NOT_FOUND', { path: new URL(request.url, 'http://portal').pathname });
    await answer(dependencies, { request, reply, error });
  });
}

/** Refusals of the framework (a body that does not fit, too many requests) in our own words. */
function knownError(error: unknown): KyhanError {
  if (isKyhanError(error)) return error;
  const { statusCode = 500, message = '' } = error as { statusCode?: number; message?: string };
  if (statusCode >= 400 && statusCode < 500) return new KyhanError('REQUEST_INVALID', { problem: message });
  return new KyhanError('INTERNAL', {}, { cause: error });
}

interface Answer {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly error: KyhanError;
}

async function answer(dependencies: PortalDependencies, { request, reply, error }: Answer): Promise<void> {
  reply.status(CONSEQUENCES[error.kind].httpStatus);
  if (request.url.startsWith('/api/')) {
    await reply.send({ error: errorBody(error) });
    return;
  }
  const frame = await pageFrame(dependencies, request).catch(() => ({ language: 'vi' as const, path: '/' }));
  await sendPage(reply, errorPage(frame, error));
}

function errorBody(error: KyhanError) {
  const { code, details } = error;
  const problems = error instanceof SubmissionProblems ? error.problems : undefined;
  const text = (language: Language) =>
    errorText(code, language, {
      ...details,
      ...(problems && { problems: problems.map(({ message }) => message[language]).join('; ') }),
    });
  return {
    code,
    kind: ERRORS[code].kind,
    message: { vi: text('vi'), en: text('en') },
    hint: { vi: errorHint(code, 'vi', details), en: errorHint(code, 'en', details) },
    details,
    ...(problems && { problems }),
  };
}
