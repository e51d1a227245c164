import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { isoInstant } from '@kyhan/calendar';
import {
  checkInvariants,
  listAssignments,
  listCycles,
  listFindings,
  listNotices,
  listPlans,
  registerSummary,
  verifyChains,
  type AssignmentFacts,
} from '@kyhan/register';
import { inOrderOfUrgency } from './in-order-of-urgency.js';
import { assignmentView } from './assignment-view.js';
import { isoInstants } from './iso-instants.js';
import { planRoutes } from './plan-routes.js';
import type { PortalDependencies } from './portal-dependencies.js';
import { postedSubmission } from './submissions/posted-submission.js';
import { planZone } from './plan-zone.js';
import { receiveSubmission } from './submissions/receive-submission.js';
import { sendSubmissionFile } from './submissions/send-submission-file.js';
import { actorOf, staffOf, viewerOf } from './viewers/viewer.js';
import { visibleAssignment, visibleHistory } from './viewers/visible-assignment.js';

const id = z.object({ id: z.string() });
const fileParams = id.extend({ submissionId: z.string(), fileId: z.string() });
const many = z.coerce.number().int().min(1).max(5000).default(500);

const assignmentFilter = z.object({
  plan: z.string().optional(),
  obligation: z.string().optional(),
  unit: z.string().optional(),
  cycle: z.string().optional(),
  status: z.string().optional(),
  limit: many,
  offset: z.coerce.number().int().min(0).default(0),
});

const noticeFilter = z.object({
  assignment: z.string().optional(),
  address: z.string().optional(),
  state: z.enum(['pending', 'claimed', 'sending', 'sent', 'unknown', 'failed', 'cancelled']).optional(),
  kind: z
    .enum([
      'opening',
      'reminder',
      'overdue',
      'escalation',
      'receipt',
      'ruling',
      'review-reminder',
      'cycle-summary',
    ])
    .optional(),
  limit: many,
});

const rulingsBody = z.object({
  rulings: z
    .array(
      z.object({
        rulingId: z.string().min(1).max(100),
        assignmentId: z.string(),
        ruling: z.enum(['accept', 'return', 'extend', 'waive', 'transfer', 'withdraw']),
        reason: z.string().max(4000).optional(),
        newDueOn: z.iso.date().optional(),
        to: z.string().optional(),
      }),
    )
    .min(1),
});

const requestBody = z.object({
  plan: z.string(),
  obligation: z.string(),
  dueOn: z.iso.date(),
  units: z.array(z.string()).default([]),
  reason: z.string(),
});

/** The JSON API; the command line speaks it, and so may any other program. */
export function apiRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  // Registered in a scope of its own: pages know no such hook.
  app.addHook('preSerialization', async (_request, _reply, payload) =>
    isoInstants(payload, await planZone(dependencies)),
  );
  readingRoutes(api, dependencies);
  assignmentRoutes(api, dependencies);
  fileRoute(api, dependencies);
  actingRoutes(api, dependencies);
  planRoutes(api, dependencies);
  proofRoutes(api, dependencies);
}

function readingRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const { register, now } = dependencies;
  api.get('/api/v1/health', async () => ({ ok: true, planTime: new Date(now()).toISOString() }));
  api.get(
    '/api/v1/status',
    { schema: { querystring: z.object({ plan: z.string().optional() }) } },
    async (request) => {
      await staffOf(dependencies, request);
      const { plan } = request.query;
      const summary = await registerSummary(register, given({ planSlug: plan, now: now() }));
      return { now: isoInstant(now(), await planZone(dependencies)), ...summary };
    },
  );
  api.get('/api/v1/plans', async (request) => {
    await staffOf(dependencies, request);
    const plans = await listPlans(register);
    return {
      plans: plans.map(({ plan, version, keptFrom }) => ({
        slug: plan.slug,
        plan: plan.plan,
        title: plan.title,
        version,
        keptFrom,
      })),
    };
  });
  api.get(
    '/api/v1/cycles',
    { schema: { querystring: z.object({ plan: z.string().optional(), obligation: z.string().optional() }) } },
    async (request) => {
      await staffOf(dependencies, request);
      const { plan, obligation } = request.query;
      return {
        cycles: await listCycles(register, {
          ...(plan === undefined ? {} : { planSlug: plan }),
          ...(obligation === undefined ? {} : { obligationId: obligation }),
        }),
      };
    },
  );
  api.get('/api/v1/notices', { schema: { querystring: noticeFilter } }, async (request) => {
    await staffOf(dependencies, request);
    const { assignment, ...filter } = request.query;
    return { notices: await listNotices(register, given({ ...filter, assignmentId: assignment })) };
  });
  api.get('/api/v1/findings', async (request) => {
    await staffOf(dependencies, request);
    return { findings: await listFindings(register, { open: true }) };
  });
}

function assignmentRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const { register, now } = dependencies;
  const view = async (facts: AssignmentFacts) =>
    assignmentView(facts, { now: now(), zone: await planZone(dependencies, facts.planSlug) });
  api.get('/api/v1/assignments', { schema: { querystring: assignmentFilter } }, async (request) => {
    const viewer = await viewerOf(dependencies, request);
    const { plan, obligation, unit, cycle, status, limit, offset } = request.query;
    const unitId = viewer.role === 'unit' ? viewer.unitId : unit;
    const found = await listAssignments(
      register,
      given({
        planSlug: plan,
        obligationId: obligation,
        unitId,
        cycleId: cycle,
        ended: isRunning(status) ? false : undefined,
      }),
    );
    const views = await Promise.all(found.toSorted(inOrderOfUrgency).map(view));
    const asked = views.filter((one) => status === undefined || one.status === status);
    return { assignments: asked.slice(offset, offset + limit), total: asked.length };
  });
  api.get('/api/v1/assignments/:id', { schema: { params: id } }, async (request) => {
    const assignment = await visibleAssignment(
      dependencies,
      await viewerOf(dependencies, request),
      request.params.id,
    );
    return await view(assignment);
  });
  api.get('/api/v1/assignments/:id/history', { schema: { params: id } }, async (request) => {
    const viewer = await viewerOf(dependencies, request);
    const assignment = await visibleAssignment(dependencies, viewer, request.params.id);
    return {
      assignment: await view(assignment),
      ...(await visibleHistory(dependencies, viewer, assignment.assignmentId)),
    };
  });
  api.post('/api/v1/assignments/:id/submissions', { schema: { params: id } }, async (request) => {
    const viewer = await viewerOf(dependencies, request);
    const { assignmentId } = await visibleAssignment(dependencies, viewer, request.params.id);
    const submission = await postedSubmission(request);
    // The office may hand in for a unit; the history then says that it was the office.
    const actor = actorOf(viewer);
    return await receiveSubmission(dependencies, { ...submission, assignmentId, actor, channel: 'api' });
  });
}

function fileRoute(app: FastifyInstance, dependencies: PortalDependencies): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  api.get(
    '/api/v1/assignments/:id/submissions/:submissionId/files/:fileId',
    { schema: { params: fileParams } },
    async (request, reply) => {
      const { id: asked, ...file } = request.params;
      const viewer = await viewerOf(dependencies, request);
      const { assignmentId } = await visibleAssignment(dependencies, viewer, asked);
      return await sendSubmissionFile(dependencies.register, reply, { assignmentId, ...file });
    },
  );
}

function actingRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const { client } = dependencies;
  api.post('/api/v1/rulings', { schema: { body: rulingsBody } }, async (request) => {
    const viewer = await staffOf(dependencies, request);
    return { outcomes: await client.rule(request.body.rulings.map(given), actorOf(viewer)) };
  });
  api.post('/api/v1/requests', { schema: { body: requestBody } }, async (request) => {
    const viewer = await staffOf(dependencies, request);
    const { plan, obligation, ...rest } = request.body;
    return await client.openOnRequest({
      planSlug: plan,
      obligationId: obligation,
      ...rest,
      actor: actorOf(viewer),
    });
  });
}

function proofRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  const { register, now } = dependencies;
  app.get('/api/v1/verify', async (request) => {
    await staffOf(dependencies, request);
    return await verifyChains(register);
  });
  app.get('/api/v1/invariants', async (request) => {
    await staffOf(dependencies, request);
    return { invariants: await checkInvariants(register, { now: now() }) };
  });
}

const ENDED = new Set(['accepted', 'waived', 'transferred', 'missed']);

/** A status that only running assignments have lets the ended ones stay unread. */
function isRunning(status: string | undefined): boolean {
  return status !== undefined && !ENDED.has(status);
}

function given<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}
