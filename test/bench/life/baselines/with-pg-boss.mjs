import PgBoss from 'pg-boss';
import pg from 'pg';
import { CompiledQuery } from 'kysely';
import { sameWork } from '../same-work.mjs';

const BATCH = { batchSize: 50, pollingIntervalSeconds: 0.5 };
const WORKERS = 2;

/** pg-boss: one job for each reminder and each mail, taken in batches of 50 by two workers of each queue. */
export async function openEngine(settings) {
  const work = await sameWork(settings);
  const { register, databaseUrl } = settings;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  const boss = new PgBoss({ db: { executeSql: (text, values) => pool.query(text, values) } });
  await boss.start();
  for (const queue of ['reminder', 'mail']) await boss.createQueue(queue);

  const mailLater = (db, noticeIds) =>
    boss.insert(
      noticeIds.map((noticeId) => ({ name: 'mail', data: { noticeId } })),
      { db },
    );
  const inTransaction = (step) =>
    register.db.transaction().execute(async (trx) => {
      await mailLater(executorOf(trx), await step(trx));
    });
  const remind = ({ data }) => inTransaction((trx) => work.step(trx, { assignmentIds: [data.assignmentId] }));
  for (let i = 0; i < WORKERS; i += 1) {
    await boss.work('reminder', BATCH, (jobs) => Promise.all(jobs.map(remind)));
    await boss.work('mail', BATCH, (jobs) => Promise.all(jobs.map(({ data }) => work.send([data.noticeId]))));
  }

  return {
    assignmentIds: work.assignmentIds,
    remindAt: work.remindAt,
    open: async () => {
      await mailLater(undefined, await work.openAll());
    },
    expect: (realAt) =>
      boss.insert(
        work.assignmentIds.map((assignmentId) => {
          return { name: 'reminder', data: { assignmentId }, startAfter: new Date(realAt) };
        }),
      ),
    submit: (index) => inTransaction((trx) => work.submit(trx, [index])),
    accept: (assignmentIds) => inTransaction((trx) => work.accept(trx, assignmentIds)),
    close: async () => {
      await mailLater(undefined, await work.close());
    },
    stop: async () => {
      await boss.stop({ graceful: true, close: false });
      await pool.end();
    },
  };
}

/** The job is stored with what it is about, or neither is. */
function executorOf(trx) {
  const plain = trx.withoutPlugins();
  return { executeSql: (text, values) => plain.executeQuery(CompiledQuery.raw(text, values)) };
}
