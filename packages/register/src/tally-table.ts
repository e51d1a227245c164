/** How many assignments of a shard stand alike, and of which units. */
export interface TallyTable {
  cycleKey: number;
  shard: number;
  opensAt: number;
  dueOn: string;
  dueAt: number;
  dueSoonAt: number | null;
  asked: boolean;
  contribution: boolean;
  escalatedLevel: number;
  onTime: boolean | null;
  punctualDueAt: number | null;
  nil: boolean | null;
  overdue: boolean;
  stopped: boolean;
  submitted: boolean;
  returned: boolean;
  accepted: boolean;
  waived: boolean;
  transferred: boolean;
  missed: boolean;
  lapsed: boolean;
  ended: boolean;
  contested: boolean;
  asking: boolean;
  prepared: boolean;
  disputed: boolean;
  /** Silence is taken for having nothing to report. */
  invited: boolean;
  count: number;
  timesReturned: number;
  timesMendedLate: number;
  units: readonly string[];
}
