import { beforeEach } from '@jest/globals';
import type { Plan } from '@kyhan/plan';
import { insertCycle, listSubmissions } from '@kyhan/register';
import { BAC, castCycle, insertPlan, ofUnit, opening, planWithForm } from '@kyhan/testkit/cast';
import { hiddenOf, type Attached } from '@kyhan/testkit/portal';
import { linkedPortal, type LinkedPortal } from './linked-portal.js';

/** The form of a unit behind its link, filled in as a browser does: from the page that was seen last. */
export interface SubmissionForm {
  readonly door: LinkedPortal;
  readonly open: (query?: string) => Promise<string>;
  readonly hand: (
    texts: Record<string, string>,
    files?: readonly Attached[],
  ) => ReturnType<LinkedPortal['portal']['hand']>;
  readonly stored: () => ReturnType<typeof listSubmissions>;
  readonly storedFiles: () => Promise<Awaited<ReturnType<typeof listSubmissions>>[number]['files'][number][]>;
  readonly restart: (plan: Plan, now?: number) => Promise<void>;
}

/** Says for a whole suite that each of its tests begins with the form that is open and empty. */
export function submissionForm(): SubmissionForm {
  const owing = (plan: Plan) => async (register: LinkedPortal['register']) => {
    await insertPlan(register, plan);
    await insertCycle(register, castCycle([opening(BAC)]));
  };
  const door = linkedPortal(owing(planWithForm()));
  let seen = '';
  beforeEach(() => {
    seen = '';
  });
  const stored = async () => await listSubmissions(door.register, ofUnit(BAC));
  return {
    door,
    stored,
    open: async (query = '') => (seen = (await door.portal.ask(door.link + query)).body),
    async hand(texts, files = []) {
      const filledIn = { ...hiddenOf(seen), submissionId: 's-1', ...texts };
      const answer = await door.portal.hand(door.link, filledIn, { files });
      seen = answer.body;
      return answer;
    },
    storedFiles: async () => (await stored()).flatMap(({ files }) => files),
    async restart(plan, now) {
      await door.restart(owing(plan), now);
      seen = '';
    },
  };
}
