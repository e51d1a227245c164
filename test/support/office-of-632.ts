import { readPlan, type Plan } from '@kyhan/plan';
import type { Actor } from '@kyhan/plan/ids';
import {
  assignmentHistory,
  checkInvariants,
  findCycle,
  getAssignment,
  getCycle,
  listAssignments,
  type Assignment,
} from '@kyhan/register';
import { LINH, unitAs } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';
import { PLAN_632 } from './plan-632.js';

type OfPlan = `${string}/${string}`;

/** Form values of a report; without any it is a nil return. */
type Values = Readonly<Record<string, unknown>>;

/** The paper by which the office gives out reports. */
const PAPER = { number: '1482', sign: 'STTTT-TTBCXB', on: '2023-10-18', signatory: 'Phó Giám đốc' };

/** The department that runs plan 632, over a real engine: time passes by the moves of a test alone. */
export class OfficeOf632 {
  #count = 0;

  private constructor(
    readonly engine: Engine,
    readonly plan: Plan,
  ) {}

  static async start(startsOn: string): Promise<OfficeOf632> {
    const engine = await startEngine({ startsOn, realMsPerDay: 24 * 60 * 60_000 });
    try {
      const plan = await readPlan(PLAN_632);
      await engine.client.applyPlan({ plan, actor: LINH });
      return new OfficeOf632(engine, plan);
    } catch (error) {
      await engine.stop();
      throw error;
    }
  }

  /** The coordinator says why a draft is to run, gives it a day where the plan has none, and its paper where it needs one. */
  async confirm(
    cycle: OfPlan,
    { reason, dueOn }: { readonly reason: string; readonly dueOn?: string },
  ): Promise<Assignment[]> {
    const cycleId = this.id(cycle);
    await until(async () => (await findCycle(this.engine.register, cycleId))?.draftSince);
    const wish = { cycleId, actor: LINH } as const;
    const given = dueOn === undefined ? {} : { dueOn };
    const { outcome } = await this.engine.client.actOnDraft({ ...wish, act: 'confirm', reason, ...given });
    if (outcome === 'draft')
      await this.engine.client.actOnDraft({ ...wish, act: 'announce', document: PAPER });
    return await this.owed(cycle);
  }

  /** What units owe in a cycle, once it has opened to them. */
  async owed(cycle: OfPlan): Promise<Assignment[]> {
    const cycleId = this.id(cycle);
    return await until(async () => {
      const opened = await findCycle(this.engine.register, cycleId);
      if (opened === undefined || opened.draftSince !== undefined) return undefined;
      const owed = await listAssignments(this.engine.register, { cycleId });
      return owed.length === 0 ? undefined : owed;
    });
  }

  /** A unit hands in, what has no form by a word; taken in when this ends. */
  async handIn(assignment: OfPlan, values?: Values, note = ''): Promise<void> {
    const assignmentId = this.id(assignment);
    const { register, client } = this.engine;
    const { unitId } = await getAssignment(register, assignmentId);
    const { version } = (await client.submit({
      submissionId: `s-${(this.#count += 1)}`,
      assignmentId,
      values: values ?? {},
      nil: values === undefined,
      note,
      files: [],
      actor: unitAs(unitId),
      channel: 'page',
    })) as { version: number };
    await this.lived(assignment, 'submitted', version);
  }

  /** The coordinator's word, unless it is somebody else's. */
  async rule(
    assignment: OfPlan,
    ruling: 'accept' | 'return',
    { actor = LINH, ...more }: { readonly actor?: Actor; readonly [key: string]: unknown } = {},
  ): Promise<void> {
    const wish = { rulingId: `r-${(this.#count += 1)}`, assignmentId: this.id(assignment), ruling, ...more };
    const [done] = await this.engine.client.rule([wish], actor);
    if (done?.outcome !== 'done') throw new Error(`${assignment}: ${JSON.stringify(done)}`);
  }

  /** Until that has happened so many times to what a unit owes. */
  async lived(assignment: OfPlan, fact: string, times = 1): Promise<void> {
    await until(async () => {
      const { events } = await assignmentHistory(this.engine.register, this.id(assignment));
      return events.filter((event) => event.fact.type === fact).length >= times ? true : undefined;
    });
  }

  /** A letter to the focal point of a unit that says this. */
  async letter(unitId: string, said: string, role = 'dau-moi'): Promise<{ readonly text: string }> {
    const to = `${role}@${unitId}.example.org`;
    return await until(async () => {
      const letters = await this.engine.inbox.messages({ to });
      return letters.find(({ subject, text }) => `${subject}\n${text}`.includes(said));
    });
  }

  async cycle(cycle: OfPlan) {
    return await getCycle(this.engine.register, this.id(cycle));
  }

  /** What the register holds that it must not. */
  async broken(): Promise<readonly unknown[]> {
    const results = await checkInvariants(this.engine.register, { now: this.engine.clock.now() });
    return results.flatMap(({ broken }) => broken);
  }

  id(ofPlan: OfPlan): string {
    return `${this.plan.slug}/${ofPlan}`;
  }
}
