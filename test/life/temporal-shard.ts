import { createActivities, type ActivityDependencies } from '@kyhan/activities';
import { createClient, runningWorkflows, type KyhanClient } from '@kyhan/client';
import { evolve, needsReason, noticesFor, type AssignmentEvent } from '@kyhan/engine';
import { planCalendar, type Plan } from '@kyhan/plan';
import { actorIdOf, assignmentIdOf, cycleIdOf, shardIdOf, unitActor } from '@kyhan/plan/ids';
import {
  assignmentHistory,
  beatPortal,
  ensureDeployment,
  getCycle,
  insertCycle,
  joinCycle,
  recordSubmission,
  recordUnitAct,
  type Register,
} from '@kyhan/register';
import {
  castCycle,
  insertPlan,
  LINH,
  OBLIGATION,
  planWithForm,
  submission,
  unit,
  UNITS as OTHERS,
} from '@kyhan/testkit/cast';
import { REAL, until } from '@kyhan/testkit/clock';
import { submissionsWaitingSignal } from '@kyhan/workflows';
import { sql } from 'kysely';
import type { TimeSkipping } from '../workflows/time-skipping.js';
import { ClockAhead } from './clock-ahead.js';
import {
  OWING,
  UNITS,
  WAIVED_RULE,
  type AskedFor,
  type Beginning,
  type Deed,
  type Done,
} from './life-subject.js';
import { idOf, type LivedShard } from './lived-shard.js';

/** Every so many turns its answer is lost on the way, and the same turn is asked for again. */
const LOST_EVERY = 4;

const PERIOD = '2026-03';
const LAST_EVENTS = 20;
/** What somebody may be let off. */
const WAIVABLE = {
  id: WAIVED_RULE.rule,
  message: WAIVED_RULE.saying,
  required: 'note',
  when: { field: 'public', is: 'yes' },
} as const;

/** The plan of a life, in which its units owe under its policy. */
export function planOfLife(
  slug: string,
  { policy, review, approval }: Pick<Beginning, 'policy' | 'review' | 'approval'>,
): Plan {
  const { forms, ...whole } = planWithForm({}, { slug, inForce: { from: '2026-01-02', to: '2045-12-31' } });
  const obligations = whole.obligations.map((one) => ({
    ...one,
    steps: one.steps.map((step) => ({ ...step, review, audience: [...OWING] })),
  }));
  const ordered = { ...policy, id: 'ordered', ...(approval ? { approval: ['head' as const] } : {}) };
  const units = [...OTHERS, ...UNITS.map((id) => unit(id, id))];
  const ruled = Object.entries(forms).map(([id, form]) => [id, { ...form, rules: [WAIVABLE] }] as const);
  return { ...whole, units, obligations, policies: { ordered }, forms: Object.fromEntries(ruled) };
}

/** A shard in the product itself: its register, its activities and its workflows, on a server whose time runs ahead. */
export class TemporalShard {
  readonly cycleId: string;
  readonly applied: Plan;
  readonly #clock: ClockAhead;
  readonly #client: KyhanClient;
  #turns = 0;

  private constructor(
    readonly temporal: TimeSkipping,
    readonly register: Register,
    readonly lived: LivedShard,
  ) {
    const { opensAt } = lived.beginning;
    const applied = planOfLife(`life-${Date.now().toString(36)}`, lived.beginning);
    this.applied = applied;
    const { server } = temporal;
    this.cycleId = cycleIdOf({ planSlug: applied.slug, obligationId: OBLIGATION, periodKey: PERIOD });
    this.#clock = new ClockAhead(server, opensAt);
    const clock = this.#clock;
    this.#client = createClient({ temporal: server.client, register, clock, calendarOf: planCalendar });
    this.#wire();
  }

  /** The same shard as one that the engine lives, just opened. */
  static async open(temporal: TimeSkipping, register: Register, lived: LivedShard): Promise<TemporalShard> {
    const shard = new TemporalShard(temporal, register, lived);
    await ensureDeployment(register, { clock: 'real', realNow: REAL });
    await insertPlan(register, shard.applied);
    await shard.#open(lived);
    return shard;
  }

