import { liveCheckWords } from '@kyhan/words';
import type { LiveCheck } from './live-check.js';

/** Without a plan nobody owes anything. */
export const checkPlans: LiveCheck = ({ plans }) => {
  const { none, applied } = liveCheckWords.plans;
  if (plans.length > 0) return { state: 'ok', what: applied({ count: plans.length }) };
  return { state: 'blocking', what: none, mend: { command: 'kyhan apply PLAN', page: '/plans/file' } };
};
