import { condition } from '@temporalio/workflow';
import type { Addressed, RulingInput, RulingOutcome } from '@kyhan/engine';

interface Ticket {
  readonly rulings: readonly Addressed<RulingInput>[];
  outcomes?: RulingOutcome[];
}

/** Rulings wait here until the shard's loop takes them, and their callers until it has answered. */
export class RulingMailbox {
  private waiting: Ticket[] = [];

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  /** Puts rulings in and returns their outcomes once a turn of the loop is committed. */
  async deliver(rulings: readonly Addressed<RulingInput>[]): Promise<RulingOutcome[]> {
    if (rulings.length === 0) return [];
    const ticket: Ticket = { rulings };
    this.waiting.push(ticket);
    await condition(() => ticket.outcomes !== undefined);
    return ticket.outcomes ?? [];
  }

  /** Takes all that wait; `answer` is called when their turn is committed. */
  take(): { rulings: Addressed<RulingInput>[]; answer: (outcomes: readonly RulingOutcome[]) => void } {
    const tickets = this.waiting;
    this.waiting = [];
    const answer = (outcomes: readonly RulingOutcome[]) => {
      for (const ticket of tickets)
        ticket.outcomes = ticket.rulings.map((ruling) => outcomeOf(outcomes, ruling));
    };
    return { rulings: tickets.flatMap((ticket) => ticket.rulings), answer };
  }
}

function outcomeOf(outcomes: readonly RulingOutcome[], ruling: Addressed<RulingInput>): RulingOutcome {
  const { rulingId } = ruling.input;
  const { assignmentId } = ruling;
  const found = outcomes.find((one) => one.rulingId === rulingId && one.assignmentId === assignmentId);
  return found ?? { assignmentId, rulingId, outcome: 'refused', code: 'ASSIGNMENT_NOT_FOUND' };
}
