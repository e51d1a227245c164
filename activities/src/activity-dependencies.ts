import type { WorkingCalendar } from '@kyhan/calendar';
import type { ScheduleChanges } from '@kyhan/contracts';
import type { PlanClock } from '@kyhan/engine';
import type { Channels } from '@kyhan/channels';
import type { Plan } from '@kyhan/plan';
import type { CheckpointKey, Register, RetentionRules, TimeStampAuthority } from '@kyhan/register';
import type { Language } from '@kyhan/words';
import type { PlanApplying } from './plan-applying.js';
import type { Reorganising } from './reorganising.js';
import type { RunningWorkflows } from './running-workflows.js';

/** What the activities act upon; the worker wires it, tests give the real things too. */
export interface ActivityDependencies {
  readonly register: Register;
  readonly channels: Channels;
  readonly clock: PlanClock;
  /** Signs a checkpoint each day; without it none is taken. */
  readonly checkpointKey?: CheckpointKey;
  /** Of the deployment: what Temporal's own page shows, and letters to whom nothing else is said. */
  readonly language: Language;
  /** For how long is kept what is no fact. */
  readonly retention: RetentionRules;
  /** Who stamps checkpoints; absent: nobody is asked. */
  readonly timeStamps?: TimeStampAuthority;
  /** Who is mailed the file of each checkpoint; absent: administrators. */
  readonly checkpointTo?: string;
  /** The working calendar that a plan names or carries. */
  readonly calendarOf: (plan: Plan) => WorkingCalendar;
  /** Keeps one Temporal Schedule per obligation, with the opening instants of the next 24 months. */
  readonly keepSchedules: (plan: Plan, onSchedule: () => void) => Promise<Pick<ScheduleChanges, 'paused'>>;
  /** The steps of applying a plan that speak to Temporal. */
  readonly applying: PlanApplying;
  /** The steps of a reorganisation that speak to Temporal. */
  readonly reorganising: Reorganising;
  /** What runs in Temporal, and how to start what does not. */
  readonly running: RunningWorkflows;
  /** Tells a running shard that submissions wait; best effort. */
  readonly ringShard: (shardId: string) => Promise<void>;
  /** Tells the post office that notices wait; best effort. */
  readonly ringPostOffice: () => Promise<void>;
  readonly links: {
    /** The signed link by which whoever has this address submits this assignment. */
    readonly submission: (assignmentId: string, address: string) => string;
    /** The signed link by which whoever has this address answers this invitation. */
    readonly invitation: (invitationId: string, address: string) => string;
    /** The page of the meeting of a cycle. */
    readonly meeting: (cycleId: string) => string;
    /** The page of an assignment for those who sign in. */
    readonly assignment: (assignmentId: string) => string;
    /** The page of a cycle, where a draft is decided on. */
    readonly cycle: (cycleId: string) => string;
    readonly cycles: () => string;
    /** Where a token signs somebody in once. */
    readonly signIn: (token: string) => string;
  };
}
