import { planNames, unconfirmedOf } from '@kyhan/plan';
import { countDrafts } from '@kyhan/register';
import { liveCheckWords } from '@kyhan/words';
import type { LiveCheck, LiveSubject } from './live-check.js';
import { namedSome } from './named-some.js';

/** What nobody has confirmed opens as a draft, and units hear nothing of it until somebody does. */
export const checkUnconfirmed: LiveCheck = async ({ register, plans }) => {
  const words = liveCheckWords.unconfirmed;
  const names = plans.flatMap(unconfirmedNames);
  const drafts = await countDrafts(register);
  if (names.length === 0 && drafts === 0) return { state: 'ok', what: words.none };
  const what =
    names.length === 0 ? words.drafts({ drafts }) : words.some({ drafts, ...namedSome(names, 'obligation') });
  return { state: 'attention', what, mend: { command: 'kyhan confirm CYCLE', page: '/cycles?state=draft' } };
};

/** Of the rules in force that day. */
function unconfirmedNames({ plan, today }: LiveSubject['plans'][number]) {
  const { obligationTitle } = planNames(plan);
  return plan.obligations.flatMap((obligation) => {
    if (obligation.period.type === 'on-request') return [];
    const { recurrence, day } = unconfirmedOf(obligation, { from: today, to: today });
    return recurrence || day ? [obligationTitle(obligation.id)] : [];
  });
}
