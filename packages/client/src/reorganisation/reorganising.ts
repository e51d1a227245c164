import type { PlannedRuling } from '@kyhan/contracts';
import type { ReorganisationName } from '@kyhan/plan/ids';
import { rule, type RuledBy } from '../acts/rule.js';
import type { ApplyDependencies } from '../apply-dependencies.js';
import { askAboutRest, type Rest } from './ask-about-rest.js';
import { keepReorganisations } from './keep-reorganisations.js';
import { passOn } from './pass-on.js';

/** The steps of a reorganisation, for the worker's activities. Throws nothing itself. */
export function reorganising(dependencies: ApplyDependencies) {
  const asked = {
    ...dependencies,
    rule: (wishes: readonly PlannedRuling[], by: RuledBy) => rule(dependencies, wishes, by),
  };
  return {
    /** @throws KyhanError REGISTER_UNAVAILABLE; Error of the SDK where Temporal does not answer */
    keep: (planSlug: string, told: { readonly isNewVersion: boolean }) =>
      keepReorganisations(dependencies, planSlug, told),
    /** @throws KyhanError REGISTER_UNAVAILABLE */
    async passOn(reorganisation: ReorganisationName, onPart: () => void): Promise<{ passed: number }> {
      const outcomes = await passOn(asked, reorganisation, onPart);
      return { passed: outcomes.filter(({ outcome }) => outcome === 'done').length };
    },
    /** @throws KyhanError REGISTER_UNAVAILABLE */
    askAboutRest: (reorganisation: ReorganisationName): Promise<Rest> =>
      askAboutRest(dependencies, reorganisation),
  };
}
