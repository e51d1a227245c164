import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { RulingsRequest } from '@kyhan/contracts';
import type { RulingOutcome } from '@kyhan/engine';

/** Rulings of people on assignments of one shard, in bulk, by their ids; answers each. */
export const ruleUpdate = defineUpdate<RulingOutcome[], [RulingsRequest]>('rule');

/** What one update may carry, in rulings and in characters of its ids and sentence: histories hold it. */
export const MOST_RULED = { rulings: 500, characters: 200_000 } as const;

/** The register holds submissions that the shard has not taken in; losing this signal is harmless. */
export const submissionsWaitingSignal = defineSignal('submissionsWaiting');

/** A shard of the cycle has ended, or lives again; losing this signal delays the cycle until its daily look. */
export const shardEndedSignal = defineSignal('shardEnded');

/** The register holds notices that are due now; losing this signal only delays them. */
export const noticesWaitingSignal = defineSignal('noticesWaiting');

/** A version of the plan was applied, which may have moved a reorganisation or taken it back; losing it is harmless. */
export const planChangedSignal = defineSignal('planChanged');

/** Why a shard turns an update away unread: it begins a new run within moments, and is to be asked again then. */
export const NEW_RUN_BEGINS = 'NEW_RUN_BEGINS';
