import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { sameWork } from '../same-work.mjs';
import { workflowHistory } from '../workflow-history.mjs';

const TASK_QUEUE = 'raw';
const STARTED_AT_ONCE = 16;
/** From one reminder to the next, so that timers are known when a workflow starts and never set anew. */
const GAP_MS_EACH = 60;
const SHORTEST_GAP_MS = 1000;

/** Raw Temporal: a workflow for each assignment, see `assignment-life-workflow.mjs`. */
export async function openEngine(settings) {
  Runtime.install({ shutdownSignals: [], telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } } });
  const work = await sameWork(settings);
  const { assignmentIds, remindAt } = work;
  const { temporalAddress: address } = settings;
  const connection = await Connection.connect({ address });
  const native = await NativeConnection.connect({ address });
  const temporal = new Client({ connection });
  const worker = await Worker.create({
    connection: native,
    taskQueue: TASK_QUEUE,
    workflowsPath: fileURLToPath(new URL('assignment-life-workflow.mjs', import.meta.url)),
    activities: activitiesOf(work, settings.register),
  });
  const running = worker.run();
  const gapMs = Math.max(SHORTEST_GAP_MS, GAP_MS_EACH * assignmentIds.length);
  let remindRealAt = [];
  const start = (index) =>
    temporal.workflow.start('assignmentLifeWorkflow', {
      taskQueue: TASK_QUEUE,
      workflowId: assignmentIds[index],
      args: [{ index, remindRealAt }],
    });

  return {
    assignmentIds,
    remindAt,
    fallsDueAt: (i) => remindRealAt[i],
    open: async () => {
      remindRealAt = remindAt.map((_, i) => Date.now() + (i + 1) * gapMs);
      await work.openCycle();
      for (let i = 0; i < assignmentIds.length; i += STARTED_AT_ONCE)
        await Promise.all(assignmentIds.slice(i, i + STARTED_AT_ONCE).map((_, j) => start(i + j)));
    },
    submit: (index) => temporal.workflow.getHandle(assignmentIds[index]).executeUpdate('submit'),
    accept: (list) => Promise.all(list.map((id) => temporal.workflow.getHandle(id).executeUpdate('accept'))),
    close: async () => work.send(await work.close()),
    history: async () => {
      await Promise.all(assignmentIds.map((id) => temporal.workflow.getHandle(id).result()));
      return await workflowHistory(temporal);
    },
    stop: async () => {
      worker.shutdown();
      await running;
      await native.close();
      await connection.close();
    },
  };
}

/** Each write is a transaction; each answers with the notice that is to be sent. */
function activitiesOf(work, register) {
  const { assignmentIds, remindAt, openings } = work;
  const one = async (step) => {
    const [noticeId] = await register.db.transaction().execute(step);
    return noticeId;
  };
  return {
    open: (index) => one((trx) => work.openSome(trx, [openings()[index]])),
    remind: ({ index, ordinal }) =>
      one((trx) => work.step(trx, { assignmentIds: [assignmentIds[index]], at: remindAt[ordinal - 1] })),
    submit: (index) => one((trx) => work.submit(trx, [index])),
    accept: (index) => one((trx) => work.accept(trx, [assignmentIds[index]])),
    send: (noticeId) => work.send([noticeId]),
  };
}
