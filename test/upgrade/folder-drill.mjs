import { checkedHistories } from './checked-histories.mjs';
import { finishAll, handIn, owed, provedWhole, request, untilStatus, workingDay } from './drill-deeds.mjs';
import { FolderOffice } from './folder-office.mjs';
import { playedSteps } from './played-steps.mjs';

/**
 * Starts cycles on an older release as one program in one folder, ends it, goes on in the same folder with the newer
 * release, and finishes them: what an office does that runs `kyhan up`.
 * @param {{ older: string, newer: string, inbox: { smtpUrl: string } }} parts `older`, `newer`: the compiled command lines
 * @param {(told: { what: string, outcome: string, seconds: number }) => void} onStep
 * @returns {Promise<{ what: string, outcome: string, seconds: number }[]>}
 * @throws Error where a step does not come out
 */
export async function folderDrill(parts, onStep = () => undefined) {
  const office = await FolderOffice.open({ ...parts, smtpUrl: parts.inbox.smtpUrl });
  try {
    return await playedSteps(STEPS, { office, parts, onStep });
  } finally {
    await office.close();
  }
}

const STEPS = {
  'the older release begins in an empty folder, with a plan': async (office) => {
    await office.mustStart('older', office.planFile());
  },
  'its cycles open; a report is handed in, returned; another is handed in': async (office) => {
    // It says that it is up before its plan is in force.
    await owed(office, 'older', { unit: 'phuong-bac', of: 'monthly-report' });
    await request(office, 'older', 'letter-1');
    await handIn(office, 'older', { unit: 'phuong-bac', of: 'monthly-report', id: 'bac-1' });
    const { assignmentId } = await owed(office, 'older', { unit: 'phuong-bac', of: 'monthly-report' });
    await office.ask(
      'older',
      'return',
      assignmentId,
      '--new-due',
      workingDay(20),
      '--reason',
      'Thiếu số liệu',
    );
    await untilStatus(office, 'older', { assignmentId, statuses: ['returned'] });
    await handIn(office, 'older', { unit: 'phuong-nam', of: 'on-request', id: 'nam-1' });
  },
  'the older release ends as a machine that fails, a report not taken in': async (office) => {
    const { assignmentId } = await owed(office, 'older', { unit: 'phuong-nam', of: 'monthly-report' });
    await office.ask('older', 'submit', assignmentId, '--nil', '--id', 'nam-2');
    await office.leave('kill');
  },
  'the newer release goes on in its folder, and each receipt stands': async (office) => {
    await office.mustStart('newer');
    for (const [unit, of] of [
      ['phuong-nam', 'monthly-report'],
      ['phuong-nam', 'on-request'],
    ]) {
      const { assignmentId } = await owed(office, 'newer', { unit, of });
      await untilStatus(office, 'newer', { assignmentId, statuses: ['submitted'] });
    }
  },
  'what was handed in is handed in again under its id, the rest too; all is accepted': async (office) => {
    await handIn(office, 'newer', { unit: 'phuong-nam', of: 'monthly-report', id: 'nam-2' });
    await handIn(office, 'newer', { unit: 'phuong-bac', of: 'monthly-report', id: 'bac-3' });
    await handIn(office, 'newer', { unit: 'phuong-bac', of: 'on-request', id: 'bac-2' });
    await finishAll(office, 'newer');
    await request(office, 'newer', 'letter-2');
  },
  'the register is whole, nobody was told twice, nothing needs mending': (office, { inbox }) =>
    provedWhole(office, inbox),
  'each workflow that was lived replays with the code of the newer release': (office) =>
    checkedHistories(office.temporal),
};
