import { randomUUID } from 'node:crypto';
import type { AssignmentAnswer, RulingWish } from '@kyhan/contracts';
import type { ApiClient } from '@kyhan/contracts/client';
import { DEMONSTRATION_WORDS, type Language } from '@kyhan/words';
import { drawn } from '@kyhan/engine/simulation';
import { isIncompleteFirst } from './conduct.js';
import { isGranted } from './is-granted.js';
import { makesSlip } from './makes-slip.js';

/** Overdue work that has climbed this high is looked at by a person. */
const LOOKED_AT_LEVEL = 2;
/** In one round; the next one looks at what is left. */
const MOST_LOOKED_AT = 500;
const DAY_MS = 24 * 60 * 60 * 1000;
const SEEN = Infinity;

/** What a simulated coordinator knows of the world. */
export interface CoordinatorWorld {
  readonly seed: number;
  readonly language: Language;
  /** Plan time, epoch milliseconds. */
  readonly now: () => number;
  /** A unit that may take over, by the id of the one that gives up. */
  readonly successorOf: (assignmentId: string) => string | undefined;
}

/** A ruling whose id is still to be given, and what is remembered once it was asked for. */
interface Decision {
  readonly wish: Omit<RulingWish, 'rulingId'>;
  readonly remembered?: () => void;
}

/**
 * A coordinator who rules over HTTP: accepts, returns what is incomplete, answers who contests, waives and hands over now
 * and then, and takes back what was accepted by mistake.
 */
export class SimulatedCoordinator {
  private readonly settled = new Set<string>();
  /** What was accepted by mistake, and when; `SEEN` once that was taken back. */
  private readonly slips = new Map<string, number>();

  constructor(
    private readonly api: ApiClient,
    private readonly person: CoordinatorWorld,
  ) {}

  /** One round of rulings; returns how many were sent. */
  async act(): Promise<number> {
    const decisions = [
      ...(await this.reviews()),
      ...(await this.answers()),
      ...(await this.extensions()),
      ...(await this.reliefs()),
      ...this.secondThoughts(),
    ];
    const rulings = decisions.map(({ wish }) => ({ rulingId: randomUUID(), ...wish }));
    if (rulings.length > 0) await this.api.rule({ body: { rulings } });
    // Only now: where no answer came, the next round asks again.
    for (const { remembered } of decisions) remembered?.();
    return rulings.length;
  }

  private async reviews(): Promise<Decision[]> {
    const assignments = await this.list('submitted');
    return assignments.map(({ assignmentId, version }) => {
      const accepted = { assignmentId, ruling: 'accept', version } as const;
      if (version > 1 || !isIncompleteFirst(this.person.seed, assignmentId)) return { wish: accepted };
      // It is overlooked, this time, that something is missing.
      if (this.isToSlip(assignmentId))
        return { wish: accepted, remembered: () => this.slips.set(assignmentId, this.person.now()) };
      return { wish: { assignmentId, ruling: 'return', reason: this.say('returned'), version } };
    });
  }

  private isToSlip(assignmentId: string): boolean {
    return !this.slips.has(assignmentId) && makesSlip(this.person.seed, assignmentId);
  }

  /** The next day it is seen; what is reopened waits for a ruling again. */
  private secondThoughts(): Decision[] {
    const now = this.person.now();
    const seen = [...this.slips].filter(([, at]) => now >= at + DAY_MS);
    return seen.map(([assignmentId]) => ({
      wish: { assignmentId, ruling: 'reopen', reason: this.say('reopened') },
      remembered: () => this.slips.set(assignmentId, SEEN),
    }));
  }

  /** Who says that something is not its own is believed where somebody else can take it over. */
  private async answers(): Promise<Decision[]> {
    const { findings } = await this.api.listFindings({ query: { limit: MOST_LOOKED_AT } });
    const contested = findings.filter(({ kind }) => kind === 'contested');
    return contested.flatMap(({ subject: assignmentId }) => {
      const to = this.person.successorOf(assignmentId);
      return this.once(
        to === undefined
          ? { assignmentId, ruling: 'insist', reason: this.say('insisted') }
          : { assignmentId, ruling: 'hand-over', to, reason: this.say('handedOver') },
      );
    });
  }

  /** What is asked for is granted to the day that was asked, or refused. */
  private async extensions(): Promise<Decision[]> {
    const { findings } = await this.api.listFindings({ query: { limit: MOST_LOOKED_AT } });
    const asked = findings.filter(({ kind }) => kind === 'extension-asked');
    const assignments = await Promise.all(
      asked.map(({ subject: id }) => this.api.getAssignment({ params: { id } })),
    );
    return assignments.flatMap(({ assignmentId, asking }): Decision[] => {
      if (asking === undefined) return [];
      const { newDueOn } = asking;
      return isGranted(this.person.seed, assignmentId)
        ? [{ wish: { assignmentId, ruling: 'extend', newDueOn, reason: this.say('granted') } }]
        : [{ wish: { assignmentId, ruling: 'refuse', reason: this.say('notGranted') } }];
    });
  }

  private async reliefs(): Promise<Decision[]> {
    const assignments = await this.list('overdue');
    const climbed = assignments.filter(({ escalatedLevel }) => escalatedLevel >= LOOKED_AT_LEVEL);
    return climbed.flatMap(({ assignmentId }) => this.relief(assignmentId));
  }

  private relief(assignmentId: string): Decision[] {
    const share = drawn(this.person.seed, 'relief', assignmentId);
    if (share < 0.2) return this.once({ assignmentId, ruling: 'waive', reason: this.say('waived') });
    const to = share < 0.4 ? this.person.successorOf(assignmentId) : undefined;
    if (to === undefined) return [];
    return this.once({ assignmentId, ruling: 'hand-over', to, reason: this.say('handedOver') });
  }

  /** What was decided about it stands. */
  private once(wish: Decision['wish']): Decision[] {
    const { assignmentId } = wish;
    if (this.settled.has(assignmentId)) return [];
    return [{ wish, remembered: () => this.settled.add(assignmentId) }];
  }

  private say(
    what: 'granted' | 'notGranted' | 'returned' | 'reopened' | 'insisted' | 'handedOver' | 'waived',
  ): string {
    return DEMONSTRATION_WORDS[what][this.person.language];
  }

  private async list(status: AssignmentAnswer['status']): Promise<readonly AssignmentAnswer[]> {
    const { assignments } = await this.api.listAssignments({ query: { status, limit: MOST_LOOKED_AT } });
    return assignments;
  }
}
