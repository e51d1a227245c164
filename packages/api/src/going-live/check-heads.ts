import { audienceOn } from '@kyhan/plan';
import { liveCheckWords } from '@kyhan/words';
import type { LiveCheck, LiveSubject } from './live-check.js';
import { namedSome } from './named-some.js';
import { unitsIn } from './units-written-to.js';

/** What waits for a head whom the plan does not name counts for never handed in. */
export const checkHeads: LiveCheck = ({ plans }) => {
  const words = liveCheckWords.heads;
  const approving = plans.flatMap(approvingUnits);
  if (approving.length === 0) return { state: 'ok', what: words.notAsked };
  const missing = approving.filter(({ contacts }) => !contacts.some(({ role }) => role === 'head'));
  if (missing.length === 0) return { state: 'ok', what: words.complete };
  const what = words.missing(namedSome(missing.map(({ name }) => name)));
  return { state: 'blocking', what, mend: { command: 'kyhan apply PLAN', page: '/plans/file' } };
};

function approvingUnits({ plan, today }: LiveSubject['plans'][number]) {
  const audience = plan.obligations.flatMap(({ steps }) =>
    steps.flatMap((step) => (plan.policies[step.policy]?.approval === undefined ? [] : step.audience)),
  );
  return unitsIn(plan, audienceOn(plan, today, { audience: [...new Set(audience)] }).unitIds);
}
