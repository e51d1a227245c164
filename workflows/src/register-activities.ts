import { proxyActivities, type ActivityInterfaceFor } from '@temporalio/workflow';
import type { Activities } from '@kyhan/activities';

/**
 * Register work is short and idempotent, and is repeated until it succeeds: a register that is away for
 * an hour delays a cycle by an hour and harms nothing. A task that Temporal handed out and the worker never got
 * (seen on a machine short of CPU) is noticed by the time limit alone, hence a short one.
 */
export const registerActivities: ActivityInterfaceFor<Activities> = proxyActivities<Activities>({
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/** A portion of the audit beats its heart with every Schedule and every cycle that it has looked at. */
export const patientActivities: ActivityInterfaceFor<Activities> = proxyActivities<Activities>({
  startToCloseTimeout: '20 minutes',
  heartbeatTimeout: '1 minute',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/**
 * A round of deliveries beats its heart each second, so that a worker lost in the middle is noticed soon: until then no
 * letter of anybody leaves. For the same reason it is tried again soon, however often it failed. It takes up nothing
 * after four minutes, and a mail server may take ten for its last word.
 */
export const mailActivities: ActivityInterfaceFor<Activities> = proxyActivities<Activities>({
  startToCloseTimeout: '20 minutes',
  heartbeatTimeout: '20 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '15 seconds' },
});
