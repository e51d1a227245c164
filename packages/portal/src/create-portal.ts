import { randomUUID } from 'node:crypto';
import accepts from '@fastify/accepts';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type RouteOptions } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { apiRoutes, requireFittingLength, type PortalDependencies } from '@kyhan/api';
import { MEGABYTE, MOST_FILES, UPLOAD_LIMITS } from '@kyhan/contracts';
import { apiPageRoutes } from './api-page/api-page-routes.js';
import { answerError, answerErrors } from './shared/answer-errors.js';
import { answerUnderBasePath } from './shared/answer-under-base-path.js';
import { basePathOf } from './shared/base-path-of.js';
import { LARGEST_TEXT_BYTES } from './shared/largest-text-bytes.js';
import { pathUnder } from './shared/path-under.js';
import { assetRoutes } from './shared/asset-routes.js';
import { assignmentsRoute } from './coordinator/assignments-route.js';
import { consolidationRoutes } from './consolidation/consolidation-routes.js';
import { trainingRoutes } from './training/training-routes.js';
import { officePapersRoutes } from './coordinator/office-papers-routes.js';
import { figuresRoutes } from './coordinator/figures-routes.js';
import { papersRoute } from './coordinator/papers-route.js';
import { draftRoutes } from './coordinator/draft-routes.js';
import { invitationRoutes } from './meetings/invitation-routes.js';
import { meetingRoutes } from './coordinator/meetings/meeting-routes.js';
import { postponeRoutes } from './coordinator/postpone-routes.js';
import { requestRoutes } from './coordinator/request-routes.js';
import { callRoutes } from './coordinator/call-routes.js';
import { planFileRoutes } from './coordinator/plan-file-routes.js';
import { reviewRoutes } from './coordinator/review-routes.js';
import { adoptionRoutes } from './coordinator/adoption-routes.js';
import { planActsRoutes } from './coordinator/plan-acts-routes.js';
import { absenceRoutes } from './shared/absence-routes.js';
import { listRoutes } from './administrator/list-routes.js';
import { findingRoutes } from './administrator/finding-routes.js';
import { goingLiveRoutes } from './administrator/going-live-routes.js';
import { healthRoutes } from './administrator/health-routes.js';
import { tellAnswers } from './shared/tell-answers.js';
import { checkpointRoutes } from './administrator/checkpoint-routes.js';
import { purgeRoutes } from './administrator/purge-routes.js';
import { evidenceRoutes } from './administrator/evidence-routes.js';
import { timelineRoutes } from './administrator/timeline-routes.js';
import { peopleRoutes } from './administrator/people-routes.js';
import { webhookRoutes } from './administrator/webhook-routes.js';
import { tokenRoutes } from './administrator/token-routes.js';
import { sessionRoutes } from './shared/session-routes.js';
import { entryRoutes } from './coordinator/entry-routes.js';
import { LANGUAGE_COOKIE } from './shared/page-frame.js';
import { refuseUnreadableAddresses } from './shared/refuse-unreadable-addresses.js';
import { refuseUnkeptTexts } from './shared/refuse-unkept-texts.js';
import { forgetTyped } from './shared/typed-before.js';
import { refuseForeignForms } from './shared/refuse-foreign-forms.js';
import { requirePageTokens } from './shared/page-token.js';
import { oidcRoutes } from './shared/oidc-routes.js';
import { endUnread } from './shared/end-unread.js';
import { signInRoutes } from './shared/sign-in-routes.js';
import { sendingRoutes } from './sending-routes.js';
import { signedInRoutes } from './signed-in-routes.js';
import { beginRoutes } from './unit/begin-routes.js';
import { calendarRoutes } from './unit/calendar-routes.js';
import { monthRoutes } from './unit/month-routes.js';
import { contributionRoutes } from './unit/contribution-routes.js';
import { linkedFileRoutes } from './unit/linked-file-routes.js';
import { submissionRoutes } from './unit/submission-routes.js';

/** What is read whole, as JSON is: of files in base64 what lies in forms is streamed instead. */
const LARGEST_BODY_BYTES = 40 * MEGABYTE;
const LANGUAGE_KEPT_SECONDS = 365 * 24 * 60 * 60;
/** A connection on which nothing comes or goes for so long is given up, with what it had begun to send. */
const SILENT_FOR_MS = 120_000;
/** A unit's office shares one address; a simulated province does too. */
const MOST_REQUESTS_A_MINUTE = 6000;

/**
 * Pages and JSON API over the given register and client; the caller lets it listen. Whoever lists what is answered is
 * told of each route.
 * @throws Error where a plugin cannot start
 */
