import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { DayMove, RulingOutcome } from '@kyhan/engine';

/** What the portal or the command line asks of a shard; the shard's activity completes it. */
export interface RulingRequest {
  /** The caller's own id: repeating a ruling with the same id changes nothing. */
  readonly rulingId: string;
  readonly assignmentId: string;
  readonly ruling: 'accept' | 'return' | 'extend' | 'waive' | 'transfer' | 'withdraw';
  readonly reason?: string;
  /** The new last good day, `YYYY-MM-DD`, for return and extend. */
  readonly newDueOn?: string;
  /** The unit that takes over, for transfer. */
  readonly to?: string;
  /** `coordinator:<account>` or `unit:<id>`; never a person's name. */
  readonly actor: string;
  /** For extend: a version of the plan moves the day; where to, from where, under which versions. */
  readonly moved?: DayMove & {
    readonly to: DayMove['from'];
    readonly planVersion: number;
    readonly calendarVersion: number;
  };
}

/** Rulings of people on assignments of one shard, in bulk; answers each. */
export const ruleUpdate = defineUpdate<RulingOutcome[], [RulingRequest[]]>('rule');

/** The register holds submissions that the shard has not taken in; losing this signal is harmless. */
export const submissionsWaitingSignal = defineSignal('submissionsWaiting');

/** The register holds notices that are due now; losing this signal only delays them. */
export const noticesWaitingSignal = defineSignal('noticesWaiting');

/** Why a shard turns an update away unread: it begins a new run within moments, and is to be asked again then. */
export const NEW_RUN_BEGINS = 'NEW_RUN_BEGINS';
