import {
  evolve,
  noticesFor,
  type AssignmentEvent,
  type AssignmentFact,
  type AssignmentState,
  type NoticeDraft,
} from '@kyhan/engine';
import { commit, type Register } from '@kyhan/register';
import { REAL } from '../clock/at.js';
import { SHARD } from './cycle.js';
import { opening } from './opening.js';
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

  /** Writes what has been told since the last time. */
  async write(register: Register, shardId = SHARD): ReturnType<typeof commit> {
    const { events, notices } = this;
    this.events = [];
    this.notices = [];
    return await commit(register, { shardId, events, notices, realAt: REAL });
  }
}
