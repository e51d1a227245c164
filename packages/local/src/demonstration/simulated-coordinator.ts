import { randomUUID } from 'node:crypto';
import type { AssignmentAnswer, RulingWish } from '@kyhan/contracts';
import type { ApiClient } from '@kyhan/contracts/client';
import { DEMONSTRATION_WORDS, type Language } from '@kyhan/words';
import { drawn } from '@kyhan/engine/simulation';
import { conduct } from './conduct.js';

/** Overdue work that has climbed this high is looked at by a person. */
const LOOKED_AT_LEVEL = 2;
/** In one round; the next one looks at what is left. */
const MOST_LOOKED_AT = 500;

/** What a simulated coordinator knows of the world. */
export interface CoordinatorWorld {
  readonly seed: number;
  readonly language: Language;
  /** A unit that may take over, by the id of the one that gives up. */
  readonly successorOf: (assignmentId: string) => string | undefined;
}

/** A coordinator who rules over HTTP: accepts, returns what is incomplete, waives and hands over now and then. */
export class SimulatedCoordinator {
  private readonly settled = new Set<string>();

  constructor(
    private readonly api: ApiClient,
    private readonly person: CoordinatorWorld,
  ) {}

  /** One round of rulings; returns how many were sent. */
  async act(): Promise<number> {
    const wishes = [...(await this.reviews()), ...(await this.reliefs())];
    if (wishes.length > 0) await this.api.rule({ body: { rulings: wishes } });
    return wishes.length;
  }

  private async reviews(): Promise<RulingWish[]> {
    const assignments = await this.list('submitted');
    return assignments.map(({ assignmentId, version }) => {
      const incomplete = version === 1 && conduct(this.person.seed, assignmentId) === 'incomplete-first';
      const reason = DEMONSTRATION_WORDS.returned[this.person.language];
      return incomplete
        ? { rulingId: randomUUID(), assignmentId, ruling: 'return', reason, version }
        : { rulingId: randomUUID(), assignmentId, ruling: 'accept', version };
    });
  }

  private async reliefs(): Promise<RulingWish[]> {
    const assignments = await this.list('overdue');
    const climbed = assignments.filter(({ escalatedLevel }) => escalatedLevel >= LOOKED_AT_LEVEL);
    return climbed.flatMap(({ assignmentId }) => this.relief(assignmentId));
  }

  private relief(assignmentId: string): RulingWish[] {
    if (this.settled.has(assignmentId)) return [];
    this.settled.add(assignmentId);
    const { seed, language } = this.person;
    const share = drawn(seed, 'relief', assignmentId);
    const rulingId = randomUUID();
    const { waived, handedOver } = DEMONSTRATION_WORDS;
    if (share < 0.2) return [{ rulingId, assignmentId, ruling: 'waive', reason: waived[language] }];
    const to = share < 0.4 ? this.person.successorOf(assignmentId) : undefined;
    if (to === undefined) return [];
    return [{ rulingId, assignmentId, ruling: 'hand-over', to, reason: handedOver[language] }];
  }

  private async list(status: AssignmentAnswer['status']): Promise<readonly AssignmentAnswer[]> {
    const { assignments } = await this.api.listAssignments({ query: { status, limit: MOST_LOOKED_AT } });
    return assignments;
  }
}
