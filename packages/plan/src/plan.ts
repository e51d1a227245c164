import type { Consolidating, PaperTemplate } from './consolidation/consolidating.js';
import type { CalendarData, DatedDayRule, DayRule, PeriodRule, PlainDate } from '@kyhan/calendar';
import type { Form } from './form.js';
import type { PaperSchedule } from './papers/paper-schedule.js';
import type { Words } from './words.js';

/** The languages that texts of a plan may be given in; the official one first. */
export const LANGUAGES = ['vi', 'en'] as const;

export type PlanLanguage = (typeof LANGUAGES)[number];

export interface Lifetime {
  /** Both inclusive; absent: unbounded. */
  readonly from?: PlainDate;
  readonly to?: PlainDate;
}

export const CONTACT_ROLES = ['focal-point', 'deputy', 'clerk', 'head'] as const;

export type ContactRole = (typeof CONTACT_ROLES)[number];

export interface Contact {
  readonly role: ContactRole;
  readonly name?: string;
  readonly email: string;
  /** As people write it; letters say it where somebody may be called. */
  readonly phone?: string;
  readonly language?: 'vi' | 'en';
}

/** Who owes in the place of a unit that has ended. `scope` says for which part of its work. */
export interface Successor {
  readonly unit: string;
  readonly from: PlainDate;
  readonly scope?: string;
}

export interface Unit {
  readonly id: string;
  readonly name: Words;
  readonly parent?: string;
  readonly level?: string;
  readonly lives: Lifetime;
  readonly successors: readonly Successor[];
  readonly contacts: readonly Contact[];
}

/** A named set of units, by list or by query. */
export type Group =
  | { readonly type: 'list'; readonly members: readonly string[] }
  | { readonly type: 'children'; readonly of: string; readonly level?: string };

export interface WorkingDaysOrDays {
  readonly unit: 'working-days' | 'days';
  readonly count: number;
}

/** How long before or after something a notice leaves; hours run through nights and days off. */
export type Span = WorkingDaysOrDays | { readonly unit: 'hours'; readonly count: number };

export const ESCALATION_TARGETS = ['head', 'coordinator', 'owner'] as const;

export type EscalationTarget = (typeof ESCALATION_TARGETS)[number];

/** Who of a unit can be asked to approve what leaves it. */
export const APPROVERS = ['head'] as const;

export type Approver = (typeof APPROVERS)[number];

/** When whom to remind, how overdue climbs, and when an assignment locks. */
export interface Policy {
  readonly id: string;
  /** Lead times before due, in the order written. */
  readonly remind: readonly Span[];
  /** `HH:MM` in the plan's zone at which notices leave, on working days; what counts in hours leaves at its instant. */
  readonly sendAt: string;
  readonly overdue?: { readonly every: Span; readonly atMost: number };
  readonly escalate: readonly {
    readonly after: Span;
    readonly to: EscalationTarget;
    /** It is written for the coordinator, who sends it on the office's paper. */
    readonly draft?: true;
  }[];
  readonly review?: {
    readonly remindAfter: WorkingDaysOrDays;
    readonly atMost: number;
    /** The reviewer's own days; when they are over his head is told. Absent: five working days. */
    readonly due?: WorkingDaysOrDays;
    /** How long after those days his head is told, each once. Absent: on the next morning, then in their rhythm. */
    readonly escalate?: readonly { readonly after: WorkingDaysOrDays; readonly to: 'head' }[];
  };
  /** Whose approval a version of a unit needs before it counts as handed in; absent: nobody's. */
  readonly approval?: readonly Approver[];
  /** Local times between which nothing that counts in hours leaves; `to` is exclusive and may lie on the next day. */
  readonly quiet?: { readonly from: string; readonly to: string };
  /** An extension beyond a day that a higher body set names that body's document. */
  readonly extension?: { readonly document: 'beyond-set-day' };
  /** Within how long a unit says that it has taken note; absent: nobody asks it to. */
  readonly acknowledge?: { readonly within: WorkingDaysOrDays };
  /** Working days that a unit has for what was returned to it, where its reviewer names no day; absent: three. */
  readonly returnDays?: number;
  /** How many letters one mailbox gets a day, but for what cannot wait. Absent: two. */
  readonly digest?: { readonly atMostPerDay: number };
  /** Absent: the assignment locks 60 working days after due, so that every assignment ends. */
  readonly lock?: { readonly after: WorkingDaysOrDays };
}

