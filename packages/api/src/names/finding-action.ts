import type { FindingFacts, FindingKind } from '@kyhan/contracts';
import { planOfFinding } from '@kyhan/plan/ids';
import { FINDING_DOOR_NAMES, type FindingDoor, type InBoth } from '@kyhan/words';

/** Where a finding is acted on, a path of the portal, and what is done there. */
export interface FindingAction {
  readonly path: string;
  readonly text: InBoth;
}

/** Where somebody acts on a finding of each kind; null: there is nothing to do but to look, and to say so. */
const DOORS: Readonly<Record<FindingKind, FindingDoor | null>> = {
  'plan-not-applied': 'plan-file',
  'cycle-missing': 'plan-acts',
  'schedule-paused': 'plan-acts',
  'cycle-draft': 'cycle',
  'nobody-owes': 'plan-file',
  'plan-held-back': 'plan-acts',
  'before-kept': null,
  'day-not-moved': 'overview',
  'meeting-day-kept': 'work-of-cycle',
  'unit-joins-late': 'plan-acts',
  'unit-without-future': 'overview',
  'contact-missing': 'plan-file',
  'notice-unreadable': 'notices',
  'channel-held': 'health',
  'notice-held': 'notices',
  'letter-returned': 'notices',
  'mailbox-refused': 'plan-file',
  'unit-unreachable': 'calls',
  'letter-to-send': 'assignment',
  'report-unissued': 'work-of-cycle',
  'report-not-arrived': 'assignment',
  'report-refused': 'assignment',
  'report-too-large': 'assignment',
  contested: 'assignment',
  'not-acknowledged': 'calls',
  'clock-stopped': 'assignment',
  'extension-asked': 'assignment',
  'entry-disputed': 'assignment',
  'file-infected': 'assignment',
  'scanner-away': 'health',
  'assignment-set-apart': 'assignment',
  'ruling-failed': 'assignment',
  'portal-away': 'overview',
  'review-overdue': 'reviews',
  'clock-astray': 'health',
  'not-running': null,
  'register-put-back': 'notices',
  'no-backup': 'health',
  'register-copied': 'health',
  'time-stamp-missing': 'health',
  'checkpoint-unmailed': 'health',
  'standing-lost': null,
  'reorganisation-lost': null,
  'workflow-reset': null,
  'work-failing': 'health',
  'sign-in-unsent': 'health',
  'webhook-given-up': 'webhooks',
};

/** Where to act on a finding, if anywhere. Pure; throws nothing. */
export function findingAction(
  finding: Pick<FindingFacts, 'kind' | 'subject'> & { readonly findingId: string },
): FindingAction | undefined {
  const door = DOORS[finding.kind];
  return door === null ? undefined : { path: pathOf(door, finding), text: FINDING_DOOR_NAMES[door] };
}

function pathOf(
  door: FindingDoor,
  { subject, findingId }: { readonly subject: string; readonly findingId: string },
): string {
  const plan = planOfFinding(findingId);
  switch (door) {
    case 'assignment':
      return encodeURI(`/assignments/${subject}`);
    case 'cycle':
      return encodeURI(`/cycles/${subject}`);
    case 'work-of-cycle':
      return `/assignments?cycle=${encodeURIComponent(subject)}`;
    case 'plan-acts':
      return `/plans/${encodeURIComponent(plan)}/acts`;
    case 'plan-file':
      return '/plans/file';
    case 'overview':
      return `/matrix?plan=${encodeURIComponent(plan)}`;
    case 'reviews':
      return `/reviews?plan=${encodeURIComponent(plan)}`;
    case 'calls':
      return `/calls?plan=${encodeURIComponent(plan)}`;
    case 'notices':
      return '/notices';
    case 'webhooks':
      return '/webhooks';
    case 'health':
      return '/health';
  }
}
