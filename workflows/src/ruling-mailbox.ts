import { condition } from '@temporalio/workflow';
import type { RulingsRequest } from '@kyhan/contracts';
import type { RulingOutcome } from '@kyhan/engine';
import { MOST_RULED } from './messages.js';

type RulingName = RulingsRequest['rulings'][number];

/** Rulings that a turn has taken; each of their callers waits for its answer. */
export interface TakenRulings {
  readonly rulings: readonly RulingName[];
  /** Who ruled what, a sentence for each of the requests. */
  readonly sentences: readonly string[];
  answer(outcomes: readonly RulingOutcome[]): void;
}

interface Ticket {
  readonly request: RulingsRequest;
  outcomes?: RulingOutcome[];
}

/** Rulings wait here until the shard's loop takes them, and their callers until it has answered. */
export class RulingMailbox {
  private waiting: Ticket[] = [];

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  /** Puts rulings in and returns their outcomes once a turn of the loop has been taken. */
  async deliver(request: RulingsRequest): Promise<RulingOutcome[]> {
    const ticket: Ticket = { request };
    this.waiting.push(ticket);
    await condition(() => ticket.outcomes !== undefined);
    return ticket.outcomes ?? [];
  }

  /** Takes as many requests as one turn may carry, in their order. */
  take(): TakenRulings {
    const tickets: Ticket[] = [];
    let count = 0;
    for (const ticket of this.waiting) {
      count += ticket.request.rulings.length;
      if (tickets.length > 0 && count > MOST_RULED.rulings) break;
      tickets.push(ticket);
    }
    this.waiting = this.waiting.slice(tickets.length);
    return {
      rulings: tickets.flatMap(({ request }) => request.rulings),
      sentences: tickets.map(({ request }) => request.sentence),
      answer: (outcomes) => {
        for (const ticket of tickets)
          ticket.outcomes = ticket.request.rulings.map((ruling) => outcomeOf(outcomes, ruling));
      },
    };
  }
}

/** A turn answers each that is its shard's. */
function outcomeOf(
  outcomes: readonly RulingOutcome[],
  { assignmentId, rulingId }: RulingName,
): RulingOutcome {
  const found = outcomes.find((one) => one.rulingId === rulingId && one.assignmentId === assignmentId);
  const code = 'ASSIGNMENT_NOT_FOUND';
  return found ?? { assignmentId, rulingId, outcome: 'refused', code, details: { assignmentId } };
}
