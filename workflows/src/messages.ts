import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { RulingRequest } from '@kyhan/contracts';
import type { RulingOutcome } from '@kyhan/engine';

/** Rulings of people on assignments of one shard, in bulk; answers each. */
export const ruleUpdate = defineUpdate<RulingOutcome[], [RulingRequest[]]>('rule');

/** The register holds submissions that the shard has not taken in; losing this signal is harmless. */
export const submissionsWaitingSignal = defineSignal('submissionsWaiting');

/** The register holds notices that are due now; losing this signal only delays them. */
export const noticesWaitingSignal = defineSignal('noticesWaiting');

/** Why a shard turns an update away unread: it begins a new run within moments, and is to be asked again then. */
export const NEW_RUN_BEGINS = 'NEW_RUN_BEGINS';
