import type { Stack } from '../start-stack.js';
import { checkInvariants, countNotices, listAssignments, listCycles } from '@kyhan/register';
import { assignmentStatus } from '@kyhan/engine';

/** Counts at the end of a demonstration, from the register alone. */
export interface DemonstrationReport {
  readonly planDays: number;
  readonly cycles: {
    readonly open: number;
    readonly closed: number;
    readonly byObligation: Readonly<Record<string, number>>;
  };
  readonly assignments: Readonly<Record<string, number>>;
  /** Kind to result to count. */
  readonly notices: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Level to how many assignments reached it. */
  readonly escalations: Readonly<Record<string, number>>;
  readonly submissions: { readonly onTime: number; readonly late: number; readonly nil: number };
  readonly invariants: Awaited<ReturnType<typeof checkInvariants>>;
}
