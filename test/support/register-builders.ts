import {
  evolve,
  noticesFor,
  type AssignmentEvent,
  type AssignmentFact,
  type AssignmentState,
  type NoticeDraft,
  type Timetable,
} from '@kyhan/engine';
import type { Plan, Unit } from '@kyhan/plan';
import {
  commit,
  insertCycle,
  insertPlanVersion,
  type Committed,
  type NewCycle,
  type NewSubmission,
  type Opening,
  type Register,
} from '@kyhan/register';

export const DAY = 24 * 60 * 60_000;

/** Plan time of a day's midnight in UTC plus hours: the register knows no zone. */
export function at(day: string, hours = 0): number {
  return Date.parse(`${day}T00:00:00Z`) + hours * 60 * 60_000;
}

/** Real time of every write in these tests, years away from plan time. */
export const REAL = Date.parse('2030-01-01T00:00:00Z');

export const PLAN = 'ke-hoach-thu';
export const OBLIGATION = 'monthly-report';
export const CYCLE = `${PLAN}/${OBLIGATION}/2026-03`;
export const SHARD = `${CYCLE}/shard-0`;

/** The wards of the named cast, and bodies above them. */
export const BAC = 'phuong-bac';
export const NAM = 'phuong-nam';

export const ofUnit = (unitId: string, cycleId = CYCLE) => `${cycleId}/main/${unitId}`;

export function unit(id: string, name: string, contacts: Unit['contacts'] = [focalPoint(id)]): Unit {
  return { id, name: { vi: name, en: id }, lives: {}, successors: [], contacts };
}

export function focalPoint(unitId: string): Unit['contacts'][number] {
  return { role: 'focal-point', email: `dau-moi@${unitId}.example.org`, language: 'vi' };
}

export const UNITS: readonly Unit[] = [
  unit('so-dieu-phoi', 'Sở Điều phối'),
  unit('uy-ban', 'Ủy ban nhân dân'),
  unit(BAC, 'Phường Bắc', [focalPoint(BAC), { role: 'head', email: `lanh-dao@${BAC}.example.org` }]),
  unit(NAM, 'Phường Nam'),
];

/** A plan of one obligation, coordinated by Linh's department. */
export function plan(changes: Partial<Plan> = {}): Plan {
  return {
    plan: '01/KH-UBND',
    slug: PLAN,
    title: { vi: 'Kế hoạch thử', en: 'A plan to test with' },
    issuedOn: '2026-01-02',
    inForce: { from: '2026-01-02', to: '2028-12-31' },
    timeZone: 'Asia/Ho_Chi_Minh',
    calendar: 'vn-civil-service',
    coordinator: 'so-dieu-phoi',
    owner: 'uy-ban',
    sources: [],
    units: UNITS,
    groups: {},
    policies: {},
    forms: {},
    obligations: [obligation()],
    ...changes,
  };
}

function obligation(): Plan['obligations'][number] {
  const end = {
    position: { type: 'day', day: 'last', monthOffset: 0 },
    roll: 'none',
    exclusive: false,
  } as const;
  return {
    id: OBLIGATION,
    kind: 'report',
    title: { vi: 'Báo cáo tháng', en: 'Monthly report' },
    source: { document: 'plan', section: 'I', quote: 'báo cáo hằng tháng' },
    basis: 'given',
    inForce: {},
    period: { type: 'month' },
    opens: end,
    steps: [
      {
        id: 'main',
        title: { vi: 'Báo cáo', en: 'Report' },
        audience: [BAC, NAM],
        due: [end],
        nil: true,
        review: true,
        policy: 'ordered',
      },
    ],
    policy: 'ordered',
    targets: [],
  };
}

/** Opens on the 1st, reminds on the 20th, due at the end of the 25th, escalates on the 27th and 29th, locks on 10 April. */
export function timetable(changes: Partial<Timetable> = {}): Timetable {
  return {
    opensAt: at('2026-03-01'),
    openingNoticeAt: at('2026-03-02', 8),
    dueOn: '2026-03-25',
    dueAt: at('2026-03-26'),
    remindAt: [at('2026-03-20', 8)],
    overdueNoticeAt: at('2026-03-26', 8),
    overdueRemindAt: [at('2026-03-30', 8)],
    escalateAt: [
      { level: 1, to: 'head', at: at('2026-03-27', 8) },
      { level: 2, to: 'coordinator', at: at('2026-03-29', 8) },
    ],
    lockAt: at('2026-04-10'),
    ...changes,
  };
}

