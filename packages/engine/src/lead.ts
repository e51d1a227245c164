import type { Instant } from '@kyhan/calendar';

/** Of a contribution: whose result gathers it, and the due instant of that from which its own day was counted. */
export interface Lead {
  readonly assignmentId: string;
  readonly dueAt: Instant;
  /** It ended with its lead's, which whoever reopens that takes back. */
  readonly ended?: true;
}