export async function createPortal(
  dependencies: PortalDependencies,
  onRoute: (route: RouteOptions) => void = () => undefined,
): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: LARGEST_BODY_BYTES,
    logger: false,
    frameworkErrors: (error, request, reply) => void answerError(dependencies, { request, reply, error }),
    trustProxy: [...(dependencies.trustedProxies ?? [])],
    connectionTimeout: SILENT_FOR_MS,
    routerOptions: { maxParamLength: 600 },
    rewriteUrl: ({ url = '/' }) => pathUnder(basePathOf(dependencies), url),
    genReqId: () => randomUUID(),
  });
  app.addHook('onRoute', onRoute);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await plugins(app, dependencies);
  answerUnderBasePath(app, dependencies);
  tellAnswers(app, dependencies);
  answerErrors(app, dependencies);
  refuseUnreadableAddresses(app);
  refuseForeignForms(app, dependencies);
  app.addHook('onRequest', async (request) => requireFittingLength(dependencies, request));
  forgetTyped(app);
  app.addHook('onRequest', async (request, reply) => {
    const { lang } = request.query as { lang?: string };
    if (lang === 'vi' || lang === 'en')
      reply.setCookie(LANGUAGE_COOKIE, lang, {
        path: '/',
        sameSite: 'lax',
        httpOnly: true,
        secure: dependencies.secureCookies,
        maxAge: LANGUAGE_KEPT_SECONDS,
      });
  });
  // Nobody on the way is to keep an answer that its reader alone may see; what may be kept says so itself.
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-store');
  });
  app.register(async (routes) => apiRoutes(routes, dependencies));
  app.register(async (routes) => pageRoutes(routes, dependencies));
  await app.ready();
  return app;
}

/** Every page and what is sent from it: nothing is done for a form that no page of ours had. */
function pageRoutes(routes: FastifyInstance, dependencies: PortalDependencies): void {
  requirePageTokens(routes, dependencies);
  refuseUnkeptTexts(routes);
  apiPageRoutes(routes, dependencies);
  submissionRoutes(routes, dependencies);
  linkedFileRoutes(routes, dependencies);
  contributionRoutes(routes, dependencies);
  calendarRoutes(routes, dependencies);
  monthRoutes(routes, dependencies);
  signInRoutes(routes, dependencies);
  oidcRoutes(routes, dependencies);
  assignmentsRoute(routes, dependencies);
  papersRoute(routes, dependencies);
  figuresRoutes(routes, dependencies);
  officePapersRoutes(routes, dependencies);
  consolidationRoutes(routes, dependencies);
  trainingRoutes(routes, dependencies);
  signedInRoutes(routes, dependencies);
  sendingRoutes(routes, dependencies);
  reviewRoutes(routes, dependencies);
  callRoutes(routes, dependencies);
  planFileRoutes(routes, dependencies);
  findingRoutes(routes, dependencies);
  healthRoutes(routes, dependencies);
  goingLiveRoutes(routes, dependencies);
  timelineRoutes(routes, dependencies);
  evidenceRoutes(routes, dependencies);
  checkpointRoutes(routes, dependencies);
  purgeRoutes(routes, dependencies);
  entryRoutes(routes, dependencies);
  planActsRoutes(routes, dependencies);
  adoptionRoutes(routes, dependencies);
  beginRoutes(routes, dependencies);
  requestRoutes(routes, dependencies);
  listRoutes(routes, dependencies);
  draftRoutes(routes, dependencies);
  postponeRoutes(routes, dependencies);
  meetingRoutes(routes, dependencies);
  invitationRoutes(routes, dependencies);
  absenceRoutes(routes, dependencies);
  sessionRoutes(routes, dependencies);
  peopleRoutes(routes, dependencies);
  tokenRoutes(routes, dependencies);
  webhookRoutes(routes, dependencies);
}

async function plugins(
  app: FastifyInstance,
  { secureCookies, limits = UPLOAD_LIMITS }: PortalDependencies,
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // No address leaves us; with less than this, older browsers call our own forms' origin `null`.
    referrerPolicy: { policy: 'same-origin' },
    hsts: secureCookies,
  });
  await app.register(accepts);
  await app.register(cookie);
  await app.register(formbody);
  await app.register(multipart, {
    limits: {
      fileSize: limits.fileBytes,
      files: MOST_FILES,
      fieldSize: LARGEST_TEXT_BYTES,
      // What a page's own form takes it says itself, since its tables have many boxes.
      fields: 500,
    },
    throwFileSizeLimit: false,
  });
  await app.register(rateLimit, { max: MOST_REQUESTS_A_MINUTE, timeWindow: '1 minute' });
  endUnread(app);
  await app.register(assetRoutes);
}
