import { proxyActivities, type ActivityInterfaceFor } from '@temporalio/workflow';
import type { Activities } from '@kyhan/activities';

/**
 * Register work is short and idempotent, and is repeated until it succeeds: a register that is away for
 * an hour delays a cycle by an hour and harms nothing.
 */
export const registerActivities: ActivityInterfaceFor<Activities> = proxyActivities<Activities>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/** A round of deliveries beats its heart after each message; a worker lost in the middle is noticed soon. */
export const mailActivities: ActivityInterfaceFor<Activities> = proxyActivities<Activities>({
  startToCloseTimeout: '15 minutes',
  heartbeatTimeout: '1 minute',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});
