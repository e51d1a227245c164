import { condition, defineUpdate, proxyActivities, setHandler, sleep } from '@temporalio/workflow';

const activities = proxyActivities({ startToCloseTimeout: '1 minute' });

const submitted = defineUpdate('submit');
const accepted = defineUpdate('accept');

/**
 * One assignment as a beginner's guide to Temporal would have it: a workflow, a timer for each reminder, an activity
 * for each write and for each mail, an update for each act of a person.
 */
export async function assignmentLifeWorkflow({ index, remindRealAt }) {
  let receipt;
  let ruling;
  setHandler(submitted, async () => {
    receipt = await activities.submit(index);
  });
  setHandler(accepted, async () => {
    ruling = await activities.accept(index);
  });
  await activities.send(await activities.open(index));
  for (const [i, realAt] of remindRealAt.entries()) {
    await sleep(Math.max(1, realAt - Date.now()));
    await activities.send(await activities.remind({ index, ordinal: i + 1 }));
  }
  await condition(() => receipt !== undefined);
  await activities.send(receipt);
  await condition(() => ruling !== undefined);
  await activities.send(ruling);
}
