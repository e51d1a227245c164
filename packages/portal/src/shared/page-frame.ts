import type { FastifyRequest } from 'fastify';
import { localDate } from '@kyhan/calendar';
import { type Language, OTHER_LANGUAGE } from '@kyhan/words';
import type { PageFrame } from './page.js';
import { typedBefore } from './typed-before.js';
import { pageTokens } from './page-token.js';
import { type PortalDependencies, planZone, findViewer } from '@kyhan/api';

export const LANGUAGE_COOKIE = 'lang';

/** What was asked for, now or before; else what the browser would rather read; else the deployment's language. */
export function languageOf(request: FastifyRequest, usual: Language = 'vi'): Language {
  return (
    askedLanguage(request) ??
    preferred(request.accepts().language([usual, OTHER_LANGUAGE[usual].language])) ??
    usual
  );
}

/** Undefined where nobody has chosen. */
export function askedLanguage(request: FastifyRequest): Language | undefined {
  return preferred(
    (request.query as { lang?: string } | undefined)?.lang ?? request.cookies[LANGUAGE_COOKIE],
  );
}

function preferred(named: string | false | undefined): Language | undefined {
  return named === 'vi' || named === 'en' ? named : undefined;
}

const NOTICEABLE_MS = 60 * 60 * 1000;

/** What every page needs to know of the request. */
export async function pageFrame(
  dependencies: PortalDependencies,
  request: FastifyRequest,
): Promise<PageFrame> {
  const { now, realNow, inboxUrl, temporalUrl, language } = dependencies;
  const viewer = await findViewer(dependencies, request);
  const url = new URL(request.url, 'http://portal');
  url.searchParams.delete('lang');
  const isFast = Math.abs(now() - realNow()) > NOTICEABLE_MS;
  return {
    language: languageOf(request, language),
    ...(viewer === undefined ? {} : { viewer }),
    ...(isFast ? { planDate: localDate(now(), await planZone(dependencies)) } : {}),
    path: `${url.pathname}${url.search}`,
    pageTokenOf: pageTokens(dependencies, request),
    ...(viewer === undefined ? {} : { typed: typedBefore(request, `${url.pathname}${url.search}`) }),
    ...(inboxUrl === undefined ? {} : { inboxUrl }),
    ...(temporalUrl === undefined ? {} : { temporalUrl }),
  };
}
