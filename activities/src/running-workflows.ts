import type { Language } from '@kyhan/words';

/** What the workflow of a cycle begins with. */
export interface CycleToStart {
  readonly cycleId: string;
  readonly planSlug: string;
  readonly obligationId: string;
  readonly periodKey: string;
  /** How many it opened with. */
  readonly assignments: number;
  /** Numbers of the shards. */
  readonly shards: readonly number[];
  /** A line for people. */
  readonly summary: string;
  /** Markdown for people. */
  readonly details: string;
}

type InLanguage = CycleToStart & { readonly language: Language };

/** Whether a workflow runs, and what somebody has done to it. */
export interface WorkflowStanding {
  readonly isRunning: boolean;
  /** When this run was begun anew from a point of another, in real time, epoch milliseconds. */
  readonly resetRealAt?: number;
}

/** A staged plan, and how it is to be applied. */
interface ApplicationToStart {
  readonly planSlug: string;
  readonly hash: string;
  readonly moveOpen: boolean;
  readonly language: Language;
}

/** What of the open cycles runs in Temporal, and how to start what does not. */
export interface RunningWorkflows {
  /** @throws Error of the SDK where Temporal does not answer */
  standing(workflowId: string): Promise<WorkflowStanding>;
  /** One that has begun to run meanwhile is left alone. @throws Error of the SDK */
  startCycle(cycle: InLanguage): Promise<void>;
  /** As `startCycle`. */
  startApplication(application: ApplicationToStart): Promise<void>;
  /** As `startCycle`. */
  startShard(cycle: InLanguage, shard: number): Promise<void>;
}
