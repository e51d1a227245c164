import type { Instant, PlainDate } from '@kyhan/calendar';
import type { OfficialPaper } from '@kyhan/contracts';
import type { NoticeContent } from '@kyhan/engine';
import type { ContactRole } from '@kyhan/plan';
import type { Due } from '../due-day.js';
import type { InBoth } from '../language.js';

/** What was handed in, as the receipt carries it. */
export interface ReceiptCopy {
  readonly facts: readonly (readonly [InBoth, InBoth])[];
  /** Names of its files, and whether they go with the letter: larger ones stay behind the link. */
  readonly files: readonly string[];
  readonly isAttached: boolean;
}

/** Everything that a letter about one notice says, by name; looked up when it is sent. */
export type LetterSubject = NoticeContent &
  Due & {
    /** Number and sign of the plan, and what it is about. */
    readonly plan: { readonly number: string; readonly title: InBoth };
    readonly obligation: InBoth;
    /** Absent for an obligation without steps. */
    readonly step?: InBoth;
    /** The unit that owes. */
    readonly unit: InBoth;
    /** The unit whose mailbox is written to. */
    readonly contactUnit: InBoth;
    /** The unit that runs the plan. */
    readonly coordinator: InBoth;
    /** The ended unit in whose place this one owes. */
    readonly insteadOf?: InBoth;
    /** In its own words what the unit did, where the letter is about that; absent where it was erased. */
    readonly unitSaid?: string;
    /** Why something was entered for the unit, where the letter is about that; absent where it was erased. */
    readonly entryReason?: string;
    /** By when it promises, where it does. */
    readonly promisedOn?: PlainDate;
    /** Until when it asks to have its day put off, where it does. */
    readonly newDueOn?: PlainDate;
    /** Whose it is, as the unit says that contests it. */
    readonly proposedUnit?: InBoth;
    /** At the other end of a hand-over: who takes over, and for that one who gave up. */
    readonly otherUnit?: InBoth;
    readonly periodKey: string;
    readonly periodFrom: PlainDate;
    readonly periodTo: PlainDate;
    /** From when on nothing is taken any more. */
    readonly lockAt: Instant;
    /** What a cycle outside the calendar was asked for with; its reason may have been erased. */
    readonly request?: {
      readonly reason: string;
      readonly ground?: string;
      /** The last day of the data. */
      readonly cutOff?: PlainDate;
      /** The unit opened it for itself, or had it opened: nobody asks it for anything. */
      readonly isBegun?: boolean;
    };
    /** The paper by which the cycle was announced. */
    readonly announcement?: OfficialPaper;
    /** Whom to call about it: who coordinates, or for that one the unit; absent where the plan has no number. */
    readonly call?: { readonly unit: InBoth; readonly phone: string };
    /** Who was told of its being late besides this mailbox, as unit and role. */
    readonly alsoTold?: readonly { readonly unit: InBoth; readonly role: ContactRole }[];
    /** Of a receipt: the hash of what was handed in (SHA-256, hexadecimal). */
    readonly contentHash?: string;
    /** Of a receipt: what was handed in, where the plan lets a letter carry it. */
    readonly copy?: ReceiptCopy;
    /** Of a receipt: no letter may carry what was handed in. */
    readonly isInternal?: boolean;
    /** Of a report on its way out: its number, sign, day and signatory; absent where they were erased. */
    readonly issued?: OfficialPaper;
    /** Where the meeting of its cycle is held, where the plan says so. */
    readonly place?: InBoth;
    readonly source: { readonly document: InBoth; readonly section: string };
    /** What comes out, and who assigned it. */
    readonly product?: InBoth;
    readonly assignedBy?: InBoth;
    /** The plan asks this body ("Đề nghị") and does not order it: the words ask too. */
    readonly asked: boolean;
    /** Something was handed in and returned: what is waited for is its completion. */
    readonly isReturned: boolean;
    /** The version that waits for the head of the unit, while one does. */
    readonly prepared?: number;
    /** No mailbox of the unit took it: the coordinator is told in its place. */
    readonly isUndelivered: boolean;
    /** The unit is asked to say that it has taken note, and has not said so yet. */
    readonly isToAcknowledge?: boolean;
    /** It waited for this morning, since the mailbox had had its letters of the day. */
    readonly isHeldBack?: boolean;
    /** Recurrence or day are inferred and nobody has confirmed them. */
    readonly inferred: boolean;
    /** Signed address where this mailbox sends what is owed; absent for who can only follow it. */
    readonly link?: string;
  };

/** The sentences of a letter about one notice. */
export interface LetterWords {
  /** What it is, first in the subject. */
  readonly lead: InBoth;
  readonly paragraphs: readonly InBoth[];
  /** What the button says; absent where whoever is told may open nothing. */
  readonly action?: InBoth;
}
