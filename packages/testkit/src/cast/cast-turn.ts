import { shardTurn, storedOrder, type RulingInput, type RulingOutcome, type UnitAct } from '@kyhan/engine';
import {
  takeTurn,
  type Register,
  type RulingName,
  type TakenTurn,
  type TurnBasis,
  type TurnDecision,
} from '@kyhan/register';
import { at, REAL } from '../clock/at.js';
import { CYCLE } from './cycle.js';
import { timetable, timetableUntil } from './timetable.js';

export interface CastTurn {
  readonly now: number | (() => number);
  readonly turnId?: string;
  readonly rulings?: readonly RulingName[];
  readonly decide?: (basis: TurnBasis) => TurnDecision;
  readonly cycleId?: string;
  readonly shard?: number;
}

/** What a turn of the cast answers. */
export interface CastAnswer {
  readonly outcomes: readonly RulingOutcome[];
  /** What happened, each as stream and type. */
  readonly happened: readonly (readonly [string, string])[];
  readonly standing: TakenTurn['standing'];
  /** Other shards that are to be rung. */
  readonly woken: readonly number[];
}

let turns = 0;

/** A turn of a shard of the cast, decided by the engine alone: a new day is the cast's own unless one is named. */
export async function castTurn(register: Register, turn: CastTurn): Promise<CastAnswer> {
  turns += 1;
  const { now, turnId = `turn-${turns}`, rulings = [], decide = decidedByEngine } = turn;
  const { answer, woken } = await takeTurn(register, {
    cycleId: turn.cycleId ?? CYCLE,
    shard: turn.shard ?? 0,
    turnId,
    rulings,
    language: 'vi',
    instant: () => ({ now: typeof now === 'number' ? now : now(), realAt: REAL }),
    decide,
    answer: ({ outcomes, events, standing }) => ({
      outcomes,
      happened: events.map(({ stream, fact }) => [stream, fact.type] as const),
      standing,
    }),
  });
  return { ...answer, woken };
}

export function decidedByEngine(basis: TurnBasis): TurnDecision {
  const { shard, submissions, acts, rulings, owed, now, stepsIn } = basis;
  const handedIn = submissions.map(({ assignmentId, ...input }) => {
    return { assignmentId, input: { kind: 'submission', ...input, reviewRemindAt: [] } as const };
  });
  const done = acts.map(({ assignmentId, ...input }) => {
    return { assignmentId, input: { kind: 'act', ...input, ...pauseOf(input.act) } as const };
  });
  const stored = [...handedIn, ...done].toSorted((a, b) => storedOrder(a.input, b.input));
  const ruled = rulings.map((asked) => {
    const { assignmentId, rulingId, actor } = asked;
    const ruling = rulingOf(asked, owed);
    return { assignmentId, input: { kind: 'ruling', rulingId, actor, ruling } as const };
  });
  return shardTurn(shard, [...stored, ...ruled], {
    now,
    catchUp: () => undefined,
    opening: ({ waitsFor = '', timetable: days }) =>
      stepsIn?.has(waitsFor) === true ? { ...days, opensAt: now, openingNoticeAt: now } : undefined,
  });
}

/** Of the cast every day is worked: chasing begins again at eight on the day after the promised one. */
function pauseOf(act: UnitAct): { readonly pausedUntil?: number } {
  if (act.type !== 'note' || act.pauses !== true || act.promisedOn === undefined) return {};
  return { pausedUntil: at(act.promisedOn, 8) + 24 * 60 * 60_000 };
}

type Asked = TurnBasis['rulings'][number];

function namedIn({ version, newDueOn, from }: Asked) {
  return {
    from: from === undefined ? {} : { from },
    version: version === undefined ? {} : { version },
    times: newDueOn === undefined ? timetable() : timetableUntil(newDueOn),
  };
}

function rulingOf(asked: Asked, owed: TurnBasis['owed']): RulingInput['ruling'] {
  const { assignmentId, ruling, reason = '', to = '' } = asked;
  const { version, from } = namedIn(asked);
  switch (ruling) {
    case 'move-day':
      throw new Error('the cast rules as persons do');
    case 'withdraw':
      return { type: ruling };
    case 'accept':
      return { type: ruling, ...version };
    case 'waive-rule':
      return { type: ruling, reason, rule: asked.rule ?? '', saying: { vi: 'quy tắc', en: 'rule' } };
    case 'waive':
    case 'insist':
    case 'refuse':
      return { type: ruling, reason };
    case 'transfer':
    case 'hand-over': {
      const owing = owed.filter((one) => one.unitId === to && one.assignmentId !== assignmentId);
      return { type: 'hand-over', reason, to, ...from, owing };
    }
    default:
      return timedRulingOf({ ...asked, ruling });
  }
}

/** What gives an assignment other days, or stands its days still. */
function timedRulingOf(
  asked: Asked & { readonly ruling: 'stop-clock' | 'start-clock' | 'reopen' | 'return' | 'extend' },
): RulingInput['ruling'] {
  const { ruling, reason = '' } = asked;
  const { times: timetable, version } = namedIn(asked);
  switch (ruling) {
    case 'stop-clock':
      return { type: ruling, reason, remindAt: [] };
    case 'start-clock':
      return { type: ruling, start: { timetable, stoppedMs: 0 } };
    case 'reopen':
      return { type: ruling, reason, timetable, reviewRemindAt: [] };
    case 'return':
      return { type: ruling, reason, timetable, ...version };
    case 'extend':
      return { type: ruling, reason, timetable };
  }
}
