import { proxyActivities } from '@temporalio/workflow';

/** What somebody's worker did before Kỳ Hạn came into it. */
export interface AccountActivities {
  sumUp(amounts: readonly number[]): Promise<number>;
}

const { sumUp } = proxyActivities<AccountActivities>({ startToCloseTimeout: '1 minute' });

export async function accountWorkflow(amounts: readonly number[]): Promise<string> {
  return `total ${await sumUp(amounts)}`;
}
