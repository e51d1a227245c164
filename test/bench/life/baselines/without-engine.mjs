import { sameWork } from '../same-work.mjs';

const SET = 250;

/** The floor: the same rows in sets of 250, the same mails over the pool, and nobody who waits, retries or orders. */
export async function openEngine(settings) {
  const work = await sameWork(settings);
  const { register } = settings;
  const sent = async (noticeIds) => {
    for (const set of setsOf(noticeIds)) await work.send(set);
  };
  const inTransaction = (step) => register.db.transaction().execute(step);
  const indices = work.assignmentIds.map((_, index) => index);

  return {
    assignmentIds: work.assignmentIds,
    remindAt: work.remindAt,
    acceptsAtOnce: SET,
    open: async () => sent(await work.openAll()),
    expect: async (realAt) => {
      await new Promise((resolve) => setTimeout(resolve, realAt - Date.now()));
      for (const assignmentIds of setsOf(work.assignmentIds))
        await sent(await inTransaction((trx) => work.step(trx, { assignmentIds })));
    },
    submitAll: async () => {
      for (const set of setsOf(indices)) await sent(await inTransaction((trx) => work.submit(trx, set)));
      return [];
    },
    accept: async (assignmentIds) => sent(await inTransaction((trx) => work.accept(trx, assignmentIds))),
    close: async () => sent(await work.close()),
    stop: async () => {},
  };
}

function setsOf(all) {
  return Array.from({ length: Math.ceil(all.length / SET) }, (_, i) => all.slice(i * SET, (i + 1) * SET));
}
