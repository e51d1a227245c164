import { createHash, generateKeyPairSync } from 'node:crypto';
import process from 'node:process';
import { Client, Connection } from '@temporalio/client';
import { MockActivityEnvironment } from '@temporalio/testing';
import { mailChannel } from '@kyhan/channels';
import { createClient } from '@kyhan/client';
import { instantAt } from '@kyhan/calendar';
import { planCalendar, readPlan } from '@kyhan/plan';
import { readAssignmentId } from '@kyhan/plan/ids';
import { anchorFacts, listAssignments, listCycles, openRegister, storeRulings } from '@kyhan/register';
import { checkpointKey } from '@kyhan/stack';
import { insertPlan } from '@kyhan/testkit/cast';
import { activitiesAlone } from '@kyhan/testkit/engine';

/**
 * Two cycles from their opening to their close, in one process and in no time: whatever breaks the build breaks this
 * life. Its argument is JSON: { place, planFile, smtpUrl, days }. It prints what people were told, and the last instant.
 */
const { place, planFile, smtpUrl, days } = JSON.parse(process.argv[2] ?? '{}');
const ZONE = 'Asia/Ho_Chi_Minh';
const NOBODY_LISTENS_THERE = '127.0.0.1:1';

let now = instantAt('2026-03-02', '08:00', ZONE);
const clock = {
  now: () => now,
  // Real time says nothing here.
  toPlan: () => now,
  toReal: () => Date.now(),
  speed: 1_000_000,
};
const receipts = { submissions: [], acts: [], rulings: [], refusals: [] };
const register = await openRegister(place);
const mail = mailChannel({ smtpUrl, from: 'Kỳ Hạn <ky-han@faults.example.org>', ratePerSecond: 1000 });
const activities = activitiesAlone({ register, clock, channels: { mail } });
const connection = Connection.lazy({ address: NOBODY_LISTENS_THERE, interceptors: [] });
const client = createClient({
  temporal: new Client({ connection }),
  register,
  clock,
  calendarOf: planCalendar,
});
const plan = await readPlan(planFile);
await insertPlan(register, plan, '2026-03-01');
let turns = 0;
for (let day = 0; day < days; day += 1) {
  for (const { id } of plan.obligations) await tried(() => opened(id));
  for (const hour of [9]) {
    now = instantAt('2026-03-02', '00:00', ZONE) + day * 86_400_000 + hour * 3_600_000;
    await turned();
    await act(day);
    await turned();
    await new MockActivityEnvironment().run(() => activities.deliverNotices());
  }
  for (const { cycleId, closedAt } of await listCycles(register))
    // Refused while something is open, and asked again on the day after.
    if (closedAt === undefined && day > 14) await activities.closeCycle({ cycleId }).catch(() => undefined);
}
await new MockActivityEnvironment().run(() => activities.deliverNotices());
const { privateKey } = generateKeyPairSync('ed25519');
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
const key = await checkpointKey({ checkpointKey: pem }, '');
// What it is kept from is not what anybody was told, and a life that cannot be anchored has nothing to say.
await anchorFacts(register, { now, realNow: Date.now(), key });
await mail.close();
await register.close();
await connection.close();
process.stdout.write(JSON.stringify({ receipts, now }));

async function opened(obligationId) {
  return await activities.openCycle({ planSlug: plan.slug, obligationId, periodKey: '2026-03' });
}

/** A turn of each shard, until nothing more is due. */
async function turned() {
  for (const { cycleId } of await listCycles(register))
    await activities.takeTurn({ cycleId, shard: 0, turnId: `turn-${(turns += 1)}`, rulings: [] });
}

async function act(day) {
  for (const one of await listAssignments(register, { ended: false })) {
    const { assignmentId, unitId, submittedAt } = one;
    const place = Number(unitId.split('-').at(-1));
    const actor = { kind: 'unit', unitId };
    if (submittedAt !== undefined) await ruled(assignmentId);
    else if (place === 1 && day > 5) await handedIn(assignmentId, actor);
    // Whoever asks for more time hands in later than it would have had to.
    else if (place === 2) await asked(assignmentId, actor, day);
    // Another unit's hand in its place: to be refused.
    else if (place === 3 && day > 6) await handedIn(assignmentId, { kind: 'unit', unitId: 'don-vi-1' });
  }
}

async function asked(assignmentId, actor, day) {
  if (day > 9) return await handedIn(assignmentId, actor);
  if (receipts.acts.some((one) => one.assignmentId === assignmentId)) return undefined;
  const newDueOn = '2026-03-28';
  const told = await tried(() =>
    client.act({ actId: 'ask-1', assignmentId, act: 'ask', newDueOn, reason: 'Mưa lũ kéo dài', actor }),
  );
  if (told !== undefined) receipts.acts.push({ assignmentId, actId: 'ask-1' });
  return undefined;
}

/** The first unit writes a note and adds a file, all others declare that there is nothing. */
async function handedIn(assignmentId, actor) {
  const submissionId = `${assignmentId}:${actor.unitId}`;
  const content = Buffer.from(`%PDF-1.7\n% ${assignmentId}\n%%EOF\n`);
  const isNil = actor.unitId !== 'don-vi-1';
  const note = isNil ? '' : `Ghi chú của ${assignmentId}`;
  const files = isNil ? [] : [{ name: 'bao-cao.pdf', content }];
  const given = { values: {}, nil: isNil, note, files, channel: 'api' };
  const told = await tried(() => client.submit({ submissionId, assignmentId, ...given, actor }));
  if (told === undefined) return;
  const hashes = files.map((file) => createHash('sha256').update(file.content).digest('hex'));
  const sent = { assignmentId, note, nil: isNil, files: hashes };
  receipts.submissions.push([submissionId, { ...sent, hash: told.hash }]);
}

/** As the front door does, without Temporal: stored, and asked of its shard. */
async function ruled(assignmentId) {
  const { cycleId } = readAssignmentId(assignmentId) ?? {};
  const rulingId = 'accept';
  const ruling = { rulingId, assignmentId, ruling: 'accept', actor: 'person:linh' };
  await storeRulings(register, { rulings: [ruling], askedAt: now });
  const rulings = [{ assignmentId, rulingId }];
  const turn = { cycleId, shard: 0, turnId: `turn-${(turns += 1)}`, rulings };
  const { outcomes } = await activities.takeTurn(turn);
  if (outcomes.some(({ outcome }) => outcome === 'done')) receipts.rulings.push({ assignmentId, rulingId });
}

async function tried(work) {
  try {
    return await work();
  } catch (error) {
    receipts.refusals.push(String(error.code ?? error));
    return undefined;
  }
}
