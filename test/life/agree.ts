import {
  assignmentStatus,
  figureGroup,
  figuresOf,
  nextWakeAt,
  statusFacts,
  type AssignmentStatus,
} from '@kyhan/engine';
import { idOf, type LivedShard } from './lived-shard.js';
import type { PlainShard } from './plain-shard.js';
import type { PlainLife } from './plain-life.js';
import { same } from './same.js';

interface Sides {
  readonly lived: LivedShard;
  readonly plain: PlainShard;
}

/** The same in words of the paper. */
const WORDS = {
  submitted: 'handed-in',
  'became-overdue': 'called-overdue',
  'day-moved': 'moved',
  'extension-asked': 'asked',
  'extension-refused': 'refused',
} as const satisfies Record<string, string>;

/** Of these the paper knows nothing: their rules are looked at in each turn. */
const TOLD = [
  'reminded',
  'overdue-reminded',
  'escalated',
  'review-reminded',
  'reviewer-overdue',
  'ask-reminded',
  'stop-reminded',
  'acknowledge-reminded',
  'approval-reminded',
];

/** What holds after every step, whatever it was. */
export function agree(sides: Sides): void {
  const { lived, plain } = sides;
  for (const [of, life] of plain.lives.entries()) agreeOn(lived, life, of);
  agreeOnFigures(sides);
}

function agreeOn(lived: LivedShard, life: PlainLife, of: number): void {
  const state = lived.state(of);
  const { now } = lived;
  const paper = life.read();
  const story = lived.events
    .filter(({ stream, fact }) => stream === idOf(of) && !TOLD.includes(fact.type))
    .map(({ fact: { type } }) => WORDS[type as keyof typeof WORDS] ?? type);
  same('story', story, life.story());
  same('status', assignmentStatus(statusFacts(state), now), life.status(now));
  const engine = {
    timetable: state.timetable,
    unit: state.unitId,
    formerUnits: state.formerUnitIds,
    onTime: state.punctuality?.onTime,
    returns: state.timesReturned,
    mendedLate: state.timesMendedLate,
    isEnded: state.endedAt !== undefined,
    isContested: state.contestedAt !== undefined,
    isRuleWaived: state.waivedRules !== undefined,
    isAcknowledged: state.acknowledgedAt !== undefined,
    stoppedAt: state.stop?.at,
    stoodMs: state.stoppedMs,
    prepared: state.prepared?.version,
    asking: state.asking?.newDueOn,
    promisedOn: state.promisedOn,
    pausedUntil: state.pausedUntil,
  };
  same('facts', engine, {
    timetable: paper.timetable,
    unit: paper.unit,
    formerUnits: paper.formerUnits,
    onTime: life.isOnTime(),
    returns: paper.returns,
    mendedLate: life.mendedLate(),
    isEnded: paper.ending !== undefined,
    isContested: paper.isContested,
    isRuleWaived: paper.isRuleWaived,
    isAcknowledged: paper.isAcknowledged,
    stoppedAt: paper.stoppedAt,
    stoodMs: paper.stoodMs,
    prepared: paper.prepared,
    asking: paper.asking?.newDueOn,
    promisedOn: paper.promisedOn,
    pausedUntil: paper.pausedUntil,
  });
  // Invariant 5: what is open wakes by itself, or waits for a person.
  const wake = nextWakeAt(state);
  if (life.isWaitingForUnit(paper) && paper.stoppedAt === undefined)
    same('wakes again', wake !== undefined && wake > now, true);
  if (paper.ending !== undefined) same('wakes again', wake, undefined);
}

const isDone = (status: AssignmentStatus) => status === 'submitted' || status === 'accepted';

/** Invariant 8, counted from the papers alone. */
function agreeOnFigures({ lived, plain }: Sides): void {
  const { now } = lived;
  const figures = figuresOf([...lived.shard.values()].map(figureGroup), now);
  const count = (fits: (status: AssignmentStatus, life: PlainLife) => boolean) =>
    plain.lives.filter((life) => fits(life.status(now), life)).length;
  const expected = {
    assigned: plain.lives.length,
    onTime: count((status, life) => isDone(status) && life.isOnTime() === true),
    late: count((status, life) => isDone(status) && life.isOnTime() === false),
    inTime: count((status) => ['upcoming', 'open', 'due-soon', 'returned'].includes(status)),
    overdue: count((status) => status === 'overdue'),
    missed: count((status) => status === 'missed'),
    lapsed: count((status) => status === 'lapsed'),
    waived: count((status) => status === 'waived'),
    returns: plain.lives.reduce((sum, life) => sum + life.read().returns, 0),
    mendedLate: plain.lives.reduce((sum, life) => sum + life.mendedLate(), 0),
  };
  const names = Object.keys(expected) as (keyof typeof expected)[];
  same('figures', Object.fromEntries(names.map((name) => [name, figures[name]])), expected);
}