  async #open(lived: LivedShard): Promise<void> {
    const { cycleId } = this;
    const openings = lived.events.slice(0, OWING.length).map((event, of) => {
      const own = { ...event, stream: this.idOf(of), fact: { ...event.fact, cycleId } } as AssignmentEvent;
      return { event: own, shard: 0 };
    });
    const { cycle, ...rest } = castCycle(openings, PERIOD);
    const { dueOn, dueAt, opensAt } = lived.timetableUntil(lived.beginning.dueOn);
    const days = { dueOn, nominalDueOn: dueOn, dueAt, opensAt, openedAt: opensAt };
    const notices = openings.flatMap(({ event }) => noticesFor(event, evolve(undefined, event)));
    const { slug: planSlug } = this.applied;
    await insertCycle(this.register, { ...rest, notices, cycle: { ...cycle, ...days, cycleId, planSlug } });
    const { server } = this.temporal;
    await runningWorkflows(server.client).startCycle({
      cycleId,
      planSlug,
      obligationId: OBLIGATION,
      periodKey: PERIOD,
      assignments: openings.length,
      shards: [0],
      summary: 'Báo cáo tháng',
      details: 'Báo cáo tháng',
      language: 'vi',
    });
    await until(async () => (this.#turns > 0 ? true : undefined));
  }

  idOf(of: number): string {
    return assignmentIdOf({ cycleId: this.cycleId, stepId: 'main', unitId: UNITS[of]! });
  }

  /** Does one deed, and waits until as much has happened as the engine alone says. */
  async do({ deed, wasOpen, events }: Done): Promise<void> {
    const { register } = this;
    const clock = this.#clock;
    const settled = () => this.#until(events);
    switch (deed.do) {
      case 'pass':
        return await clock.pass(deed.until, settled);
      case 'crash':
        // The worker forgets everything after each task anyway.
        return;
      case 'hand-in':
        return void (await recordSubmission(register, this.#submission(deed)));
      case 'act':
        return void (await recordUnitAct(register, this.#act(deed)));
      case 'outage':
        // The portal was there to the last, and is back now.
        await this.#beat();
        clock.leap(deed.until);
        await beatPortal(register, clock.now());
        break;
      case 'gap':
        clock.leap(deed.until);
        break;
      case 'join':
        await this.#join();
        break;
      case 'turn':
        break;
    }
    const rulings = deed.do === 'turn' ? deed.rulings.map((one) => this.#wish(one)) : [];
    if (rulings.length > 0) await this.#client.rule(rulings, LINH);
    else if (wasOpen) await this.#ring();
    await settled();
  }

  async #join(): Promise<void> {
    const { cycleId, register } = this;
    const now = this.#clock.now();
    const opened = this.lived.events.find(({ stream }) => stream === idOf(UNITS.length - 1))!;
    const event = { ...opened, stream: this.idOf(UNITS.length - 1), fact: { ...opened.fact, cycleId } };
    const openings = [event as AssignmentEvent];
    const notices = openings.flatMap((one) => noticesFor(one, evolve(undefined, one)));
    const by = { actor: actorIdOf(LINH), reason: 'bão lũ' };
    await joinCycle(register, { cycleId, openings, notices, at: now, realAt: REAL, ...by });
  }

  /** The cycle has closed by itself once all had ended. @throws Error with what happened to its workflows where it did not */
  async closed(): Promise<void> {
    const isClosed = async () => {
      const { closedAt } = await getCycle(this.register, this.cycleId);
      return closedAt === null || closedAt === undefined ? undefined : true;
    };
    try {
      await until(isClosed);
    } catch (error) {
      const { cycleId } = this;
      const told = await Promise.all([cycleId, shardIdOf({ cycleId, shard: 0 })].map((id) => this.#told(id)));
      throw new Error(`the cycle did not close: ${told.join('; ')}`, { cause: error });
    }
  }

  /** The last events of a workflow, for whoever looks for what stood in its way. */
  async #told(workflowId: string): Promise<string> {
    const handle = this.temporal.server.client.workflow.getHandle(workflowId);
    const { events } = await handle.fetchHistory();
    const told = (events ?? []).map((event) => Object.keys(event).find((key) => key.endsWith('Attributes')));
    return `${workflowId}: ${told.slice(-LAST_EVENTS).join(', ')}`;
  }

  /** What happened, as the engine alone tells it. */
  async events(): Promise<AssignmentEvent[][]> {
    const histories = await Promise.all(
      UNITS.map((_unit, of) => assignmentHistory(this.register, this.idOf(of))),
    );
    return histories.map(({ events }) => {
      return events.map(
        ({ realAt: _realAt, previousHash: _previous, hash: _hash, document: _document, ...event }) => event,
      );
    });
  }

  #wire(): void {
    const { register, temporal } = this;
    const clock = this.#clock;
    const dependencies = {
      register,
      clock,
      language: 'vi',
      calendarOf: planCalendar,
      running: runningWorkflows(temporal.server.client),
      ringShard: async () => undefined,
      ringPostOffice: async () => undefined,
      channels: {},
    } as unknown as ActivityDependencies;
    const activities = createActivities(dependencies);
    temporal.use({
      takeTurn: async (turn) => {
        await clock.look();
        await this.#beat();
        const answer = await activities.takeTurn(turn);
        this.#turns += 1;
        return this.#turns % LOST_EVERY === 0 ? await activities.takeTurn(turn) : answer;
      },
      cycleProgress: async (cycle) => {
        await clock.look();
        return await activities.cycleProgress(cycle);
      },
      closeCycle: async (cycle) => {
        await clock.look();
        return await activities.closeCycle(cycle);
      },
    });
  }

  /** The portal is there, as it is every minute. */
  async #beat(): Promise<void> {
    await sql`update deployment set portal_seen_at = ${this.#clock.now()}`.execute(this.register.db);
  }

  async #ring(): Promise<void> {
    const before = this.#turns;
    const { cycleId, temporal } = this;
    await temporal.server.client.workflow
      .getHandle(shardIdOf({ cycleId, shard: 0 }))
      .signal(submissionsWaitingSignal);
    await until(async () => (this.#turns > before ? true : undefined));
  }

  async #until(events: number): Promise<void> {
    await until(async () => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::integer as count from events e
        join assignments a on a.assignment_key = e.stream_key`.execute(this.register.db);
      return (rows[0]?.count ?? 0) >= events ? true : undefined;
    });
  }

  #submission({ of, by, submissionId, entry }: Extract<Deed, { readonly do: 'hand-in' }>) {
    const storedAt = this.#clock.now();
    const sent = { assignmentId: this.idOf(of), storedAt, actor: unitActor(by), owedBy: by };
    if (entry === undefined) return submission(submissionId, sent);
    const said = { reason: 'bão lũ' };
    return submission(submissionId, { ...sent, actor: actorIdOf(LINH), entry: { ...entry, said } });
  }

  #act({ of, by, actId, act }: Extract<Deed, { readonly do: 'act' }>) {
    const storedAt = this.#clock.now();
    const said = needsReason(act.type) ? { reason: 'bão lũ' } : {};
    return { actId, assignmentId: this.idOf(of), act, actor: by, storedAt, storedRealAt: REAL, ...said };
  }

  #wish({ of, from: _from, ruling, ...wish }: AskedFor) {
    if (ruling === 'move-day') throw new Error('a version of the plan moves days, no person');
    const said = ruling === 'accept' || ruling === 'start-clock' ? {} : { reason: 'bão lũ' };
    const named = ruling === 'waive-rule' ? { rule: WAIVED_RULE.rule } : {};
    return { ...wish, ruling, assignmentId: this.idOf(of), ...said, ...named };
  }
}
