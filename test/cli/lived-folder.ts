import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createActivities } from '@kyhan/activities';
import { prepareDataFolder } from '@kyhan/local';
import { planCalendar, type Plan } from '@kyhan/plan';
import {
  insertPlanVersion,
  listAssignments,
  openFinding,
  openRegister,
  recordSubmission,
} from '@kyhan/register';
import { at, movedClock, REAL } from '@kyhan/testkit/clock';
import { FINDINGS, periodWords } from '@kyhan/words';

/** A data folder that nobody runs: the command line reads its register under the lock. */
export interface LivedFolder {
  readonly path: string;
  /** An assignment with something handed in. */
  readonly assignmentId: string;
  remove(): Promise<void>;
}

/** Cycles of plan 632 that are open, with all that reading commands show: notices, a submission, a finding. */
export async function livedFolder(plan: Plan): Promise<LivedFolder> {
  const root = await mkdtemp(path.join(tmpdir(), 'kyhan-read-'));
  await prepareDataFolder(root);
  const register = await openRegister({ kind: 'folder', folder: path.join(root, 'register') });
  try {
    const now = at('2024-03-20');
    await insertPlanVersion(register, {
      plan,
      hash: 'version-1',
      appliedAt: now,
      appliedRealAt: REAL,
      appliedBy: 'coordinator:linh',
      keptFrom: '2024-01-01',
    });
    const activities = createActivities({
      register,
      channels: {},
      clock: movedClock('2024-03-20', 24 * 60 * 60_000),
      language: 'vi',
      calendarOf: planCalendar,
      keepSchedules: async () => undefined,
      running: {
        isRunning: async () => true,
        startCycle: async () => undefined,
        startShard: async () => undefined,
      },
      ringShard: async () => undefined,
      ringPostOffice: async () => undefined,
      links: { submission: () => '', assignment: () => '', cycles: () => '' },
    });
    for (const [obligationId, periodKey] of CYCLES)
      await activities.openCycle({ planSlug: plan.slug, obligationId, periodKey });
    const [{ assignmentId } = { assignmentId: '' }] = await listAssignments(register);
    await recordSubmission(register, {
      submissionId: 's-1',
      assignmentId,
      values: {},
      nil: false,
      files: [],
      actor: 'coordinator:linh',
      channel: 'api',
      storedAt: now,
      storedRealAt: REAL,
    });
    await openFinding(register, {
      findingId: 'f-1',
      kind: 'cycle-missing',
      subject: `${plan.slug}/lead-report/2024-H1`,
      text: FINDINGS['cycle-missing'].text({
        title: plan.obligations[3]?.title ?? plan.title,
        period: periodWords('2024-H1'),
      }),
      at: now,
    });
    return { path: root, assignmentId, remove: () => rm(root, { recursive: true, force: true }) };
  } finally {
    await register.close();
  }
}

/** Those with the longest titles and ids among them. */
const CYCLES = [
  ['press-briefing', '2024-03'],
  ['unit-half-year-report', '2024-H1'],
  ['spokesperson-year-report', '2024'],
  ['quarterly-press-information', '2024-Q1'],
] as const;
