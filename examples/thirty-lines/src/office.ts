import { setTimeout as pause } from 'node:timers/promises';
import { startStack } from '@kyhan/local';
import { readPlan } from '@kyhan/plan';
import { listAssignments } from '@kyhan/register';

// A Temporal server, register, worker, portal and inbox in this process, kept in the folder .kyhan.
const stack = await startStack({ dataFolder: '.kyhan', plan: await readPlan('plan.yaml') });

// The plan is in force, and this month's cycle opens by itself.
let owed;
for (; owed === undefined; await pause(100))
  [owed] = await listAssignments(stack.register, { unitId: 'ward' });

const report = { submissionId: 'my-report', assignmentId: owed.assignmentId, note: 'Four meetings.' };
const receipt = await stack.client.submit({ ...report, actor: { kind: 'unit', unitId: 'ward' } });
console.log(`${owed.periodKey}: version ${receipt.version}, ${receipt.onTime ? 'on time' : 'late'}`);
await stack.stop();
