import { localDate } from '@kyhan/calendar';
import type { CycleAnswer, DraftActBody, OfficialPaper } from '@kyhan/contracts';
import type { ApiClient } from '@kyhan/contracts/client';
import type { Plan } from '@kyhan/plan';
import { DEMONSTRATION_WORDS, type Language } from '@kyhan/words';
import { eachByItself } from './each-by-itself.js';

/** Who decides on drafts, and where. */
export interface DraftsWorld {
  readonly api: ApiClient;
  readonly plan: Plan;
  readonly language: Language;
  /** Plan time. */
  readonly now: () => number;
}

/** What a simulated coordinator signs is numbered from here. */
const FIRST_NUMBER = 101;

/**
 * The coordinator's mornings with drafts: confirms each, announces where the plan wants that, and leaves out what comes
 * too late.
 */
export class SimulatedDrafts {
  private signed = 0;

  constructor(private readonly world: DraftsWorld) {}

  /** One look at what waits; returns how many decisions were sent. */
  async act(): Promise<number> {
    const { api } = this.world;
    const { cycles } = await api.listCycles({ query: { state: 'draft' } });
    const deeds = cycles.flatMap((cycle) => this.decisions(cycle));
    await eachByItself(deeds, (body) => api.actOnDraft({ body }));
    return deeds.length;
  }

  private decisions({ cycleId, obligationId, dueAt, confirmedAt, announcedAt }: CycleAnswer): DraftActBody[] {
    const { plan, language, now } = this.world;
    if (Date.parse(dueAt) <= now())
      return [{ cycleId, act: 'skip', reason: DEMONSTRATION_WORDS.skipped[language] }];
    const obligation = plan.obligations.find(({ id }) => id === obligationId);
    const confirms = obligation?.unconfirmed === 'draft' && confirmedAt === undefined;
    const announces = obligation?.announce === 'required' && announcedAt === undefined;
    const reason = DEMONSTRATION_WORDS.confirmed[language];
    return [
      ...(confirms ? [{ cycleId, act: 'confirm' as const, reason }] : []),
      ...(announces ? [{ cycleId, act: 'announce' as const, document: this.paper() }] : []),
    ];
  }

  private paper(): OfficialPaper {
    const { plan, language, now } = this.world;
    const number = String(FIRST_NUMBER + this.signed);
    this.signed += 1;
    const signatory = DEMONSTRATION_WORDS.signatory[language];
    return { number, sign: 'STTTT-TTBCXB', on: localDate(now(), plan.timeZone), signatory };
  }
}
