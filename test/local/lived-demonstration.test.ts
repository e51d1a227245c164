/** @long */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  LISTED_FIGURES,
  URGED_STANDINGS,
  type AssignmentAnswer,
  type PaperDraft,
  type PapersAnswer,
} from '@kyhan/contracts';
import type { DemonstrationReport } from '@kyhan/local';
import { lockFolder, writeRunFile } from '@kyhan/local/folder';
import { listPlans, openRegister, type Register } from '@kyhan/register';
import { kyhan } from '@kyhan/testkit/kyhan';
import { LOCAL_TOKEN, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { sql } from 'kysely';

/** Set by `npm run demonstration`: five minutes of it, on a machine that is busy with nothing else. */
const { KYHAN_DEMONSTRATION: whole } = process.env;

type Turn = keyof DemonstrationReport['shown'];

/** What the first weeks bring, however busy the machine is. */
const EARLY = [
  'confirmed',
  'contested',
  'granted',
  'mendedLate',
  'nil',
  'toDeputies',
  'postponed',
  'attended',
  'trained',
] as const satisfies readonly Turn[];

/** What takes half a year of the plan. */
const LATER = ['lapsed', 'refused', 'byPaper', 'reopened'] as const satisfies readonly Turn[];

const [DAYS, TURNS] =
  whole === undefined
    ? [['--days', '45', '--day-ms', '2500'], EARLY]
    : [
        ['--days', '180'],
        [...EARLY, ...LATER],
      ];

describe(`the demonstration (${DAYS.join(' ')})`, () => {
  let report: DemonstrationReport;
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kyhan-lived-'));
    const { exitCode, stdout, stderr } = await kyhan(['demo', ...DAYS, '--data', folder, '--json']);
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    report = JSON.parse(stdout) as DemonstrationReport;
    if (whole !== undefined) {
      process.stderr.write(`${JSON.stringify({ ...report.shown, ...report.figures })}\n`);
    }
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it.each(TURNS)('shows each turn that a life can take: %s', (turn) => {
    expect(report.shown[turn]).toBeGreaterThanOrEqual(1);
  });

  it('trains people: what was covered by nobody is covered by some', () => {
    const { coverage = [] } = report;
    expect(coverage.map(({ target }) => target)).toEqual([
      'human-rights-officials',
      'information-managers',
      'press-staff',
      'socio-political-officials',
    ]);
    expect(coverage.map(({ before }) => before)).toEqual([0, 0, 0, 0]);
    expect(Math.max(...coverage.map(({ after }) => after ?? 0))).toBeGreaterThan(0);
  });

  it('has figures that add up', () => {
    const { assigned, waived, onTime, late, inTime, overdue, missed, lapsed, total, asked } = report.figures;
    expect(waived + onTime + late + inTime + overdue + missed + lapsed).toBe(assigned);
    expect(assigned + asked).toBe(total);
    const byStatus = Object.values(report.assignments).reduce((sum, count) => sum + count, 0);
    expect(byStatus).toBe(total);
  });

  it('breaks no invariant', () => {
    expect(report.unchecked).toBeUndefined();
    expect(report.invariants.flatMap(({ broken }) => broken)).toEqual([]);
  });

  describe('drafts papers', () => {
    let lock: Awaited<ReturnType<typeof lockFolder>> | undefined;
    let register: Register | undefined;
    let portal: TestPortal | undefined;
    let plan = '';
    /** Steps that are only an invitation. */
    let invited: ReadonlySet<string> = new Set();
    /** The commands ask what listens here, at one instant: that of the last thing that happened. */
    beforeAll(async () => {
      lock = await lockFolder(folder);
      register = await openRegister({ kind: 'folder', folder: path.join(folder, 'register') });
      const { rows } = await sql<{ now: string }>`select max(at) as now from events`.execute(register.db);
      portal = await startTestPortal(register, Number(rows[0]?.now));
      await writeRunFile(folder, { url: portal.url, token: LOCAL_TOKEN, pid: process.pid });
      const [lived] = await listPlans(register);
      plan = lived?.plan.slug ?? '';
      invited = new Set(
        lived?.plan.obligations.flatMap(({ id, steps }) =>
          steps.flatMap((step) => (step.silence === 'nil' ? [`${id} ${step.id}`] : [])),
        ),
      );
    });
    afterAll(async () => {
      await portal?.close();
      await register?.close();
      await lock?.release();
      expect(portal?.bugs).toEqual([]);
    });

    const told = async <T>(...args: string[]): Promise<T> => {
      const { stdout, stderr, exitCode } = await kyhan([...args, '--plan', plan, '--data', folder, '--json']);
      expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
      return JSON.parse(stdout) as T;
    };
    const listed = async (...wishes: string[]) =>
      await told<AssignmentAnswer[]>('list', '--limit', '100000', ...wishes);
    const tablesOf = ({ blocks }: PaperDraft) => blocks.flatMap((one) => (one.type === 'table' ? [one] : []));

    it('that urge, of a week: each names once what the lists have, and no more', async () => {
      const { papers, to } = await told<PapersAnswer>('paper', 'urging');
      const [overdue, returned, open, dueSoon] = await Promise.all([
        listed('--status', 'overdue'),
        listed('--status', 'returned'),
        listed('--status', 'open', '--due-to', to),
        listed('--status', 'due-soon', '--due-to', to),
      ]);
      const named = URGED_STANDINGS.map((is) => [
        is,
        papers.flatMap(({ assignments }) => assignments?.[is] ?? []).sort(),
      ]);
      // A body that is asked is late with nothing: what is past its day is named as falling due, or as to be completed.
      const askedPast = (await listed('--due-to', to)).filter(
        ({ asked, status }) => asked && status === 'overdue',
      );
      const cameBack = ({ returnedAt }: AssignmentAnswer) => returnedAt !== undefined;
      // Nobody is urged to what is only an invitation.
      const isOwed = ({ obligationId, stepId }: AssignmentAnswer) =>
        !invited.has(`${obligationId} ${stepId}`);
      const ids = (all: readonly AssignmentAnswer[]) => all.map(({ assignmentId }) => assignmentId).sort();
      expect(Object.fromEntries(named)).toEqual({
        overdue: ids(overdue),
        returned: ids([...returned, ...askedPast.filter(cameBack)]),
        due: ids([...open, ...dueSoon, ...askedPast.filter((one) => !cameBack(one))].filter(isOwed)),
      });
      expect(named.flat(2).length - URGED_STANDINGS.length).toBeGreaterThan(0);
      for (const { paper, assignments } of papers)
        for (const language of ['vi', 'en'] as const)
          expect(tablesOf(paper[language]).flatMap(({ rows }) => rows)).toHaveLength(
            Object.values(assignments ?? {}).flat().length,
          );
    });

    it('of results of a quarter: in all, by month and by unit what the lists have', async () => {
      const { papers, from, to } = await told<PapersAnswer>('paper', 'results', '--period', '2023-Q4');
      const days = ['--cycle-due-from', from, '--cycle-due-to', to];
      const counts = await Promise.all(
        LISTED_FIGURES.map(async (name) => String((await listed('--figure', name, ...days)).length)),
      );
      const [{ paper } = { paper: undefined }] = papers;
      const tables = tablesOf(paper!.vi);
      expect(tables.length).toBeGreaterThanOrEqual(2);
      for (const { rows, total } of tables) {
        expect(total?.slice(2, 2 + counts.length)).toEqual(counts);
        for (const [place, count] of counts.entries())
          expect(rows.reduce((sum, row) => sum + Number(row[2 + place]), 0)).toBe(Number(count));
      }
      expect(Number(counts[0])).toBeGreaterThan(0);
    });
  });
});
