import { checkedHistories } from './checked-histories.mjs';
import {
  finishAll,
  handIn,
  newDay,
  owed,
  provedWhole,
  request,
  TAKEN_IN,
  untilStatus,
} from './drill-deeds.mjs';
import { playedSteps } from './played-steps.mjs';
import { UpgradedOffice } from './upgraded-office.mjs';

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
  try {
    return await playedSteps(STEPS, { office, parts, onStep });
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
    await finishAll(office, 'newer');
    await request(office, 'newer', 'letter-2');
  },
  'the register is whole, nobody was told twice, nothing needs mending': (office, { inbox }) =>
    provedWhole(office, inbox),
  'each workflow that was lived replays with the code of the newer release': async (_office, { temporal }) =>
    await checkedHistories(temporal),
};

/** The last words of a refusal, which name its code. */
function refusal(exitCode, stderr) {
  const line =
    stderr
      .trim()
      .split('\n')
      .find((one) => /[A-Z]+_[A-Z]+/.test(one)) ?? stderr.trim().slice(-200);
  return `refuses with ${exitCode}: ${line.trim()}`;
}
