import type { DoorFact, MeetingAnswered, PurgedValue, PurgeSubject, UnitAttended } from '@kyhan/contracts';
import type { AssignmentFact, DayMove, SendingFact } from '@kyhan/engine';
import type { TrainingDeed } from '@kyhan/engine/training';
import type { DraftNeeds, PaperKind, PlanAct } from '@kyhan/plan';

/** What a cycle's stream tells. */
export type CycleFact =
  | {
      readonly type: 'cycle-opened';
      readonly planVersion: number;
      readonly obligationId: string;
      readonly periodKey: string;
      readonly dueAt: number;
      /** How many assignments it opened with, and the hash of their ids: none can vanish whole. */
      readonly assignments: number;
      readonly digest: string;
    }
  /** It waits for its coordinator; once more where another version of the plan says something else. */
  | {
      readonly type: 'cycle-drafted';
      readonly planVersion: number;
      readonly obligationId: string;
      readonly periodKey: string;
      readonly dueAt: number;
      readonly needs: DraftNeeds;
    }
  /** `paper`: the commitment to the paper that it rests on; a day and its instant where another was given. */
  | {
      readonly type: 'cycle-confirmed';
      readonly paper?: string;
      readonly dueOn?: string;
      readonly dueAt?: number;
    }
  | { readonly type: 'cycle-announced'; readonly paper: string }
  | { readonly type: 'cycle-skipped' }
  | ({ readonly type: 'cycle-moved'; readonly because: DayMove['because'] } & CycleDays)
  /** Its meeting, and what hangs on it, lies on another day: in this cycle only. `paper`: the commitment to it. */
  | ({
      readonly type: 'cycle-postponed';
      readonly postponementId: string;
      readonly from: string;
      readonly meetingOn: string;
      readonly paper?: string;
    } & CycleDays)
  /** A unit on its invitation; whom it sends, or why nobody comes, is the reason of the event. */
  | ({ readonly type: 'meeting-answered'; readonly unitId: string } & MeetingAnswered)
  | { readonly type: 'meeting-attended'; readonly attended: readonly UnitAttended[] }
  /** It is not held in this cycle; what hung on these steps is not asked for. `paper`: the commitment to it. */
  | {
      readonly type: 'meeting-cancelled';
      readonly cancellationId: string;
      readonly meetingOn: string;
      readonly waived: readonly string[];
      readonly paper?: string;
    }
  | SendingFact
  | { readonly type: 'cycle-closed'; readonly summary: Readonly<Record<string, unknown>> }
  /** Units that joined late are asked as well: what they owe, by id. */
  | { readonly type: 'cycle-joined'; readonly assignments: readonly string[]; readonly paper?: string }
  /** A ruling took back how this assignment had ended; closed again, the cycle has another summary. */
  | { readonly type: 'cycle-reopened'; readonly assignmentId: string }
  /** Two administrators purged what was typed by mistake: these values of it, and these contents of files. */
  | {
      readonly type: 'cycle-purged';
      readonly purge: number;
      readonly subject: PurgeSubject;
      readonly values: readonly PurgedValue[];
      readonly files: readonly string[];
    };

type CycleFactTypes = Partial<Readonly<Record<CycleFact['type'], true>>>;

const ABOUT_DAY: CycleFactTypes = {
  'cycle-drafted': true,
  'cycle-opened': true,
  'cycle-moved': true,
  'cycle-postponed': true,
};
const ABOUT_DRAFT: CycleFactTypes = { 'cycle-drafted': true, 'cycle-opened': true, 'cycle-skipped': true };
const ABOUT_CLOSING: CycleFactTypes = {
  'cycle-drafted': true,
  'cycle-closed': true,
  'cycle-reopened': true,
  'cycle-skipped': true,
};

/** What says which version of the plan a cycle follows, and its day. */
export const DAY_FACTS = Object.keys(ABOUT_DAY);
/** What says whether a cycle is a draft, and whether it was skipped. */
export const DRAFT_FACTS = Object.keys(ABOUT_DRAFT);
/** What says whether a cycle is closed. */
export const CLOSING_FACTS = Object.keys(ABOUT_CLOSING);

/** Which versions of the plan an open cycle follows, and its day under them. */
export interface CycleDays {
  /** Rules, names, forms. */
  readonly planVersion: number;
  /** The calendar's table. */
  readonly calendarVersion: number;
  readonly dueOn: string;
  readonly dueAt: number;
  readonly nominalDueOn: string;
}

/** What a plan's stream tells. */
export type PlanFact =
  | {
      readonly type: 'plan-applied';
      readonly version: number;
      readonly hash: string;
      readonly keptFrom: string;
      /** Absent in versions from before it was kept. */
      readonly obligationsKeptFrom?: Readonly<Record<string, string>>;
    }
  | {
      readonly type: 'plan-acted';
      readonly actId: string;
      readonly act: PlanAct;
      readonly waiveOpen: boolean;
      /** The commitment to the paper that it rests on, in hexadecimal; null: none was named. */
      readonly document: string | null;
    }
  /** What is done about training; of its words that can be erased the commitments, in hexadecimal. */
  | {
      readonly type: 'training-told';
      readonly told: TrainingDeed;
      readonly words: readonly {
        readonly person: string;
        readonly word: 'trainee' | 'certificate';
        readonly commitment: string;
      }[];
    }
  /** A paper that was drafted from the register; `document`: the commitment to its number and day. */
  | ({ readonly type: 'paper-issued'; readonly document: string } & SettledSubject)
  | ({ readonly type: 'paper-left-out' } & SettledSubject);

interface SettledSubject {
  readonly kind: PaperKind;
  readonly periodKey: string;
  readonly paperId: string;
  /** How many assignments it names, and the hash of their ids. */
  readonly named: { readonly count: number; readonly digest: string };
}

export type RegisterFact = AssignmentFact | CycleFact | PlanFact | DoorFact;
