import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { addDays, localDate } from '@kyhan/calendar';
import { until } from '@kyhan/testkit/clock';
import { startKyhan, type RunningKyhan } from '@kyhan/testkit/kyhan';
import { writeAskedPlan } from './asked-plan.js';
import { captured, type Captured } from './captured-terminal.js';

/** An office that runs, with a plan of which everything can be asked, as the command line beside it sees it. */
export interface AskedOffice {
  /** The plan file. */
  readonly plan: string;
  /** Such as 2026. */
  readonly year: string;
  readonly inFolder: (...parts: readonly string[]) => string;
  readonly ask: (...args: readonly string[]) => Promise<Captured>;
  /** Looks at what is owed; true once a unit owes this. */
  readonly isOwed: (obligation: string, unit: string) => Promise<true | undefined>;
  /** Assignments by unit, of this month and of the other obligations. */
  readonly monthly: (unit: string) => string;
  readonly requested: (unit: string) => string;
  readonly approved: (unit: string) => string;
  /** Cycles: a draft, a report without a meeting, one with a meeting, and the second that was asked for. */
  readonly draft: () => string;
  readonly report: () => string;
  readonly briefing: () => string;
  readonly second: () => string;
  /** So many days from today. */
  readonly soon: (days: number) => string;
  readonly statusOf: (assignmentId: string) => Promise<string>;
  readonly isTold: (assignmentId: () => string, fact: string) => () => Promise<boolean>;
  readonly isSubmitted: (assignmentId: () => string) => () => Promise<boolean>;
  /** What a command says of a file that there is not. */
  readonly unread: (command: string, ...rest: string[]) => Unread;
}

interface Unread {
  readonly fails: () => string[];
  readonly exitCode: number;
  readonly code: string;
}

interface Owed {
  readonly assignmentId: string;
  readonly obligationId: string;
  readonly unitId: string;
}

const today = () => localDate(Date.now(), 'Asia/Ho_Chi_Minh');

/** Says for a whole suite that an office runs. */
export function askedOffice(): AskedOffice {
  let begun: { readonly folder: string; readonly plan: string; readonly stack: RunningKyhan } | undefined;
  const opened = () => {
    if (begun === undefined) throw new Error('asked before the suite has begun');
    return begun;
  };
  /** Such as 2026-11: that of the beginning, should the suite run past the end of it. */
  const month = today().slice(0, 7);
  const year = month.slice(0, 4);
  const owed = new Map<string, string>();
  const of = (obligation: string) => (unit: string) => owed.get(`${obligation} ${unit}`) ?? '';
  const inFolder = (...parts: readonly string[]) => path.join(opened().folder, ...parts);
  // In this process: one of its own takes ten times as long to start as to answer, and others show what it adds.
  const ask = (...args: readonly string[]) =>
    captured([...args, '--data', inFolder('data')], { columns: undefined });
  const shown = async (id: string) =>
    JSON.parse((await ask('show', id, '--json')).stdout) as { status: string };

  async function isOwed(obligation: string, unit: string): Promise<true | undefined> {
    const assignments = JSON.parse((await ask('list', '--json')).stdout) as Owed[];
    for (const { assignmentId, obligationId, unitId } of assignments)
      // Around the first day of a month that before may still be owed as well.
      if (obligationId !== 'monthly-report' || assignmentId.includes(`/${month}/`))
        owed.set(`${obligationId} ${unitId}`, assignmentId);
    return owed.has(`${obligation} ${unit}`) ? true : undefined;
  }

  beforeAll(async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'kyhan-cli-'));
    const plan = await writeAskedPlan(folder);
    const args = ['up', plan, '--data', path.join(folder, 'data')];
    begun = { folder, plan, stack: await startKyhan({ args, folder }) };
    await until(() => isOwed('monthly-report', 'phuong-bac'));
  });
  afterAll(async () => {
    await begun?.stack.interrupt();
    if (begun !== undefined) await rm(begun.folder, { recursive: true, force: true });
  });

  return {
    get plan() {
      return opened().plan;
    },
    year,
    inFolder,
    ask,
    isOwed,
    monthly: of('monthly-report'),
    requested: of('on-request'),
    approved: of('approved-report'),
    draft: () => `first-plan/uncertain-report/${year}`,
    report: () => `first-plan/monthly-report/${month}`,
    briefing: () => `first-plan/briefing/${year}`,
    second: () => `first-plan/on-request/${year}-002`,
    soon: (days) => addDays(today(), days),
    statusOf: async (id) => (await shown(id)).status,
    isTold: (id, fact) => async () => fact in (await shown(id())),
    isSubmitted: (id) => async () => (await shown(id())).status === 'submitted',
    unread: (command, ...rest) => ({
      fails: () => [command, inFolder('none.yaml'), ...rest],
      exitCode: 2,
      code: command === 'import-plan' ? 'FILE_UNREADABLE' : 'PLAN_UNREADABLE',
    }),
  };
}
