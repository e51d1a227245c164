import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorAnswer } from '@kyhan/contracts';
import { CONSEQUENCES, errorText, isKyhanError, KyhanError } from '@kyhan/errors';
import { requestWords, sentence, type InBoth } from '@kyhan/words';
import { errorPage } from './error-page.js';
import { pageFrame } from './page-frame.js';
import { errorBody, type PortalDependencies } from '@kyhan/api';
import { PlanProblems, SubmissionProblems } from '@kyhan/client';
import { sendPage } from './send-page.js';
import { askingPage } from './sign-in-routes.js';

/** Every error is answered from the catalogue: JSON to programs, a page to people, never a stack trace. */
export function answerErrors(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.setErrorHandler(async (error, request, reply) => {
    await answerError(dependencies, { request, reply, error });
  });
  app.setNotFoundHandler(async (request, reply) => {
    const error = new KyhanError('PAGE_NOT_FOUND', { path: new URL(request.url, 'http://portal').pathname });
    await answer(dependencies, { request, reply, error });
  });
}

/** Also what the framework meets before any route, such as an address that is none. */
export async function answerError(
  dependencies: PortalDependencies,
  { request, reply, error }: { request: FastifyRequest; reply: FastifyReply; error: unknown },
): Promise<void> {
  const known = knownError(error);
  if (known.kind === 'bug') dependencies.reportBug(error);
  await answer(dependencies, { request, reply, error: known });
}

/** Refusals of the framework, by its codes and statuses. */
const FRAMEWORK: Readonly<Record<string, InBoth>> = {
  FST_ERR_BAD_URL: requestWords.unreadable,
  FST_ERR_CTP_INVALID_JSON_BODY: requestWords.bodyNotJson,
  FST_ERR_CTP_EMPTY_JSON_BODY: requestWords.bodyNotJson,
  FST_ERR_CTP_BODY_TOO_LARGE: requestWords.bodyTooLarge,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: requestWords.mediaType,
  400: requestWords.bodyNotJson,
  413: requestWords.bodyTooLarge,
  429: requestWords.tooOften,
};

/** Refusals of the framework (a body that does not fit, too many requests) in our own words. */
function knownError(error: unknown): KyhanError {
  if (isKyhanError(error)) return error;
  const { statusCode = 500, code = '' } = error as { statusCode?: number; code?: string };
  if (statusCode < 400 || statusCode >= 500) return new KyhanError('INTERNAL', {}, { cause: error });
  const problem = FRAMEWORK[code] ?? FRAMEWORK[statusCode] ?? requestWords.unreadable;
  return new KyhanError('REQUEST_INVALID', { problem }, { cause: error });
}

interface Answer {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly error: KyhanError;
}

async function answer(dependencies: PortalDependencies, { request, reply, error }: Answer): Promise<void> {
  reply.status(CONSEQUENCES[error.kind].httpStatus);
  if (request.url.startsWith('/api/')) {
    await reply.send(told(error));
    return;
  }
  if (error.code === 'NOT_SIGNED_IN') {
    await sendPage(reply, await signInInstead(dependencies, request, error));
    return;
  }
  const { language = 'vi' } = dependencies;
  const frame = await pageFrame(dependencies, request).catch(() => ({
    language,
    path: '/',
    pageTokenOf: () => '',
  }));
  await sendPage(reply, errorPage(frame, error));
}

/** Whoever has not said who they are is asked, and comes to the page that they wanted. */
async function signInInstead(
  dependencies: PortalDependencies,
  request: FastifyRequest,
  error: KyhanError,
): Promise<string> {
  const { language } = await pageFrame(dependencies, request);
  const remark = sentence(errorText(error.code, language, error.details));
  const next = request.method === 'GET' ? request.url : undefined;
  return await askingPage(dependencies, request, { next, remark });
}

function told(error: KyhanError): ErrorAnswer {
  const problems = problemsOf(error);
  return { error: { ...errorBody(error), ...(problems === undefined ? {} : { problems }) } };
}

/** What is wrong one by one, where the refusal has more than one sentence. */
function problemsOf(error: KyhanError): ErrorAnswer['error']['problems'] {
  if (error instanceof SubmissionProblems) return [...error.problems];
  if (!(error instanceof PlanProblems)) return undefined;
  return error.findings.map(({ path = 'plan', code, message, hint }) => ({
    at: { path },
    code,
    message,
    hint,
  }));
}