/** What an obligation asks for. */
export const OBLIGATION_KINDS = ['report', 'briefing', 'training', 'budget', 'event', 'request'] as const;

/** Whether the document gives recurrence and day, lets them be inferred, or leaves them open. */
export const BASES = ['given', 'inferred', 'ambiguous'] as const;

export type Basis = (typeof BASES)[number];

/** Whether what is not certain waits as a draft for the coordinator, or opens to units all the same. */
export const UNCONFIRMED = ['draft', 'run'] as const;

/** Who has confirmed a recurrence or a day. */
export interface Confirmation {
  readonly by: string;
  readonly on: PlainDate;
  readonly note?: string;
}

/** A due rule, and who has confirmed its day where the plan does not give it. */
export interface DueDayRule extends DatedDayRule {
  readonly confirmed?: Confirmation;
  /** The body that set the day, in its own name: who extends beyond it can need that body's paper. */
  readonly setBy?: string;
}

/** Whether a unit may say that it has nothing to report; `default`: it is invited to say something, and silence means nothing. */
export const NIL_RETURNS = ['allowed', 'refused', 'default'] as const;

/** The clause that something rests on. The quote is empty where the plan names the clause alone. */
export interface CitedClause {
  readonly document: string;
  readonly section: string;
  readonly quote: string;
}

/** What of a step rests on another ground than its obligation; absent: as that says. */
export interface StepGround {
  readonly source?: CitedClause;
  readonly basis?: Basis;
  readonly dueBasis?: Basis;
  readonly inferredFrom?: string;
  readonly confirmed?: Confirmation;
}

/** When a step opens, where not with its cycle: on a day, or once all of an earlier step are in, at the latest when its day is over. */
export type StepOpening = { readonly day: DayRule } | { readonly afterStep: string };

/** One step of an obligation; an obligation without steps has exactly one, with id `main`. */
export interface Step extends StepGround {
  readonly id: string;
  readonly title: Words;
  /** Ids of units and groups, as written. */
  readonly audience: readonly string[];
  readonly due: readonly DueDayRule[];
  readonly form?: string;
  readonly nil: boolean;
  /** Who says nothing by its day has nothing to say: it is invited, and never late. */
  readonly silence?: 'nil';
  /** Absent: with its cycle. */
  readonly opens?: StepOpening;
  readonly gathers?: string;
  /** Of every unit; absent: who has children there sees those of its children alone. */
  readonly gathersOf?: 'all';
  /** False: accepted on arrival. */
  readonly review: boolean;
  /** The policy of this step; the obligation's unless the step names its own. */
  readonly policy: string;
  /** Who works along with whoever does this step, in its own result. */
  readonly cooperate?: readonly Cooperation[];
  /** Of what units that cooperate contribute: the step whose result gathers it. */
  readonly contributesTo?: string;
  /** The rosters whose people attend, as targets name them; absent: nobody attends anything. */
  readonly attends?: readonly string[];
  /** The sessions that the plan itself fixes; more are planned while it is carried out. */
  readonly sessions?: readonly PlannedSession[];
}

/** A class of a training that the plan fixes. */
export interface PlannedSession {
  readonly id: string;
  readonly on: PlainDate;
  readonly hours: number;
  /** Absent: as many as come. */
  readonly capacity?: number;
  readonly place?: string;
}

export interface TrainingTarget {
  readonly id: string;
  readonly title?: Words;
  readonly roster: string;
  readonly percent: number;
  readonly by: PlainDate;
  /** Days on which its denominator is measured: it stays until the next of them; absent: the roster of each day. */
  readonly measuredOn?: readonly PlainDate[];
  /** Names may not be kept: units tell how many there are and how many came. */
  readonly count?: 'heads';
  readonly source?: string;
}

/** Days, both inclusive, on which nothing of an obligation opens; without an end: until somebody resumes it. */
export interface Suspension {
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly reason?: string;
  /** The paper that says so. */
  readonly document?: string;
}

/** Units that work along with the lead: they contribute to its result, or are only told. */
export interface Cooperation {
  readonly audience: readonly string[];
  /** What the lead's result gathers of them; absent: they are told, and shown. */
  readonly contribute?: Contribute;
}

/** When and in what form units contribute; what is not said is as with the lead. */
export interface Contribute {
  readonly due: DayRule;
  readonly form?: string;
  readonly nil?: boolean;
  readonly policy?: string;
}

