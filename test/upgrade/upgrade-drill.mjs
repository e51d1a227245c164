import { until } from '@kyhan/testkit/clock';
import { checkedHistories } from './checked-histories.mjs';
import { UpgradedOffice } from './upgraded-office.mjs';

const DAY_MS = 24 * 60 * 60_000;
const ZONE = 'Asia/Ho_Chi_Minh';
const TAKEN_IN = ['submitted', 'accepted'];
const NOT_AFTER_AN_UPGRADE = ['not-running', 'workflow-reset', 'assignment-set-apart', 'work-failing'];

/**
 * Starts cycles on an older release, carries the register over under it, lives a while with two versions of worker and
 * portal side by side, ends the older ones, one of them as a machine that fails, and finishes all on the newer release.
 * @param {{ older: string, newer: string, databaseUrl: string, temporal: string, inbox: { smtpUrl: string } }} parts
 *   `older`, `newer`: the compiled command lines
 * @param {(told: { what: string, outcome: string, seconds: number }) => void} onStep
 * @returns {Promise<{ what: string, outcome: string, seconds: number }[]>}
 * @throws Error where a step does not come out
 */
export async function upgradeDrill(parts, onStep = () => undefined) {
  const office = await UpgradedOffice.open({ ...parts, smtpUrl: parts.inbox.smtpUrl });
  const told = [];
  try {
    for (const [what, does] of Object.entries(STEPS)) {
      const begun = Date.now();
      const outcome = (await does(office, parts)) ?? 'done';
      const step = { what, outcome, seconds: Math.round((Date.now() - begun) / 1000) };
      told.push(step);
      onStep(step);
    }
    return told;
  } finally {
    await office.close();
  }
}

const STEPS = {
  'the older release begins: register, Temporal, worker, portal': async (office) => {
    await office.setUp('older');
    await office.mustStart('older', 'worker');
    await office.mustStart('older', 'portal');
  },
  'its cycles open; a report is handed in, returned; another is handed in': async (office) => {
    await office.ask('older', 'apply', office.planFile(), '--yes');
    await request(office, 'older', 'letter-1');
    await handIn(office, 'older', { unit: 'phuong-bac', of: 'monthly-report', id: 'bac-1' });
    const { assignmentId } = await owed(office, 'older', { unit: 'phuong-bac', of: 'monthly-report' });
    await office.ask('older', 'return', assignmentId, ...newDay(20), '--reason', 'Thiếu số liệu');
    await untilStatus(office, 'older', { assignmentId, statuses: ['returned'] });
    await handIn(office, 'older', { unit: 'phuong-nam', of: 'on-request', id: 'nam-1' });
  },
  'the newer release carries the register over while the older one runs': (office) => office.setUp('newer'),
  'the portal of the older release, on the register that was carried over': async (office) => {
    const { assignmentId } = await owed(office, 'older', { unit: 'phuong-bac', of: 'on-request' });
    const { exitCode, stderr } = await office.end('older', 'submit', assignmentId, '--nil', '--id', 'bac-2');
    if (exitCode === 0) return 'takes a report in';
    return refusal(exitCode, stderr);
  },
  'a worker of the older release that starts only now': async (office) => {
    await office.leave('older', 'worker');
    const part = await office.start('older', 'worker');
    if (part.isUp) return 'starts';
    const { exitCode, stderr } = await part.ended;
    return refusal(exitCode, stderr);
  },
  'worker and portal of the newer release begin beside those that are there': async (office) => {
    await office.mustStart('newer', 'worker');
    await office.mustStart('newer', 'portal');
  },
  'both portals take reports and rulings': async (office) => {
    await handIn(office, 'newer', { unit: 'phuong-bac', of: 'monthly-report', id: 'bac-3' });
    const { assignmentId } = await owed(office, 'newer', { unit: 'phuong-nam', of: 'on-request' });
    const { exitCode, stderr } = await office.end('older', 'accept', assignmentId);
    if (exitCode === 0) return 'the older one rules, too';
    await office.ask('newer', 'accept', assignmentId);
    return `the older one rules no more: ${refusal(exitCode, stderr)}`;
  },
  'the older worker fails with a report not taken in, the older portal ends in order': async (office) => {
    const { assignmentId } = await owed(office, 'newer', { unit: 'phuong-nam', of: 'monthly-report' });
    await office.ask('newer', 'submit', assignmentId, '--nil', '--id', 'nam-2');
    await office.leave('older', 'worker', 'kill');
    await office.leave('older', 'portal');
    await untilStatus(office, 'newer', { assignmentId, statuses: TAKEN_IN });
  },
  'the newer release finishes every cycle, and opens another': async (office) => {
    await handIn(office, 'newer', { unit: 'phuong-bac', of: 'on-request', id: 'bac-2' });
    const open = (await office.ask('newer', 'list')).filter(({ status }) => status === 'submitted');
    for (const { assignmentId } of open) await office.ask('newer', 'accept', assignmentId);
    for (const { assignmentId } of await office.ask('newer', 'list'))
      await untilStatus(office, 'newer', { assignmentId, statuses: ['accepted'] });
    await request(office, 'newer', 'letter-2');
  },
  'the register is whole, nobody was told twice, nothing needs mending': async (office, { inbox }) => {
    await office.ask('newer', 'verify');
    const letters = await inbox.messages();
    const ids = letters.map(({ messageId }) => messageId);
    if (new Set(ids).size !== ids.length) throw new Error('a letter left twice');
    const findings = await office.ask('newer', 'findings', '--all');
    const wrong = findings.filter(({ kind }) => NOT_AFTER_AN_UPGRADE.includes(kind));
    if (wrong.length > 0) throw new Error(`something went wrong: ${JSON.stringify(wrong)}`);
    return `${letters.length} letters`;
  },
  'each workflow that was lived replays with the code of the newer release': async (_office, { temporal }) =>
    await checkedHistories(temporal),
};

async function request(office, release, id) {
  const due = ['--due', day(7), '--id', id, '--reason', 'Theo Công văn 12'];
  await office.ask(release, 'open', 'on-request', ...due);
  await until(async () => {
    const all = await office.ask(release, 'list');
    return all.filter((one) => one.assignmentId.includes('/on-request/')).length % 2 === 0 || undefined;
  });
}

/** What a unit owes of an obligation, the earliest first. */
async function owed(office, release, { unit, of }) {
  return await until(async () => {
    const all = await office.ask(release, 'list');
    return all
      .filter(({ unitId, assignmentId }) => unitId === unit && assignmentId.includes(`/${of}/`))
      .toSorted((a, b) => a.assignmentId.localeCompare(b.assignmentId))[0];
  });
}

/** The same id again is the same report. */
async function handIn(office, release, { unit, of, id }) {
  const { assignmentId } = await owed(office, release, { unit, of });
  await office.ask(release, 'submit', assignmentId, '--nil', '--id', id);
  await untilStatus(office, release, { assignmentId, statuses: TAKEN_IN });
}

async function untilStatus(office, release, { assignmentId, statuses }) {
  await until(async () => {
    const { status } = await office.ask(release, 'show', assignmentId);
    return statuses.includes(status) ? true : undefined;
  });
}

function newDay(days) {
  return ['--new-due', day(days), '--day-off'];
}

function day(days) {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(Date.now() + days * DAY_MS);
}

/** The last words of a refusal, which name its code. */
function refusal(exitCode, stderr) {
  const line =
    stderr
      .trim()
      .split('\n')
      .find((one) => /[A-Z]+_[A-Z]+/.test(one)) ?? stderr.trim().slice(-200);
  return `refuses with ${exitCode}: ${line.trim()}`;
}
