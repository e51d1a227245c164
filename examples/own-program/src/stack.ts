import { setTimeout as pause } from 'node:timers/promises';
import { startStack } from '@kyhan/local';
import { readPlan } from '@kyhan/plan';
import { assignmentHistory, listAssignments, type Assignment } from '@kyhan/register';

// Register, Temporal, worker, inbox and portal in this process; everything is kept in the data folder.
const stack = await startStack({
  dataFolder: process.env['KYHAN_DATA'] ?? '.kyhan-own-program',
  plan: await readPlan('examples/first-plan/plan.yaml'),
  // A day in a minute, from 10 March 2026 on; without this line plan time is real time.
  fastClock: { startsOn: '2026-03-10', zone: 'Asia/Ho_Chi_Minh', realMsPerDay: 60_000 },
  environment: process.env,
});

/** Workflows write the register a moment after they are asked. */
async function owed(isReady: (assignment: Assignment) => boolean): Promise<Assignment> {
  for (;;) {
    const [assignment] = await listAssignments(stack.register, { unitId: 'phuong-bac' });
    if (assignment !== undefined && isReady(assignment)) return assignment;
    await pause(100);
  }
}

try {
  const { assignmentId } = await owed(() => true);

  const receipt = await stack.client.submit({
    // Your own id: repeating a submission or a ruling with the same id changes nothing.
    submissionId: 'report-of-march',
    assignmentId,
    values: { meetings: 4, summary: 'Four meetings of the neighbourhoods.' },
    nil: false,
    files: [],
    actor: { kind: 'unit', unitId: 'phuong-bac' },
    channel: 'api',
  });
  console.log(`receipt: version ${receipt.version}, ${receipt.onTime ? 'on time' : 'late'}`);

  await owed(({ submittedAt }) => submittedAt !== undefined);
  const wish = { rulingId: 'accept-march', assignmentId, ruling: 'accept' } as const;
  const [answer] = await stack.client.rule([wish], stack.operator);
  console.log(`accept: ${answer?.outcome}`);

  const { events } = await assignmentHistory(stack.register, assignmentId);
  for (const { sequence, fact, actor } of events) console.log(`${sequence}. ${fact.type} by ${actor}`);
} finally {
  await stack.stop();
}
