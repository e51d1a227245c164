import { Logger, makeWorkerUtils, run } from 'graphile-worker';
import { sql } from 'kysely';
import pg from 'pg';
import { sameWork } from '../same-work.mjs';

const CONCURRENCY = 10;
const POLL_MS = 500;

/** graphile-worker: one job for each reminder and each mail, ten at a time. */
export async function openEngine(settings) {
  const work = await sameWork(settings);
  const { register, databaseUrl } = settings;
  const pgPool = new pg.Pool({ connectionString: databaseUrl, max: CONCURRENCY + 2 });
  const logger = new Logger(() => () => undefined);
  const utils = await makeWorkerUtils({ pgPool, logger });
  await utils.migrate();
  await utils.release();

  const inTransaction = (step) =>
    register.db.transaction().execute(async (trx) => {
      await mailLater(trx, await step(trx));
    });
  const runner = await run({
    pgPool,
    logger,
    concurrency: CONCURRENCY,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    taskList: {
      remind: ({ assignmentId }) => inTransaction((trx) => work.step(trx, { assignmentIds: [assignmentId] })),
      mail: ({ noticeId }) => work.send([noticeId]),
    },
  });

  return {
    assignmentIds: work.assignmentIds,
    remindAt: work.remindAt,
    open: async () => mailLater(register.db, await work.openAll()),
    expect: (realAt) => {
      const payloads = work.assignmentIds.map((assignmentId) => ({ assignmentId }));
      return addJobs(register.db, 'remind', { payloads, runAt: new Date(realAt) });
    },
    submit: (index) => inTransaction((trx) => work.submit(trx, [index])),
    accept: (assignmentIds) => inTransaction((trx) => work.accept(trx, assignmentIds)),
    close: async () => mailLater(register.db, await work.close()),
    stop: async () => {
      await runner.stop();
      await pgPool.end();
    },
  };
}

/** The job is stored with what it is about, or neither is. */
function mailLater(db, noticeIds) {
  return addJobs(db, 'mail', { payloads: noticeIds.map((noticeId) => ({ noticeId })), runAt: null });
}

async function addJobs(db, task, { payloads, runAt }) {
  const [first] = payloads;
  if (payloads.length === 1)
    await sql`select graphile_worker.add_job(
      ${task}, ${JSON.stringify(first)}::json, run_at := ${runAt}::timestamptz)`.execute(db);
  else
    await sql`select graphile_worker.add_jobs(array(
      select row(${task}, payload, null, ${runAt}::timestamptz, null, null, null, null)::graphile_worker.job_spec
      from json_array_elements(${JSON.stringify(payloads)}::json) as payload))`.execute(db);
}