/** Where an accepted result goes: a unit of the plan, or an address. */
export interface Recipient {
  readonly name: Words;
  readonly unit?: string;
  readonly email?: string;
}

/** Who is invited to the meeting of a cycle, and where; its hour is that of the anchor. */
export interface Meeting {
  /** Ids of units and groups, as written; they need owe nothing. */
  readonly invite: readonly string[];
  readonly place?: Words;
  /** `HH:MM` at which it is over; absent: two hours after it begins. */
  readonly ends?: string;
}

export interface Obligation {
  readonly id: string;
  /** One of the house's, or of the plan's own. */
  readonly kind: string;
  readonly title: Words;
  readonly source: CitedClause;
  /** Of the recurrence. */
  readonly basis: Basis;
  /** Of the day, where it differs from that of the recurrence. */
  readonly dueBasis?: Basis;
  /** What an inferred or ambiguous recurrence is inferred from. */
  readonly inferredFrom?: string;
  readonly confirmed?: Confirmation;
  /** Where recurrence or day are not given; absent there in plans from before it was asked: `run`. */
  readonly unconfirmed?: (typeof UNCONFIRMED)[number];
  /** A cycle opens to units only once the paper that announces it is recorded. */
  readonly announce?: 'required';
  /** What is handed in stays behind the link: no letter carries a copy of it. */
  readonly handling?: 'internal';
  /** A signed paper goes with what is handed in, but for a nil return. */
  readonly document?: 'required';
  /** It must not travel by network: the coordinator records that the paper has come. */
  readonly submission?: 'on-paper';
  /** What comes out of it, and who assigned it: with lead, cooperating units, matter and day the "6 rõ". */
  readonly product?: Words;
  readonly assignedBy?: Words;
  /** Who works along with those who owe; absent: nobody. */
  readonly cooperate?: readonly Cooperation[];
  /** To whom the accepted result goes; absent: it is not said. */
  readonly recipients?: readonly Recipient[];
  /** How what is handed in becomes one report; absent: as goes without saying. */
  readonly consolidation?: Consolidating;
  /** The obligation's own dates in force, inside those of the plan. */
  readonly inForce: Lifetime;
  readonly period: PeriodRule;
  readonly opens: DayRule;
  readonly anchor?: DayRule;
  /** Absent: nobody is invited to the day of the anchor. */
  readonly meeting?: Meeting;
  readonly steps: readonly Step[];
  readonly policy: string;
  readonly scope?: string;
  readonly targets: readonly TrainingTarget[];
  /** Units open it for themselves, where it is on request; absent: the office alone opens it. */
  readonly openedBy?: 'units';
  /** Absent: it was never suspended. */
  readonly suspended?: readonly Suspension[];
  /** Keys of periods that somebody skipped; no plan file says it, acts of the register do (`withPlanActs`). */
  readonly skipped?: readonly string[];
}

/** Rulings for which a plan may say the usual reasons. */
export const REASONED_RULINGS = ['return', 'refuse'] as const;

/**
 * A plan as the engine reads it: validated, names resolved, every default written out.
 * Plain JSON, so that the register keeps it and a workflow may carry parts of it.
 */
export interface Plan {
  readonly plan: string;
  readonly slug: string;
  readonly title: Words;
  readonly issuedOn: PlainDate;
  readonly inForce: { readonly from: PlainDate; readonly to: PlainDate };
  readonly timeZone: string;
  /** The name of a built-in calendar, or the content of the calendar file that the plan names. */
  readonly calendar: string | CalendarData;
  readonly coordinator: string;
  readonly owner: string;
  readonly sources: readonly { readonly id: string; readonly title: string }[];
  readonly units: readonly Unit[];
  readonly groups: Readonly<Record<string, Group>>;
  readonly policies: Readonly<Record<string, Policy>>;
  readonly forms: Readonly<Record<string, Form>>;
  /** Templates of papers, by the path as written in the plan file; absent: none. */
  readonly paperTemplates?: Readonly<Record<string, PaperTemplate>>;
  readonly obligations: readonly Obligation[];
  /** Papers of the office that come back; absent: it asks for them when it wants one. */
  readonly papers?: readonly PaperSchedule[];
  /** Kinds of obligations beside those of the house, by id; absent: none. */
  readonly kinds?: Readonly<Record<string, Words>>;
  /** What is said most often when a report is to be completed, or an extension refused; absent: what the house offers. */
  readonly reasons?: { readonly [Ruling in (typeof REASONED_RULINGS)[number]]?: readonly Words[] };
}
