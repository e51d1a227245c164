import { randomUUID } from 'node:crypto';
import { DEMONSTRATION_WORDS, type Language } from '@kyhan/words';
import { drawn } from '@kyhan/engine/simulation';
import { conduct } from './conduct.js';
import type { PortalApi } from './portal-api.js';

interface Listed {
  readonly assignmentId: string;
  readonly unitId: string;
  readonly status: string;
  readonly version: number;
  readonly escalatedLevel: number;
}

interface Wish {
  readonly rulingId: string;
  readonly assignmentId: string;
  readonly ruling: string;
  readonly reason?: string;
  readonly to?: string;
}

/** Overdue work that has climbed this high is looked at by a person. */
const LOOKED_AT_LEVEL = 2;

/** What a simulated coordinator knows of the world. */
export interface CoordinatorWorld {
  readonly seed: number;
  readonly language: Language;
  /** A unit that may take over, by the id of the one that gives up. */
  readonly successorOf: (assignmentId: string) => string | undefined;
}

/** A coordinator who rules over HTTP: accepts, returns what is incomplete, waives and transfers now and then. */
export class SimulatedCoordinator {
  private readonly settled = new Set<string>();

  constructor(
    private readonly api: PortalApi,
    private readonly person: CoordinatorWorld,
  ) {}

  /** One round of rulings; returns how many were sent. */
  async act(): Promise<number> {
    const wishes = [...(await this.reviews()), ...(await this.reliefs())];
    if (wishes.length > 0) await this.api.post('/rulings', { rulings: wishes });
    return wishes.length;
  }

  private async reviews(): Promise<Wish[]> {
    const { assignments } = await this.list('submitted');
    return assignments.map(({ assignmentId, version }) => {
      const incomplete = version === 1 && conduct(this.person.seed, assignmentId) === 'incomplete-first';
      const reason = DEMONSTRATION_WORDS.returned[this.person.language];
      return incomplete
        ? { rulingId: randomUUID(), assignmentId, ruling: 'return', reason }
        : { rulingId: randomUUID(), assignmentId, ruling: 'accept' };
    });
  }

  private async reliefs(): Promise<Wish[]> {
    const { assignments } = await this.list('overdue');
    const climbed = assignments.filter(({ escalatedLevel }) => escalatedLevel >= LOOKED_AT_LEVEL);
    return climbed.flatMap(({ assignmentId }) => this.relief(assignmentId));
  }

  private relief(assignmentId: string): Wish[] {
    if (this.settled.has(assignmentId)) return [];
    this.settled.add(assignmentId);
    const { seed, language } = this.person;
    const share = drawn(seed, 'relief', assignmentId);
    const rulingId = randomUUID();
    const { waived, transferred } = DEMONSTRATION_WORDS;
    if (share < 0.2) return [{ rulingId, assignmentId, ruling: 'waive', reason: waived[language] }];
    const to = share < 0.4 ? this.person.successorOf(assignmentId) : undefined;
    if (to === undefined) return [];
    return [{ rulingId, assignmentId, ruling: 'transfer', to, reason: transferred[language] }];
  }

  private list(status: string): Promise<{ assignments: Listed[] }> {
    return this.api.get(`/assignments?status=${status}&limit=500`);
  }
}
