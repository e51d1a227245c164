import { planNames, type Plan } from '@kyhan/plan';
import type { Finding, Register } from '@kyhan/register';
import { FINDING_ENDING_NAMES, findingWords } from '@kyhan/words';
import { given } from '../given.js';
import { findingAction } from './finding-action.js';
import { whoActed, type WhoActed } from './who-acted.js';

type Plans = readonly { readonly plan: Plan }[];

/**
 * Findings as they are told: in words, with what is to be done, by whom, and how they ended.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function namedFindings(register: Register, findings: readonly Finding[], plans: Plans) {
  const settlers = findings.flatMap(({ closedBy }) => (closedBy === undefined ? [] : [closedBy]));
  const who = await whoActed(register, settlers);
  return findings.map((finding) => namedFinding(finding, plans, who));
}

function namedFinding(finding: Finding, plans: Plans, who: WhoActed) {
  const { findingId, kind, subject, openedAt, closedAt, ending, closedBy, reason } = finding;
  const words = findingWords(finding, (planSlug) =>
    planNames(...plans.flatMap(({ plan }) => (plan.slug === planSlug ? [plan] : []))),
  );
  const byName = closedBy === undefined ? undefined : who(closedBy);
  const ended =
    ending === undefined
      ? undefined
      : { how: ending, text: FINDING_ENDING_NAMES[ending], ...given({ by: closedBy, byName, reason }) };
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
