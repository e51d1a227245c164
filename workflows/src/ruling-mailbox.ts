import { condition } from '@temporalio/workflow';
import {
  refusal,
  type AddressedInput,
  type Refusal,
  type RulingInput,
  type RulingOutcome,
} from '@kyhan/engine';

/** Rulings that the loop has taken; each of their callers waits for one of the three. */
export interface TakenRulings {
  readonly rulings: readonly AddressedInput<RulingInput>[];
  /** Their turn is committed. */
  answer(outcomes: readonly RulingOutcome[]): void;
  /** Their turn was not committed: the next takes them again. */
  putBack(): void;
  /** Nor will any be: they rest on something that is no longer so. */
  refuse(): void;
}

interface Ticket {
  readonly rulings: readonly AddressedInput<RulingInput>[];
  outcomes?: RulingOutcome[];
}

/** Rulings wait here until the shard's loop takes them, and their callers until it has answered. */
export class RulingMailbox {
  private waiting: Ticket[] = [];

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  /** Puts rulings in and returns their outcomes once a turn of the loop is committed. */
  async deliver(rulings: readonly AddressedInput<RulingInput>[]): Promise<RulingOutcome[]> {
    if (rulings.length === 0) return [];
    const ticket: Ticket = { rulings };
    this.waiting.push(ticket);
    await condition(() => ticket.outcomes !== undefined);
    return ticket.outcomes ?? [];
  }

  /** Takes all that wait. */
  take(): TakenRulings {
    const tickets = this.waiting;
    this.waiting = [];
    const settle = (outcome: (ruling: AddressedInput<RulingInput>) => RulingOutcome) => {
      for (const ticket of tickets) ticket.outcomes = ticket.rulings.map(outcome);
    };
    return {
      rulings: tickets.flatMap((ticket) => ticket.rulings),
      answer: (outcomes) => settle((ruling) => outcomeOf(outcomes, ruling)),
      putBack: () => {
        this.waiting = [...tickets, ...this.waiting];
      },
      refuse: () =>
        settle((ruling) =>
          refused(ruling, refusal('RULING_OVERTAKEN', { assignmentId: ruling.assignmentId })),
        ),
    };
  }
}

function outcomeOf(outcomes: readonly RulingOutcome[], ruling: AddressedInput<RulingInput>): RulingOutcome {
  const { assignmentId, input } = ruling;
  const found = outcomes.find((one) => one.rulingId === input.rulingId && one.assignmentId === assignmentId);
  return found ?? refused(ruling, refusal('ASSIGNMENT_NOT_FOUND', { assignmentId }));
}

function refused({ assignmentId, input }: AddressedInput<RulingInput>, why: Refusal): RulingOutcome {
  return { assignmentId, rulingId: input.rulingId, outcome: 'refused', ...why };
}
