import { addDays, addYears, type PlainDate, type WorkingCalendar } from '@kyhan/calendar';
import { invitedUnits, meetingTime, type Plan, type RosterEntry } from '@kyhan/plan';
import { invitations } from '../meetings/invitations.js';
import { figureGroup } from '../figures/figure-group.js';
import { figuresOf } from '../figures/figures.js';
import { assignmentLife, type AssignmentLife } from './assignment-life.js';
import type { Behaviour } from './behaviour.js';
import type { World } from './act.js';
import { coverageForecasts, type CoverageForecast, type LivedCycle } from './coverage-forecast.js';
import { busiestDay, NoticeTally, total, type ContactLoad, type DayLoad } from './notice-tally.js';
import { firstMorning } from '../timetable/first-morning.js';
import { ObligationTally, summed, type ObligationResult, type Tally } from './obligation-tally.js';
import { allInAt } from '../steps/all-in-at.js';
import { simulatedCycles, type SimulatedAssignment, type SimulatedCycle } from './simulated-cycles.js';

export interface SimulationSettings {
  readonly plan: Plan;
  readonly calendar: WorkingCalendar;
  /** Years of cycles, counted from `from`; a cycle belongs to them if it opens in them. */
  readonly years: number;
  /** The first day; absent: the first day in force of the plan. */
  readonly from?: PlainDate;
  readonly seed: number;
  readonly behaviour: Behaviour;
  /** Rosters of training targets, by the path that the plan file gives. */
  readonly rosters?: Readonly<Record<string, readonly RosterEntry[]>>;
  /** Told of each assignment that was lived to its end: its events, and the notices that left. */
  readonly onLife?: (lived: LivedAssignment) => void;
  /** Told after each cycle. */
  readonly onProgress?: (progress: { readonly done: number; readonly cycles: number }) => void;
}

/** An assignment of a simulated cycle. */
export interface LivedAssignment {
  readonly cycle: SimulatedCycle;
  readonly owed: SimulatedAssignment;
  readonly life: AssignmentLife;
}

/** What years of a plan come to. Shares are from 0 to 1; days are dates in the plan's zone. */
export interface SimulationResult extends Tally {
  readonly plan: string;
  readonly seed: number;
  readonly years: number;
  /** Cycles that open from here to there, both inclusive, each followed to its end. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly behaviour: Behaviour;
  readonly cycles: number;
  /** Those of them that waited for the coordinator first, who confirmed or announced each. */
  readonly drafts: number;
  readonly notices: {
    readonly total: number;
    /** Messages that they leave in. */
    readonly messages: number;
    /** Not sent, since their reason was gone. */
    readonly dropped: number;
    /** How often one waited for the next morning, since its mailbox had had its letters. */
    readonly heldBack: number;
    readonly byKind: Readonly<Record<string, number>>;
    readonly busiestDay: DayLoad;
    /** Days on which something leaves. */
    readonly days: readonly DayLoad[];
    /** Units without an address to which something is owed. */
    readonly unreached: readonly string[];
  };
  readonly contacts: readonly ContactLoad[];
  readonly obligations: readonly ObligationResult[];
  readonly coverage: readonly CoverageForecast[];
}

/**
 * Years of a plan with the engine that workflows run, and people who act by chance: the same seed gives the same
 * result. No clock, no Temporal, no register. Days are plain dates of the plan's zone.
 * @throws KyhanError DAY_REFERENCE_MISSING
 */
export function simulate(settings: SimulationSettings): SimulationResult {
  const { plan, seed, years, behaviour } = settings;
  const { from, to } = simulatedDays(settings);
  const cycles = simulatedCycles(plan, settings.calendar, { from, to });
  const { notices, obligations, coverage, dropped } = lived(settings, { cycles, to });
  const heldBack = notices.deliver();
  const days = notices.days();
  const results = obligations.map((obligation) => obligation.result());
  return {
    plan: plan.slug,
    seed,
    years,
    from,
    to,
    behaviour,
    cycles: cycles.length,
    drafts: cycles.filter(({ isDraft, owed }) => isDraft && owed.length > 0).length,
    ...summed(obligations),
    notices: {
      total: total(days).notices,
      messages: total(days).messages,
      dropped,
      heldBack,
      byKind: Object.fromEntries([...notices.byKind].sort(([a], [b]) => (a < b ? -1 : 1))),
      busiestDay: busiestDay(days),
      days,
      unreached: notices.unreached(),
    },
    contacts: notices.contacts(),
    obligations: results,
    coverage,
  };
}

function simulatedDays({ plan, years, from = plan.inForce.from }: SimulationSettings) {
  return { from, to: addDays(addYears(from, years), -1) };
}

function lived(
  settings: SimulationSettings,
  { cycles, to }: { cycles: readonly SimulatedCycle[]; to: PlainDate },
) {
  const { plan, seed, behaviour, calendar, rosters = {}, onProgress } = settings;
  const world: World = { seed, behaviour, calendar, zone: plan.timeZone };
  const notices = new NoticeTally(plan, calendar);
  const obligations: ObligationTally[] = [];
  const coverage: CoverageForecast[] = [];
  let [done, dropped] = [0, 0];
  for (const obligation of plan.obligations) {
    const tally = new ObligationTally(obligation);
    const own = cycles.filter((cycle) => cycle.obligation === obligation);
    const kept: LivedCycle[] = [];
    for (const cycle of own) {
      const lives = livesOf(world, cycle);
      lives.forEach((life) => settings.onLife?.({ cycle, ...life }));
      dropped += counted({ cycle, lives }, { notices, tally, plan, calendar });
      if (obligation.targets.length > 0) kept.push({ cycle, lives });
      done += 1;
      onProgress?.({ done, cycles: cycles.length });
    }
    obligations.push(tally);
    coverage.push(...coverageForecasts({ plan, world, rosters, to }, obligation, kept));
  }
  return { notices, obligations, coverage, dropped };
}

