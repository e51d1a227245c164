import {
  evolve,
  noticesFor,
  type AssignmentEvent,
  type AssignmentEventType,
  type AssignmentFact,
  type AssignmentState,
  type NoticeDraft,
} from '@kyhan/engine';
import { storeRulings, type AskedRuling, type Register, type RulingName } from '@kyhan/register';
import { opening } from './opening.js';
import { castTurn, type CastAnswer } from './cast-turn.js';
import { BAC } from './units.js';

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

  /** Writes what has been told since the last time, as a turn that decided just that. */
  async write(register: Register, shard = 0): Promise<CastAnswer> {
    const { events, notices, state } = this;
    const cycle = state === undefined ? {} : { cycleId: state.cycleId };
    this.events = [];
    this.notices = [];
    return await toldTurn(register, { events, notices, shard, ...cycle });
  }
}

/** A turn that decided these events and no others. */
export async function toldTurn(
  register: Register,
  told: {
    readonly events: readonly AssignmentEvent[];
    readonly notices: readonly NoticeDraft[];
    readonly shard?: number;
    readonly turnId?: string;
    readonly cycleId?: string;
  },
): Promise<CastAnswer> {
  const { events, notices, ...which } = told;
  const ruled = await storeRuled(register, events);
  const streams = [...new Set(events.filter(({ sequence }) => sequence > 1).map(({ stream }) => stream))];
  return await castTurn(register, {
    ...which,
    now: Math.max(...events.map(({ at }) => at)),
    // Asked for by a ruling that nobody has stored: so each of them is taken up, whatever its wake.
    rulings: [...ruled, ...streams.map((assignmentId) => ({ assignmentId, rulingId: 'told' }))],
    decide: () => ({ events, notices, outcomes: ruled.map((one) => ({ ...one, outcome: 'done' })) }),
  });
}

const RULING_OF: Partial<Record<AssignmentEventType, AskedRuling['ruling']>> = {
  accepted: 'accept',
  returned: 'return',
  extended: 'extend',
  'day-moved': 'move-day',
  waived: 'waive',
  'rule-waived': 'waive-rule',
  'handed-over': 'hand-over',
  merged: 'hand-over',
  // As of 0.2.
  transferred: 'transfer',
  withdrawn: 'withdraw',
  insisted: 'insist',
  reopened: 'reopen',
  'extension-refused': 'refuse',
  'clock-stopped': 'stop-clock',
  'clock-started': 'start-clock',
};

/** The rulings that such events carry out, stored before their shard is asked as those of people are. */
async function storeRuled(register: Register, events: readonly AssignmentEvent[]): Promise<RulingName[]> {
  const rulings = events.flatMap(({ stream: assignmentId, rulingId, actor, reason, fact }) => {
    const ruling = RULING_OF[fact.type];
    if (rulingId === undefined || ruling === undefined) return [];
    return [{ assignmentId, rulingId, ruling, actor, ...(reason === undefined ? {} : { reason }) }];
  });
  const askedAt = Math.max(0, ...events.map(({ at }) => at));
  if (rulings.length > 0) await storeRulings(register, { rulings, askedAt });
  return rulings.map(({ assignmentId, rulingId }) => ({ assignmentId, rulingId }));
}
