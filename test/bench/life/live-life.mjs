import { setTimeout as pause } from 'node:timers/promises';

export const REMINDERS = 3;
/** Letters of one assignment: its opening, its reminders, its receipt, its acceptance. */
export const MAILS_EACH = 3 + REMINDERS;
const CALLERS = 16;
const LIST = 25;
const PER_SECOND = 20;

/**
 * The whole life of all assignments, phase after phase: the next begins when the letters of the last have arrived,
 * so that no engine gains by letters that it never had to write.
 * `phase(name, work)` measures; `mails(count)` settles once the sink has so many.
 * @returns {Promise<number[]>} how long each submission waited for its receipt, in milliseconds
 */
export async function liveLife({ engine, clock, mode, phase, mails }) {
  const { assignmentIds } = engine;
  const n = assignmentIds.length;
  let expected = 0;
  const arrived = () => mails((expected += n));
  await phase('open', () => engine.open().then(arrived));
  for (let i = 0; i < REMINDERS; i += 1)
    await phase('remind', () => fallDue({ engine, clock, n }, i).then(arrived));
  const waits = await phase('submit', async () => {
    const receipts = await (mode === 'spread' ? submitSpread(engine, n) : submitBurst(engine, n));
    await arrived();
    return receipts;
  });
  await phase('accept', async () => {
    await acceptAll(engine, assignmentIds);
    await engine.close();
    expected += 1;
    await arrived();
  });
  return waits;
}

/** A reminder's instant is set a little ahead, so that every engine has its timers or jobs in time. */
async function fallDue({ engine, clock, n }, i) {
  const planAt = engine.remindAt[i];
  if (engine.fallsDueAt !== undefined) return clock.bring(planAt, engine.fallsDueAt(i));
  const realAt = Date.now() + 500 + n;
  clock.bring(planAt, realAt);
  await engine.expect(realAt);
}

/** As many callers as an office has desks, each handing in the next as soon as it has its receipt. */
async function submitBurst(engine, n) {
  if (engine.submitAll !== undefined) return await engine.submitAll();
  const waits = [];
  let next = 0;
  const caller = async () => {
    for (let index = next++; index < n; index = next++)
      waits.push(await timed(Date.now(), () => engine.submit(index)));
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
  return waits;
}

/** Twenty a second whatever the answers take; each waits from the instant at which it was to begin. */
async function submitSpread(engine, n) {
  const startedAt = Date.now();
  const waits = [];
  for (let index = 0; index < n; index += 1) {
    const at = startedAt + (index * 1000) / PER_SECOND;
    if (at > Date.now()) await pause(at - Date.now());
    waits.push(timed(at, () => engine.submit(index)));
  }
  return await Promise.all(waits);
}

async function timed(from, work) {
  await work();
  return Date.now() - from;
}

/** One coordinator, list after list. */
async function acceptAll(engine, assignmentIds) {
  const length = engine.acceptsAtOnce ?? LIST;
  for (let i = 0; i < assignmentIds.length; i += length)
    await engine.accept(assignmentIds.slice(i, i + length));
}
