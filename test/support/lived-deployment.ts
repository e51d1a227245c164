import { appendFile, cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readPlan, type Plan } from '@kyhan/plan';
import { assignmentHistory, findCycle, getAssignment, listNotices } from '@kyhan/register';
import { CAST_PLAN_FILE, LINH, unitAs } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { PDF } from '@kyhan/testkit/portal';
import type { Language } from '@kyhan/words';
import type { Deployment } from './start-deployment.js';

const FIRST_PLAN = path.resolve(import.meta.dirname, '../../examples/first-plan');
export const OCTOBER = 'cast/monthly-report/2023-10';
const [BAC, NAM, TAY] = [
  `${OCTOBER}/main/phuong-bac`,
  `${OCTOBER}/main/phuong-nam`,
  `${OCTOBER}/main/phuong-tay`,
];
export const NOVEMBER = 'cast/monthly-report/2023-11';
export const REQUEST = 'cast/on-request/2023-001';

/** A ward that nobody can be written to, and a form: what the cast's plan lacks. */
const NOBODY_THERE = `  - id: phuong-tay
    name: { vi: Phường Tây, en: Tây ward }
    parent: thanh-pho
    level: ward

groups:`;

/** 30 November 2023 becomes a day off while the November cycle is open: its day moves. */
const CORRECTION = `calendar: { base: vn-civil-service, override: corrected.yaml }
`;

/** What people wrote, in the language of their deployment; no word of it is judged. */
export const WRITTEN: Readonly<Record<Language, readonly [reason: string, summary: string]>> = {
  vi: ['Thiếu số liệu', 'Đã tổ chức ba buổi sinh hoạt'],
  en: ['Figures lack', 'Three meetings took place'],
};

/** Bắc is returned to and accepted, Tây gets a new day and is late, Nam is reminded, escalated and missed. */
export async function liveOctober(life: Life): Promise<void> {
  const { engine } = life.deployment;
  await engine.moveTo('2023-10-16', '18:00');
  await life.apply();
  await until(() => findCycle(engine.register, OCTOBER));
  await engine.moveTo('2023-10-17', '08:00');
  await life.submit(BAC);
  await life.rule(BAC, 'return');
  await life.submit(BAC);
  await life.rule(BAC, 'accept');
  await life.rule(TAY, 'extend', { newDueOn: '2023-11-10' });
  for (const [day, time, fact, times] of [
    ['2023-10-24', '08:00', 'reminded', 1],
    ['2023-10-30', '08:00', 'reminded', 2],
    ['2023-11-01', '00:00', 'became-overdue', 1],
    ['2023-11-02', '08:00', 'escalated', 1],
    ['2023-11-03', '08:00', 'overdue-reminded', 1],
    ['2023-11-06', '08:00', 'escalated', 2],
    ['2023-11-07', '08:00', 'overdue-reminded', 2],
    ['2023-11-08', '08:00', 'escalated', 3],
    ['2023-11-09', '08:00', 'overdue-reminded', 3],
  ] as const) {
    await engine.moveTo(day, time);
    await life.until(NAM, fact, times);
  }
}

/** Tây reports late and waits for review; Nam is missed; the cycle closes. */
export async function closeOctober(life: Life): Promise<void> {
  const { engine } = life.deployment;
  await engine.moveTo('2023-11-13', '07:00');
  await life.until(TAY, 'became-overdue', 1);
  await life.submit(TAY, { nil: true });
  await engine.moveTo('2023-11-15', '08:00');
  await life.until(NAM, 'missed', 1);
  await until(async () => (await listNotices(engine.register, { kind: 'review-reminder' }))[0]);
  await life.rule(TAY, 'accept');
  await until(async () => (await findCycle(engine.register, OCTOBER))?.closedAt);
}

/** Bắc need not report, Nam hands over to Đông; a report on request is handed in; the calendar is corrected. */
export async function liveNovember(life: Life): Promise<void> {
  const { engine } = life.deployment;
  await engine.moveTo('2023-11-16', '18:00');
  await life.apply();
  await until(() => findCycle(engine.register, NOVEMBER));
  await engine.moveTo('2023-11-17', '08:00');
  await life.rule(`${NOVEMBER}/main/phuong-bac`, 'waive');
  await life.rule(`${NOVEMBER}/main/phuong-nam`, 'hand-over', { to: 'phuong-dong' });
  await engine.client.openOnRequest({
    requestId: 'request-1',
    planSlug: 'cast',
    obligationId: 'on-request',
    dueOn: '2023-11-24',
    units: [],
    reason: life.reason,
    actor: LINH,
  });
  await until(() => findCycle(engine.register, REQUEST));
  await life.submit(`${REQUEST}/main/phuong-bac`, { values: {} });
  await life.until(`${REQUEST}/main/phuong-bac`, 'accepted', 1);
  await life.apply(CORRECTION);
  await engine.moveTo('2023-11-20', '09:00');
  await life.allSent();
}