export interface OpeningChoices {
  readonly cycleId?: string;
  readonly review?: boolean;
  readonly timetable?: Timetable;
  readonly shard?: number;
}

export function opening(unitId: string, choices: OpeningChoices = {}): Opening {
  const { cycleId = CYCLE, review = true, shard = 0 } = choices;
  const times = choices.timetable ?? timetable();
  const fact = { type: 'opened', cycleId, stepId: 'main', unitId, review, timetable: times } as const;
  const stream = ofUnit(unitId, cycleId);
  return { event: { stream, sequence: 1, at: times.opensAt, actor: 'time', fact }, shard };
}

export function newCycle(openings: readonly Opening[], periodKey = '2026-03'): NewCycle {
  const cycleId = `${PLAN}/${OBLIGATION}/${periodKey}`;
  const times = timetable();
  const cycle = {
    cycleId,
    planSlug: PLAN,
    planVersion: 1,
    obligationId: OBLIGATION,
    periodKey,
    periodFrom: `${periodKey}-01`,
    periodTo: `${periodKey}-28`,
    opensAt: times.opensAt,
    dueAt: times.dueAt,
    dueOn: times.dueOn,
    nominalDueOn: times.dueOn,
    shards: 1,
    openedAt: times.opensAt,
    actor: 'time',
  };
  const notices = openings.flatMap(({ event }) => noticesFor(event, evolve(undefined, event)));
  return { cycle, openings, notices, realAt: REAL };
}

/** The plan applied, its March cycle opened for both wards. */
export async function openMarch(register: Register, choices: OpeningChoices = {}): Promise<void> {
  await applyPlan(register);
  await insertCycle(register, newCycle([opening(BAC, choices), opening(NAM, choices)]));
}

export async function applyPlan(register: Register, applied = plan(), hash = 'version-1') {
  return await insertPlanVersion(register, {
    plan: applied,
    hash,
    appliedAt: at('2026-01-02'),
    appliedRealAt: REAL,
    appliedBy: 'coordinator:linh',
    keptFrom: '2026-01-02',
  });
}

/** One assignment's story, told event by event and written in turns. */
export class Story {
  state: AssignmentState | undefined;
  events: AssignmentEvent[] = [];
  notices: NoticeDraft[] = [];

  constructor(first: AssignmentEvent = opening(BAC).event) {
    this.state = evolve(undefined, first);
  }

  /** Adds the next event; `by` names the actor, and a ruling its id. */
  tell(
    fact: AssignmentFact,
    when: number,
    by: { actor?: string; reason?: string; rulingId?: string } = {},
  ): this {
    const { actor = 'time', ...rest } = by;
    const { assignmentId: stream = '', sequence = 0 } = this.state ?? {};
    const event = { stream, sequence: sequence + 1, at: when, actor, ...rest, fact };
    this.state = evolve(this.state, event);
    this.events.push(event);
    this.notices.push(...noticesFor(event, this.state));
    return this;
  }

  /** Writes what has been told since the last time. */
  async write(register: Register, shardId = SHARD): Promise<Committed> {
    const { events, notices } = this;
    this.events = [];
    this.notices = [];
    return await commit(register, { shardId, events, notices, realAt: REAL });
  }
}

export function submission(submissionId: string, changes: Partial<NewSubmission> = {}): NewSubmission {
  return {
    submissionId,
    assignmentId: ofUnit(BAC),
    values: { participants: 12, note: 'Đã tổ chức 2 buổi' },
    nil: false,
    files: [],
    storedAt: at('2026-03-24', 9),
    storedRealAt: REAL,
    actor: `unit:${BAC}`,
    channel: 'page',
    ...changes,
  };
}

/** The fact that takes a stored submission in. */
export function submitted(stored: {
  submissionId: string;
  version: number;
  onTime: boolean;
  storedAt: number;
  nil?: boolean;
}): Extract<AssignmentFact, { type: 'submitted' }> {
  const { submissionId, version, onTime, storedAt, nil = false } = stored;
  return { type: 'submitted', submissionId, version, nil, onTime, storedAt, reviewRemindAt: [] };
}
