import type { AssignmentAnswer } from '@kyhan/contracts';
import type { ApiClient } from '@kyhan/contracts/client';
import type { Plan } from '@kyhan/plan';
import { DEMONSTRATION_WORDS, type Language } from '@kyhan/words';
import { conduct } from './conduct.js';
import { eachByItself } from './each-by-itself.js';
import { exampleValues } from './example-values.js';
import { stepOf } from './step-of.js';

/** Where papers arrive. */
export interface PaperWorld {
  readonly api: ApiClient;
  readonly plan: Plan;
  readonly seed: number;
  readonly language: Language;
}

/** In one round; the next one looks at what is left. */
const MOST_LOOKED_AT = 500;

/** Papers that came on the due day and are found in the post a day later: who coordinates enters them with their day. */
export class SimulatedPapers {
  private readonly entered = new Set<string>();

  constructor(private readonly world: PaperWorld) {}

  /** One look at the post; returns how many papers were entered. */
  async act(): Promise<number> {
    const { api, seed } = this.world;
    const { assignments } = await api.listAssignments({
      query: { status: 'overdue', limit: MOST_LOOKED_AT },
    });
    const came = assignments.filter(
      ({ assignmentId, version }) =>
        version === 0 && conduct(seed, assignmentId) === 'by-paper' && !this.entered.has(assignmentId),
    );
    await eachByItself(came, async (owed) => {
      await this.enter(owed);
      // Only now: where the portal was away, the next round tries again.
      this.entered.add(owed.assignmentId);
    });
    return came.length;
  }

  private async enter({ assignmentId: id, dueOn: receivedOn }: AssignmentAnswer): Promise<void> {
    const { api, plan, seed, language } = this.world;
    const form = stepOf(plan, id)?.form;
    const read = form === undefined ? undefined : plan.forms[form];
    const words = {
      reason: DEMONSTRATION_WORDS.byPaper[language],
      document: DEMONSTRATION_WORDS.paper[language],
    };
    await api.submit({
      params: { id },
      body: {
        submissionId: `paper/${id}`,
        values:
          read === undefined ? {} : exampleValues(read, { seed, assignmentId: id, language, on: receivedOn }),
        note: DEMONSTRATION_WORDS.note[language],
        onBehalf: { means: 'paper', receivedOn, ...words },
        files: [],
      },
    });
  }
}
