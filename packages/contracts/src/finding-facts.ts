import type { NoticeKind } from '@kyhan/engine';
import type { DraftNeeds, EscalationTarget } from '@kyhan/plan';
import type { z } from 'zod';
import type { FindingEnding, FindingKind } from './finding-kinds.js';
import type { TimeStampFault } from './time-stamp-fault.js';
import type { inBoth } from './values/in-both.js';

type Name = z.infer<typeof inBoth>;
type Nothing = Readonly<Record<string, never>>;

/** What the sentence of a finding says beside its subject. Names of units are those of the day on which it was opened. */
export interface FindingData {
  /** The code of what it could not go on because of. */
  readonly 'plan-not-applied': { readonly code: string; readonly version: number };
  readonly 'cycle-missing': Nothing;
  /** What is left to do before it opens to units. */
  readonly 'cycle-draft': DraftNeeds;
  readonly 'schedule-paused': Nothing;
  readonly 'workflow-reset': Nothing;
  readonly 'nobody-owes': Nothing;
  /** So many obligations open nothing since that day (`YYYY-MM-DD`), without an end and without a paper. */
  readonly 'plan-held-back': {
    /** Of the plan, as printed. */
    readonly number: string;
    readonly count: number;
    readonly since: string;
    readonly reason: string;
  };
  readonly 'before-kept': {
    readonly firstPeriod: string;
    readonly lastPeriod: string;
    /** `YYYY-MM-DD`: when these begin; findings of earlier versions do not say. */
    readonly firstFrom?: string;
    readonly lastFrom?: string;
    /** `YYYY-MM-DD`. */
    readonly keptFrom: string;
  };
  readonly 'day-not-moved': {
    readonly count: number;
    /** `YYYY-MM-DD`: the day that is over, and the one that stays. */
    readonly to: string;
    readonly kept: string;
  };
  /** A meeting was put off: how many keep a day of their own, of how many the new day would be over, and whose they are. */
  readonly 'meeting-day-kept': {
    /** `YYYY-MM-DD`. */
    readonly meetingOn: string;
    readonly own: number;
    readonly past: number;
    readonly units: readonly Name[];
  };
  /** Units that the newest version asks and the open cycle does not. */
  readonly 'unit-joins-late': { readonly units: readonly Name[]; readonly ids: readonly string[] };
  readonly 'unit-without-future': {
    readonly unit: Name;
    readonly why: 'removed' | 'ended';
    /** Assignments that are open. */
    readonly count: number;
    readonly successors: readonly Name[];
  };
  readonly 'contact-missing': { readonly unit: Name };
  readonly 'notice-unreadable': { readonly noticeId: string };
  /** Within so many minutes. */
  readonly 'sign-in-unsent': { readonly minutes: number };
  /** What it answered last, or what stood in the way. */
  readonly 'webhook-given-up': { readonly webhook: string; readonly response: string };
  readonly 'channel-held': { readonly channel: string; readonly response: string };
  readonly 'notice-held': { readonly noticeId: string; readonly response: string };
  /** It had left, and came back for a reason that is ours. */
  readonly 'letter-returned': { readonly noticeId: string; readonly response: string };
  readonly 'mailbox-refused': {
    readonly unit: Name;
    readonly response: string;
    /** A letter was taken and came back: that another is taken proves nothing. */
    readonly bounced?: true;
  };
  readonly 'unit-unreachable': { readonly unit: Name };
  /** So many reports of a cycle were accepted some time ago and go out to nobody. */
  readonly 'report-unissued': { readonly count: number };
  readonly 'report-not-arrived': { readonly recipients: readonly Name[] };
  /** A letter with a report, to somebody outside the plan. */
  readonly 'report-refused': { readonly recipient: Name; readonly response: string };
  readonly 'report-too-large': { readonly recipients: readonly Name[] };
  readonly contested: Nothing;
  readonly 'extension-asked': Nothing;
  readonly 'entry-disputed': Nothing;
  readonly 'clock-stopped': Nothing;
  readonly 'not-acknowledged': Nothing;
  /** To whom the coordinator is to send what was written. */
  readonly 'letter-to-send': { readonly to: EscalationTarget };
  /** The name of the file. */
  readonly 'file-infected': { readonly file: string };
  readonly 'scanner-away': { readonly reason: string };
  readonly 'assignment-set-apart': { readonly reason: string };
  readonly 'ruling-failed': { readonly reason: string };
  /** Instants in the plan's zone for people, the first also in epoch milliseconds. */
  readonly 'portal-away': {
    readonly fromAt: number;
    readonly from: string;
    readonly to: string;
    readonly count: number;
  };
  readonly 'review-overdue': Nothing;
  readonly 'clock-astray': { readonly machine: string; readonly minutes: number };
  readonly 'not-running': {
    /** None: its own workflow alone. */
    readonly shards: number;
  };
  /** Put back from a backup of one instant at another; what may have been sent in between, by kind, and for whom. */
  readonly 'register-put-back': {
    readonly from: string;
    readonly to: string;
    readonly kinds: readonly { readonly kind: NoticeKind; readonly count: number }[];
    readonly units: readonly Name[];
  };
  /** Where it was to be, and what stood in its way; absent: the last one is too old. */
  readonly 'no-backup': { readonly folder: string; readonly reason?: string };
  /** The first checkpoint without a time stamp, how many there are, and why the last was none. */
  readonly 'time-stamp-missing': {
    readonly number: number;
    readonly count: number;
    readonly fault: TimeStampFault;
  };
  /** The checkpoint whose file did not leave, and what stood in its way; absent: there is nobody to write to. */
  readonly 'checkpoint-unmailed': {
    readonly number: number;
    readonly response?: string;
    /** It may not leave: mail is held, or goes to a list alone. */
    readonly withheld?: true;
  };
  /** Where it was kept, and where it finds itself. */
  readonly 'register-copied': { readonly from: string; readonly to: string };
  readonly 'standing-lost': { readonly ids: readonly string[] };
  /** `YYYY-MM-DD`: the first day of the new order. */
  readonly 'reorganisation-lost': { readonly effective: string };
  /** An activity by name, and the code or class of its error. */
  readonly 'work-failing': { readonly activity: string; readonly code: string };
}

/** What a finding is about, from which its words follow. */
export type FindingFacts = {
  [Kind in FindingKind]: {
    readonly kind: Kind;
    /** The id of a cycle or an assignment, the key of an obligation or a unit, a name of the machine. */
    readonly subject: string;
    readonly data: FindingData[Kind];
  };
}[FindingKind];

/** How a finding ended. */
export interface FindingEnd {
  readonly closedAt: number;
  readonly ending: FindingEnding;
  /** Who closed it, and why, where it was a person. */
  readonly closedBy?: string;
  readonly reason?: string;
}
