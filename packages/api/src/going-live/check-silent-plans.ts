import { silencesOf } from '@kyhan/register';
import { liveCheckWords } from '@kyhan/words';
import type { LiveCheck } from './live-check.js';
import { namedSome } from './named-some.js';

/** A month beside the office's own list is meant to end. */
export const checkSilentPlans: LiveCheck = async ({ register, plans, at, told }) => {
  const words = liveCheckWords.silentPlans;
  const silences = await silencesOf(
    register,
    plans.map(({ plan }) => plan.slug),
  );
  const silent = plans.flatMap(({ plan }) => {
    const { untilAt = at } = silences.get(plan.slug) ?? {};
    return at < untilAt ? [words.until({ plan: plan.title, at: told(untilAt) })] : [];
  });
  if (silent.length === 0) return { state: 'ok', what: words.none };
  const mend = { command: 'kyhan speak --reason WHY', page: '/' };
  return { state: 'attention', what: words.some(namedSome(silent, 'plan')), mend };
};
