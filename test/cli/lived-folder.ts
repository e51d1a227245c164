import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { prepareDataFolder } from '@kyhan/local';
import { lockFolder } from '@kyhan/local/folder';
import type { Plan } from '@kyhan/plan';
import { jumpReasonId } from '@kyhan/plan/ids';
import {
  insertPlanVersion,
  listAssignments,
  openFinding,
  openRegister,
  recordSubmission,
  type Register,
} from '@kyhan/register';
import { castPeople } from '@kyhan/testkit/cast';
import { at, movedClock, REAL } from '@kyhan/testkit/clock';
import { activitiesAlone } from '@kyhan/testkit/engine';
import { BEARER, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { writeRunFile } from '../../packages/local/src/folder/data-folder.js';

/** A data folder that is run, as far as reading goes: the command line asks its API over HTTP. */
export interface LivedFolder {
  readonly path: string;
  /** An assignment with something handed in. */
  readonly assignmentId: string;
  /** Which answers it, to be asked beside the command line. */
  readonly portal: TestPortal;
  readonly register: Register;
  remove(): Promise<void>;
}

/** Cycles of plan 632 that are open, with all that reading commands show: notices, a submission, a finding. */
export async function livedFolder(plan: Plan): Promise<LivedFolder> {
  const root = await mkdtemp(path.join(tmpdir(), 'kyhan-read-'));
  await prepareDataFolder(root);
  const register = await openRegister({ kind: 'folder', folder: path.join(root, 'register') });
  const assignmentId = await live(register, plan);
  const portal = await startTestPortal(register, NOW);
  const lock = await lockFolder(root);
  const token = BEARER.authorization.replace('Bearer ', '');
  await writeRunFile(root, { url: portal.url, token, pid: process.pid });
  return {
    path: root,
    portal,
    register,
    assignmentId,
    remove: async () => {
      await portal.close();
      await lock.release();
      await register.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}

const NOW = at('2024-03-20');

async function live(register: Register, plan: Plan): Promise<string> {
  await castPeople(register, [plan.slug]);
  await insertPlanVersion(register, {
    plan,
    appliedAt: NOW,
    appliedRealAt: REAL,
    appliedBy: 'person:linh',
    keptFrom: '2024-01-01',
  });
  const activities = activitiesAlone({
    register,
    clock: movedClock('2024-03-20', 24 * 60 * 60_000),
  });
  for (const [obligationId, periodKey] of CYCLES)
    await activities.openCycle({ planSlug: plan.slug, obligationId, periodKey });
  const [{ assignmentId } = { assignmentId: '' }] = await listAssignments(register, {
    unitId: 'ban-dan-toc',
  });
  await recordSubmission(register, {
    submissionId: 's-1',
    assignmentId,
    values: { works: 90, [jumpReasonId('works')]: 'Tháng có ngày hội văn hóa các dân tộc, nhiều đoàn về dự' },
    nil: false,
    files: [],
    actor: 'person:linh',
    channel: 'api',
    storedAt: NOW,
    storedRealAt: REAL,
  });
  await openFinding(register, {
    findingId: 'f-1',
    kind: 'cycle-missing',
    subject: `${plan.slug}/lead-report/2024`,
    data: {},
    at: NOW,
  });
  return assignmentId;
}

/** Those with the longest titles and ids among them. */
const CYCLES = [
  ['press-briefing', '2024-03'],
  ['unit-half-year-report', '2024-6M'],
  ['spokesperson-year-report', '2024'],
  ['annual-plan', '2024'],
] as const;
