import { randomUUID } from 'node:crypto';
import process from 'node:process';
import { Client, WorkflowNotFoundError } from '@temporalio/client';
import { DUE_ON, OBLIGATION, reportOf, SLUG, REASON } from './life-plan.mjs';
import { assignmentIdsOf, openingCycle, remindAtOf } from './opening-cycle.mjs';
import { ensureOperator, planCalendar, POST_OFFICE_ID, readAssignmentId, shardIdOf } from './product.mjs';
import * as product from './product-with-temporal.mjs';
import { workflowHistory } from './workflow-history.mjs';

/** Kỳ Hạn as `kyhan up` composes it, without pages: front door and worker in one process. */
export async function openEngine(settings) {
  const { register, clock, plan, mailer, keys, portalUrl, temporalAddress: address } = settings;
  product.quietTemporal();
  const connection = await product.clientConnection({ address });
  const native = await product.nativeConnection({ address });
  const temporal = new Client({ connection });
  const worker = await product.openWorker({
    temporal: { address, client: temporal, native, namespace: 'default', close: async () => undefined },
    register,
    clock,
    channels: { mail: mailer },
    keys,
    portalUrl,
    environment: process.env,
  });
  const client = product.createClient({ temporal, register, clock, calendarOf: planCalendar });
  const operator = { personId: 'bench', now: clock.now(), realNow: Date.now() };
  const actor = await ensureOperator(register, operator);
  const { version } = await client.applyPlan({ plan, actor });
  const cycle = openingCycle({ plan, version, clock });
  const { cycleId, shards } = cycle.cycle;
  const shardIds = Array.from({ length: shards }, (_, shard) => shardIdOf({ cycleId, shard }));
  const assignmentIds = assignmentIdsOf(cycle);

  return {
    assignmentIds,
    remindAt: remindAtOf(cycle),

    async open() {
      await client.openOnRequest({
        requestId: randomUUID(),
        planSlug: SLUG,
        obligationId: OBLIGATION,
        dueOn: DUE_ON,
        units: [],
        reason: REASON,
        actor,
      });
    },

    /** The clock was moved: timers that were set for the time of before are set anew. */
    async expect() {
      const ring = (id, signal) => temporal.workflow.getHandle(id).signal(signal);
      // A shard that has still to start looks at the clock by itself.
      for (const id of shardIds) await ring(id, product.submissionsWaitingSignal).catch(onlyNotFound);
      await ring(POST_OFFICE_ID, product.noticesWaitingSignal);
    },

    async submit(index) {
      const assignmentId = assignmentIds[index];
      await client.submit({
        submissionId: randomUUID(),
        assignmentId,
        values: reportOf(index),
        nil: false,
        files: [],
        actor: { kind: 'unit', unitId: readAssignmentId(assignmentId)?.unitId ?? '' },
        channel: 'api',
      });
    },

    async accept(list) {
      const wishes = list.map((assignmentId) => ({ rulingId: randomUUID(), assignmentId, ruling: 'accept' }));
      const outcomes = await client.rule(wishes, actor);
      const refused = outcomes.find(({ outcome }) => outcome !== 'done');
      if (refused !== undefined) throw new Error(`a ruling was refused: ${JSON.stringify(refused)}`);
    },

    /** The cycle closes by itself once the last has ended. */
    async close() {},

    history: () => workflowHistory(temporal),

    async stop() {
      await worker.stop();
      await native.close();
      await connection.close();
    },
  };
}

function onlyNotFound(error) {
  if (!(error instanceof WorkflowNotFoundError)) throw error;
}
