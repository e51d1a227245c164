import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_TYPE } from '@kyhan/contracts';
import { errorText, httpStatusOf, isKyhanError, KyhanError } from '@kyhan/errors';
import { requestWords, sentence, type InBoth, type Language } from '@kyhan/words';
import { errorPage } from './error-page.js';
import { languageOf, pageFrame } from './page-frame.js';
import { problemBody, type PortalDependencies } from '@kyhan/api';
import { noteRefusal } from './tell-answers.js';
import { formsPage, typedCookie, typedIn } from './typed-before.js';
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
  if (known.kind === 'bug') dependencies.reportBug(error, request.id);
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
};

/** Refusals of the framework (a body that does not fit, too many requests) in our own words. */
function knownError(error: unknown): KyhanError {
  if (isKyhanError(error)) return error;
  const { statusCode = 500, code = '' } = error as { statusCode?: number; code?: string };
  if (statusCode === 429) return new KyhanError('TOO_OFTEN', {}, { cause: error });
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
  reply.status(httpStatusOf(error.code));
  noteRefusal(request, error.code);
  if (request.url.startsWith('/api/')) {
    const asked = readerLanguage(dependencies, request);
    reply.header('content-language', asked).type(`${PROBLEM_TYPE}; charset=utf-8`);
    await reply.send(problemBody(error, asked));
    return;
  }
  if (error.code === 'NOT_SIGNED_IN') {
    await sendPage(reply, await signInInstead(dependencies, { request, reply, error }));
    return;
  }
  const language = readerLanguage(dependencies, request);
  const nobodys = { language, path: '/', pageTokenOf: () => '' };
  // Who reads it stands in the register: while that is silent, nobody waits for it a second time.
  const isAsked = error.code !== 'REGISTER_UNAVAILABLE';
  const frame = isAsked ? await pageFrame(dependencies, request).catch(() => nobodys) : nobodys;
  await sendPage(reply, errorPage(frame, error, typedIn(request.body)));
}

/** What the framework meets first has no cookies yet: the deployment's language then. */
function readerLanguage({ language = 'vi' }: PortalDependencies, request: FastifyRequest): Language {
  try {
    return languageOf(request, language);
  } catch {
    return language;
  }
}

/** Whoever has not said who they are is asked, and comes to the page that they wanted. */
async function signInInstead(
  dependencies: PortalDependencies,
  { request, reply, error }: Answer,
): Promise<string> {
  const { language } = await pageFrame(dependencies, request);
  const remark = sentence(errorText(error.code, language, error.details));
  const next = request.method === 'GET' ? request.url : formsPage(dependencies, request);
  const typed = typedIn(request.body);
  const kept = next === undefined ? undefined : typedCookie(next, typed);
  if (kept !== undefined) reply.header('set-cookie', dependencies.secureCookies ? `${kept}; Secure` : kept);
  return await askingPage(dependencies, request, { next, remark, typed });
}
