import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { checked } from '@kyhan/client';
import { API_ROOT, isActing, ROUTES, type Route } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import type { z } from 'zod';
import { answerWithTags } from './entity-tag.js';
import { errorSchemas } from './error-schemas.js';
import type { PortalDependencies } from '../portal-dependencies.js';
import { DEFAULT_ZONE } from '../plan-zone.js';
import { postedSubmission, sentSubmission, type PostedSubmission } from '../submissions/posted-submission.js';
import { admitUpload, uploadedFor } from './admit-upload.js';
import { sendFile } from '../submissions/send-submission-file.js';
import { withUpload, type Upload } from '../submissions/upload.js';
import { viewerOf, type Viewer } from '../viewers/viewer.js';
import type { FileReply, Handlers } from './handlers.js';
import { plansReading, type PlansReading } from './plans-reading.js';
import { onceOnly } from './once-only.js';
import { sendMadeFile } from './send-made-file.js';
import { toldAnswer } from './told-answer.js';

/** Somebody who need not say who they are, and may nothing. */
const ANYONE: Viewer = {
  actor: { kind: 'token', tokenId: 'anyone' },
  rights: { reach: () => [], may: () => false },
  isStaff: false,
};

interface AnyAsking {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly viewer: Viewer;
  readonly request: FastifyRequest;
  readonly plans: PlansReading;
  readonly posted: () => Promise<PostedSubmission>;
}
interface AnyReply {
  readonly answer: unknown;
  readonly planSlug?: string;
  readonly zone?: string;
}
type AnyHandler = (asking: AnyAsking) => Promise<AnyReply | FileReply>;

/** Registers every route of the contracts: who may ask, what is read, how the answer is told and held to its contract. */
export function serveRoutes(
  app: FastifyInstance,
  dependencies: PortalDependencies,
  handlers: Handlers,
): void {
  answerWithTags(app);
  for (const [name, route] of Object.entries(ROUTES) as [keyof Handlers, Route][]) {
    const handler = handlers[name] as unknown as AnyHandler;
    app.route({
      method: route.method,
      url: API_ROOT + route.path,
      schema: { response: { ...answerSchema(route), ...errorSchemas } },
      // Who may not ask is refused before what they send is read.
      onRequest: isActing(route) ? admitting(dependencies, route) : [],
      handler: (request, reply) => serve(dependencies, { route, handler, request, reply }),
    });
  }
}

function answerSchema({ answer }: Route): Readonly<Record<string, z.ZodType>> {
  return answer === 'file' ? {} : { 200: answer };
}

interface Serving {
  readonly route: Route;
  readonly handler: AnyHandler;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

async function serve(
  dependencies: PortalDependencies,
  { route, handler, request, reply }: Serving,
): Promise<unknown> {
  // Who may not ask learns nothing of what is wrong with the question.
  const viewer = ASKERS.get(request) ?? (await askerOf(dependencies, route, request));
  const plans = plansReading(dependencies.register);
  return await bringing(dependencies, { route, request }, async (upload) => {
    const asking = {
      params: route.params && checked(route.params, request.params),
      query: route.query && checked(route.query, request.query),
      // A form is read by its own handler, as it comes.
      body: route.body && !route.takesForm ? checked(route.body, request.body) : undefined,
      viewer,
      request,
      plans,
      posted: readOnce(dependencies, request, upload),
    };
    const { answer } = route;
    if (answer === 'file') return await sendReply(dependencies, reply, (await handler(asking)) as FileReply);
    const act = async () => {
      const told = (await handler(asking)) as AnyReply;
      return toldAnswer(answer, told.answer, await zonesOf(plans, told));
    };
    if (!isActing(route)) return await act();
    const sent = async () =>
      route.takesForm ? sentSubmission(await asking.posted()) : JSON.stringify(request.body);
    return await onceOnly(dependencies, { route, request, reply, actor: viewer.actor, sent, act });
  });
}

async function sendReply({ register }: PortalDependencies, reply: FastifyReply, file: FileReply) {
  return 'content' in file ? await sendMadeFile(reply, file) : await sendFile(register, reply, file);
}

/** A form comes once: whoever needs it later gets what was read. */
function readOnce(
  dependencies: PortalDependencies,
  request: FastifyRequest,
  upload: Upload | undefined,
): () => Promise<PostedSubmission> {
  let read: Promise<PostedSubmission> | undefined;
  return () => {
    if (upload === undefined) throw new Error(`${request.url} takes no form`);
    return (read ??= postedSubmission(dependencies, request, upload));
  };
}

/** Who asks, known before what they send is read. */
const ASKERS = new WeakMap<FastifyRequest, Viewer>();

function admitting(dependencies: PortalDependencies, route: Route) {
  return async (request: FastifyRequest) => {
    const viewer = await askerOf(dependencies, route, request);
    ASKERS.set(request, viewer);
    if (route.takesForm) await admitUpload(dependencies, { request, viewer, ...uploadTo(route, request) });
  };
}

/** What is uploaded to an address with the id of an assignment is for that one. */
function uploadTo(route: Route, request: FastifyRequest): { readonly assignmentId: string } {
  const params = (route.params && checked(route.params, request.params)) ?? {};
  return { assignmentId: 'id' in params && typeof params.id === 'string' ? params.id : '' };
}

async function bringing<Answer>(
  dependencies: PortalDependencies,
  { route, request }: Pick<Serving, 'route' | 'request'>,
  work: (upload?: Upload) => Promise<Answer>,
): Promise<Answer> {
  if (!route.takesForm) return await work();
  const of = await uploadedFor(dependencies, uploadTo(route, request).assignmentId);
  return await withUpload(dependencies, { request, of }, work);
}

async function askerOf(
  dependencies: PortalDependencies,
  { who }: Route,
  request: FastifyRequest,
): Promise<Viewer> {
  if (who === 'anyone') return ANYONE;
  const viewer = await viewerOf(dependencies, request);
  if (who !== 'viewer' && viewer.rights.reach(who).length === 0) throw new KyhanError('NOT_ALLOWED');
  return viewer;
}

async function zonesOf(plans: PlansReading, { zone, planSlug }: AnyReply) {
  if (zone !== undefined) return { zone, ofPlan: new Map<string, string>() };
  const ofPlan = new Map((await plans()).map(({ plan }) => [plan.slug, plan.timeZone]));
  const [first] = ofPlan.values();
  return { ofPlan, zone: ofPlan.get(planSlug ?? '') ?? first ?? DEFAULT_ZONE };
}