/** What gathers contributions is opened before them, and lived before them; so is the step that another waits for. */
function livesOf(world: World, { owed: all }: SimulatedCycle): LivedCycle['lives'] {
  const lives = new Map<string, LivedCycle['lives'][number]>();
  const inAt = new Map<string, number | undefined>();
  const stepIn = (step: string) => {
    if (inAt.has(step)) return inAt.get(step);
    const lived = [...lives.values()].filter(({ owed }) => owed.step.id === step);
    const at = allInAt(lived.map(({ life }) => life.events));
    inAt.set(step, at);
    return at;
  };
  for (const owed of all) {
    const { fact } = owed.opened;
    const opening = fact.type === 'opened' ? fact : undefined;
    const leadEndedAt = lives.get(opening?.lead?.assignmentId ?? '')?.life.state.endedAt;
    const stepInAt = opening?.waitsFor === undefined ? undefined : stepIn(opening.waitsFor);
    lives.set(owed.assignmentId, { owed, life: assignmentLife(world, owed, { leadEndedAt, stepInAt }) });
  }
  return [...lives.values()];
}

interface Counting {
  readonly notices: NoticeTally;
  readonly tally: ObligationTally;
  readonly plan: Plan;
  readonly calendar: WorkingCalendar;
}

/** The letter to the coordinator about a draft; answers with how many addresses get it. */
function draftTold(
  { isDraft, owed, plan: { opens } }: SimulatedCycle,
  { notices, plan, calendar }: Omit<Counting, 'tally'>,
): number {
  const [first] = owed;
  if (!isDraft || first === undefined) return 0;
  const at = firstMorning({ policy: first.policy, calendar, zone: plan.timeZone }, opens.at);
  const { policy } = first;
  const data = { recurrence: true, day: false, announcement: false };
  const notice = { kind: 'cycle-draft', data } as const;
  const to = { addressee: 'coordinator', unitId: plan.coordinator } as const;
  return notices.add({ notice, ...to, at, dueAt: opens.at, policy });
}

/** The letters that invite to the meeting of a cycle, as its opening queues them; answers with how many addresses get them. */
function invitedTo(
  { cycleId, obligation, owed, plan: { anchor, opens } }: SimulatedCycle,
  { notices, plan }: Omit<Counting, 'tally'>,
): number {
  const time = anchor === undefined ? undefined : meetingTime(plan, obligation, anchor.on);
  const policy = plan.policies[obligation.policy];
  if (time === undefined || policy === undefined || owed.length === 0 || time.beginsAt <= opens.at) return 0;
  const mornings = owed.flatMap(({ opened: { fact } }) =>
    fact.type === 'opened' ? [fact.timetable.openingNoticeAt] : [],
  );
  const morning = Math.max(opens.at, Math.min(...mornings));
  const at = morning < time.beginsAt ? morning : opens.at;
  const units = invitedUnits(plan, obligation, time.on);
  const letters = invitations({ cycleId, time, units, notBefore: at });
  return letters.reduce((sent, { addressee, toldUnitId = '', dueAt, ...notice }) => {
    return sent + notices.add({ notice, addressee, unitId: toldUnitId, at, dueAt, policy });
  }, 0);
}

/** Counts a cycle that has been lived through; answers with how many of its notices were dropped. */
function counted({ cycle, lives }: LivedCycle, { notices, tally, plan, calendar }: Counting): number {
  const told = { notices, plan, calendar };
  let [sent, dropped] = [draftTold(cycle, told) + invitedTo(cycle, told), 0];
  const unitOf = new Map(lives.map(({ owed }) => [owed.assignmentId, owed.unitId]));
  for (const { owed, life } of lives) {
    for (const { notice, at } of life.notices)
      sent += notices.add({
        notice,
        addressee: notice.addressee,
        unitId: owed.unitId,
        leadUnitId: unitOf.get(life.state.lead?.assignmentId ?? ''),
        at,
        dueAt: notice.dueAt,
        policy: owed.policy,
      });
    dropped += life.dropped;
  }
  const endedAt = Math.max(...lives.map(({ life }) => life.state.endedAt ?? 0));
  // The cycle closes with its last assignment and tells the coordinator.
  const policy = plan.policies[cycle.obligation.policy] ?? lives[0]?.owed.policy;
  if (lives.length > 0 && policy !== undefined)
    sent += notices.add({
      notice: {
        kind: 'cycle-summary',
        data: figuresOf(
          lives.map(({ life }) => figureGroup(life.state)),
          endedAt,
        ),
      },
      addressee: 'coordinator',
      unitId: plan.coordinator,
      at: endedAt,
      dueAt: endedAt,
      policy,
    });
  tally.add({ cycle, lives }, sent);
  return dropped;
}
