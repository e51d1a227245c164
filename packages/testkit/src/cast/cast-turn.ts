import {
  refusal,
  shardTurn,
  storedOrder,
  type RulingInput,
  type RulingOutcome,
  type UnitAct,
} from '@kyhan/engine';
import {
  takeTurn,
  type Register,
  type RulingName,
  type TakenTurn,
  type TurnBasis,
  type TurnDecision,
} from '@kyhan/register';
import { assignmentIdOf, readAssignmentId } from '@kyhan/plan/ids';
import { at, REAL } from '../clock/at.js';
import { CYCLE } from './cycle.js';
import { timetable } from './timetable.js';

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
}

let turns = 0;

/** A turn of a shard of the cast, decided by the engine alone: a new day is always the same. */
export async function castTurn(register: Register, turn: CastTurn): Promise<CastAnswer> {
  turns += 1;
  const { now, turnId = `turn-${turns}`, rulings = [], decide = decidedByEngine } = turn;
  const { answer } = await takeTurn(register, {
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
  return answer;
}

export function decidedByEngine(basis: TurnBasis): TurnDecision {
  const { shard, submissions, acts, rulings, owed, now } = basis;
  const handedIn = submissions.map(({ assignmentId, ...input }) => {
    return { assignmentId, input: { kind: 'submission', ...input, reviewRemindAt: [] } as const };
  });
  const done = acts.map(({ assignmentId, ...input }) => {
    return { assignmentId, input: { kind: 'act', ...input, ...pauseOf(input.act) } as const };
  });
  const stored = [...handedIn, ...done].toSorted((a, b) => storedOrder(a.input, b.input));
  const ruled = rulings.map((asked) => {
    const { assignmentId, rulingId, actor } = asked;
    return { assignmentId, input: { kind: 'ruling', rulingId, actor, ruling: rulingOf(asked) } as const };
  });
  // As the product: what was carried out already is asked for no more, and a unit owes a step once.
  const isTaken = ({ assignmentId, input: { rulingId, ruling } }: (typeof ruled)[number]) =>
    shard.get(assignmentId)?.rulingIds.includes(rulingId) !== true &&
    ruling.type === 'transfer' &&
    owed.has(ruling.toAssignmentId);
  const free = ruled.filter((one) => !isTaken(one));
  const { events, notices, outcomes } = shardTurn(shard, [...stored, ...free], now);
  const refused = ruled.filter(isTaken).map(({ assignmentId, input: { rulingId } }): RulingOutcome => {
    const why = refusal('TRANSFER_TARGET_OWES', { unit: assignmentId });
    return { assignmentId, rulingId, outcome: 'refused', ...why };
  });
  return { events, notices, outcomes: [...outcomes, ...refused] };
}

/** Of the cast every day is worked: chasing begins again at eight on the day after the promised one. */
function pauseOf(act: UnitAct): { readonly pausedUntil?: number } {
  if (act.type !== 'note' || act.pauses !== true || act.promisedOn === undefined) return {};
  return { pausedUntil: at(act.promisedOn, 8) + 24 * 60 * 60_000 };
}

function rulingOf(asked: TurnBasis['rulings'][number]): RulingInput['ruling'] {
  const { assignmentId, ruling, reason = '', to = '' } = asked;
  switch (ruling) {
    case 'accept':
    case 'withdraw':
      return { type: ruling };
    case 'waive':
    case 'insist':
      return { type: ruling, reason };
    case 'transfer': {
      const from = readAssignmentId(assignmentId) ?? { cycleId: CYCLE, stepId: 'main', unitId: '' };
      return { type: ruling, reason, to, toAssignmentId: assignmentIdOf({ ...from, unitId: to }) };
    }
    default:
      return { type: ruling, reason, timetable: timetable() };
  }
}
