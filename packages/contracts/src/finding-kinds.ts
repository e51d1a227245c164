/** How soon somebody has to look: nothing goes on or somebody is not reached, some time, or there is nothing to do. */
export const FINDING_SEVERITIES = ['urgent', 'normal', 'information'] as const;

export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

/** Who is to act: who coordinates the plan, or who runs the machine. */
export const FINDING_OWNERS = ['coordinator', 'administrator'] as const;

export type FindingOwner = (typeof FINDING_OWNERS)[number];

interface KindOfFinding {
  readonly severity: FindingSeverity;
  readonly owner: FindingOwner;
}

/** Everything that a person may have to decide or mend, how soon, and who. */
export const FINDING_KINDS = {
  'plan-not-applied': { severity: 'urgent', owner: 'coordinator' },
  'cycle-missing': { severity: 'normal', owner: 'administrator' },
  'schedule-paused': { severity: 'normal', owner: 'coordinator' },
  'cycle-draft': { severity: 'normal', owner: 'coordinator' },
  'nobody-owes': { severity: 'normal', owner: 'coordinator' },
  'plan-held-back': { severity: 'normal', owner: 'coordinator' },
  'before-kept': { severity: 'information', owner: 'coordinator' },
  'day-not-moved': { severity: 'normal', owner: 'coordinator' },
  'meeting-day-kept': { severity: 'normal', owner: 'coordinator' },
  'unit-joins-late': { severity: 'normal', owner: 'coordinator' },
  'unit-without-future': { severity: 'urgent', owner: 'coordinator' },
  'contact-missing': { severity: 'urgent', owner: 'coordinator' },
  'notice-unreadable': { severity: 'urgent', owner: 'administrator' },
  'channel-held': { severity: 'urgent', owner: 'administrator' },
  'sign-in-unsent': { severity: 'urgent', owner: 'administrator' },
  'webhook-given-up': { severity: 'normal', owner: 'administrator' },
  'notice-held': { severity: 'normal', owner: 'administrator' },
  'letter-returned': { severity: 'normal', owner: 'administrator' },
  'mailbox-refused': { severity: 'normal', owner: 'coordinator' },
  'unit-unreachable': { severity: 'urgent', owner: 'coordinator' },
  'letter-to-send': { severity: 'normal', owner: 'coordinator' },
  'report-unissued': { severity: 'normal', owner: 'coordinator' },
  'report-not-arrived': { severity: 'normal', owner: 'coordinator' },
  'report-refused': { severity: 'urgent', owner: 'coordinator' },
  'report-too-large': { severity: 'normal', owner: 'coordinator' },
  contested: { severity: 'normal', owner: 'coordinator' },
  'not-acknowledged': { severity: 'information', owner: 'coordinator' },
  'clock-stopped': { severity: 'normal', owner: 'coordinator' },
  'extension-asked': { severity: 'normal', owner: 'coordinator' },
  'entry-disputed': { severity: 'normal', owner: 'coordinator' },
  'file-infected': { severity: 'urgent', owner: 'coordinator' },
  'scanner-away': { severity: 'urgent', owner: 'administrator' },
  'assignment-set-apart': { severity: 'urgent', owner: 'administrator' },
  'ruling-failed': { severity: 'normal', owner: 'coordinator' },
  'portal-away': { severity: 'urgent', owner: 'coordinator' },
  'review-overdue': { severity: 'normal', owner: 'coordinator' },
  'clock-astray': { severity: 'urgent', owner: 'administrator' },
  'not-running': { severity: 'information', owner: 'administrator' },
  'register-put-back': { severity: 'urgent', owner: 'administrator' },
  'no-backup': { severity: 'urgent', owner: 'administrator' },
  'time-stamp-missing': { severity: 'normal', owner: 'administrator' },
  'checkpoint-unmailed': { severity: 'normal', owner: 'administrator' },
  'register-copied': { severity: 'urgent', owner: 'administrator' },
  'standing-lost': { severity: 'information', owner: 'administrator' },
  'reorganisation-lost': { severity: 'information', owner: 'administrator' },
  'workflow-reset': { severity: 'information', owner: 'administrator' },
  'work-failing': { severity: 'urgent', owner: 'administrator' },
} as const satisfies Readonly<Record<string, KindOfFinding>>;

export type FindingKind = keyof typeof FINDING_KINDS;

/** How findings end: all but the last by themselves. */
export const FINDING_ENDINGS = [
  'plan-applied',
  'clock-right',
  'scanner-answers',
  'runs-again',
  'cycle-opened',
  'cycle-closed',
  'cycle-drafted',
  'cycle-skipped',
  'nobody-owes',
  'owes-nothing',
  'contact-named',
  'mailbox-replaced',
  'mail-left',
  'webhook-answered',
  'webhook-ended',
  'notice-settled',
  'decided',
  'ruled',
  'answered',
  'handed-in',
  'sent-out',
  'taken-over',
  'backed-up',
  'stamped',
  'where-it-was',
  'assignment-ended',
  'succeeded',
  'by-person',
] as const;

export type FindingEnding = (typeof FINDING_ENDINGS)[number];
