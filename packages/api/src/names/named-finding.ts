import { planNames, type Plan } from '@kyhan/plan';
import type { Finding } from '@kyhan/register';
import { FINDING_ENDING_NAMES, findingWords } from '@kyhan/words';
import { given } from '../given.js';
import { findingAction } from './finding-action.js';

/** A finding as it is told: in words, with what is to be done, by whom, and how it ended. */
export function namedFinding(finding: Finding, plans: readonly { readonly plan: Plan }[]) {
  const { findingId, kind, subject, openedAt, closedAt, ending, closedBy, reason } = finding;
  const words = findingWords(finding, (planSlug) =>
    planNames(...plans.flatMap(({ plan }) => (plan.slug === planSlug ? [plan] : []))),
  );
  const ended =
    ending === undefined
      ? undefined
      : { how: ending, text: FINDING_ENDING_NAMES[ending], ...given({ by: closedBy, reason }) };
  const updatedAt = closedAt ?? openedAt;
  return {
    findingId,
    kind,
    subject,
    ...words,
    openedAt,
    updatedAt,
    ...given({ closedAt, ended, action: findingAction(finding) }),
  };
}
