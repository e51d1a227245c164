import type { RulingWish } from '@kyhan/contracts';
import { actOfRuling, type RulingOutcome } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { actorIdOf, type Actor } from '@kyhan/plan/ids';
import { gatheredBy } from './gathered-by.js';
import { rightsOf } from '../rights/rights-of.js';
import { rule } from './rule.js';
import type { RulingDependencies } from './ruling-dependencies.js';

/**
 * Rules as somebody: what is not theirs to rule on is not there for them, and the others are carried out. Whose result
 * gathers a contribution reviews it.
 * @throws KyhanError NOT_ALLOWED where they may do none of it anywhere; TEMPORAL_UNAVAILABLE
 */
export async function ruleAsActor(
  dependencies: RulingDependencies,
  wishes: readonly RulingWish[],
  actor: Actor,
): Promise<RulingOutcome[]> {
  const { register, clock } = dependencies;
  const rights = await rightsOf(register, actor, clock.now());
  const { isLed, leadsAny } = await gatheredBy(register, rights, wishes);
  if (rights.reach('review').length === 0 && !leadsAny) throw new KyhanError('NOT_ALLOWED');
  return await rule(dependencies, wishes, {
    actor: actorIdOf(actor),
    may({ ruling }, assignment) {
      const act = actOfRuling(ruling);
      return rights.may(act, assignment) || (act === 'review' && isLed(assignment));
    },
  });
}
