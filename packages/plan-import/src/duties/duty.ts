import type { ErrorCode, ErrorDetails } from '@kyhan/errors';
import type { DueRule } from './days/due-rule.js';
import type { Frequency } from '../frequency/frequency.js';
import type { CellPlace } from '../table/table.js';

/** What a row says, as far as it can be read: one duty of one frequency. */
export interface Duty {
  readonly units: readonly string[];
  /** The units lead, and these cooperate; absent where the table knows no such difference. */
  readonly cooperating?: readonly string[];
  readonly recipients: readonly string[];
  readonly title: string;
  readonly frequency: Frequency;
  /** The day of the month that a period ends on, where it is not the month's last. */
  readonly cutOff?: number;
  /** Absent for duties on request. */
  readonly due?: DueRule;
  /** The day of a duty that comes once. */
  readonly date?: string;
  readonly clause?: string;
  readonly product?: string;
  readonly assignedBy?: string;
  /** It must not travel by network. */
  readonly isOnPaper: boolean;
  readonly basis: 'inferred' | 'ambiguous';
  /** The cells that each guess rests on, such as `D5: "ngày 25"`. */
  readonly inferredFrom: readonly string[];
  /** Counted from 0. */
  readonly row: number;
  /** What else stands in the row, under its heading. */
  readonly remarks: readonly string[];
}

/** Something to tell about a cell. An error: the row is not in the skeleton but in a comment of it. */
export interface ImportFinding extends CellPlace {
  readonly code: ErrorCode;
  readonly severity: 'error' | 'warning';
  readonly details: ErrorDetails;
}

/** A row that could not be read, as it stands. */
export interface UnreadRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly finding: ImportFinding;
}

/** A row that is no duty: the title of a section, or a note or signature below the table. */
export interface AsideRow {
  readonly row: number;
  readonly text: string;
  readonly kind: 'section' | 'note';
}

/** What a table comes to. */
export interface ReadDuties {
  readonly duties: readonly Duty[];
  readonly unread: readonly UnreadRow[];
  readonly asides: readonly AsideRow[];
  readonly warnings: readonly ImportFinding[];
  /** How many rows below the headings hold a duty, or should. */
  readonly rows: number;
}