/** What is done in a deployment, and what is waited for. */
export class Life {
  readonly deployment: Deployment;
  readonly reason: string;
  readonly #summary: string;
  #count = 0;
  #file: string | undefined;

  constructor(deployment: Deployment) {
    this.deployment = deployment;
    [this.reason, this.#summary] = WRITTEN[deployment.language];
  }

  /** The plan as its file says it, with a line more. */
  async plan(more = ''): Promise<Plan> {
    this.#file ??= await planFiles(this.deployment.folder);
    if (more !== '') await appendFile(this.#file, more);
    return await readPlan(this.#file);
  }

  async apply(more = ''): Promise<void> {
    const plan = await this.plan(more);
    await this.deployment.engine.client.applyPlan({ plan, actor: LINH });
  }

  async until(assignmentId: string, fact: string, times: number): Promise<void> {
    const { register } = this.deployment.engine;
    await until(async () => {
      const history = await assignmentHistory(register, assignmentId).catch(() => undefined);
      const lived = history?.events.filter((event) => event.fact.type === fact).length ?? 0;
      return lived >= times ? true : undefined;
    });
  }

  /** A report in the form of the plan with a file, or a nil return; taken in when this ends. */
  async submit(
    assignmentId: string,
    {
      nil = false,
      values = { meetings: 3, summary: this.#summary },
    }: { nil?: boolean; values?: object } = {},
  ): Promise<void> {
    const { client, register } = this.deployment.engine;
    await this.until(assignmentId, 'opened', 1);
    const { version } = (await client.submit({
      submissionId: `s-${(this.#count += 1)}`,
      assignmentId,
      values: nil ? {} : { ...values },
      nil,
      note: this.#summary,
      files: nil ? [] : [{ name: `${this.#summary}.pdf`, content: PDF }],
      actor: unitAs((await getAssignment(register, assignmentId)).unitId),
      channel: 'page',
    })) as { version: number };
    await this.until(assignmentId, 'submitted', version);
  }

  async rule(
    assignmentId: string,
    ruling: 'accept' | 'return' | 'extend' | 'waive' | 'hand-over',
    more: { readonly newDueOn?: string; readonly to?: string } = {},
  ): Promise<void> {
    await this.until(assignmentId, 'opened', 1);
    const wish = { rulingId: `r-${(this.#count += 1)}`, assignmentId, ruling, reason: this.reason, ...more };
    const [outcome] = await until(async () => {
      const outcomes = await this.deployment.engine.client.rule([wish], LINH).catch(() => []);
      return outcomes.length > 0 ? outcomes : undefined;
    });
    if (outcome?.outcome !== 'done') throw new Error(`${ruling}: ${JSON.stringify(outcome)}`);
  }

  /** Until no notice is due that has not been sent. */
  async allSent(): Promise<void> {
    const { register, clock } = this.deployment.engine;
    await until(async () => {
      const notices = await listNotices(register);
      const isWaiting = ({ state, notBefore }: (typeof notices)[number]) =>
        state !== 'sent' &&
        state !== 'cancelled' &&
        state !== 'failed' &&
        notBefore <= clock.now() - 3_600_000;
      return notices.some(isWaiting) ? undefined : true;
    });
  }
}

/** The plan of the cast with a form, the form's file and a corrected calendar beside it. */
async function planFiles(folder: string): Promise<string> {
  const file = path.join(folder, 'plan.yaml');
  const cast = await readFile(CAST_PLAN_FILE, 'utf8');
  await writeFile(
    file,
    cast
      .replace(', language: en', '')
      .replace('groups:', NOBODY_THERE)
      .replace('    nil: allowed\n', '    nil: allowed\n    form: report.yaml\n'),
  );
  await cp(path.join(FIRST_PLAN, 'report.yaml'), path.join(folder, 'report.yaml'));
  await writeFile(
    path.join(folder, 'corrected.yaml'),
    `name: corrected
daysOff:
  - { on: 2023-11-30, name: { vi: Nghỉ hoán đổi, en: Swapped day off }, kind: swapped, status: announced }
`,
  );
  return file;
}
