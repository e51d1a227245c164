import { condition } from '@temporalio/workflow';

/**
 * Stands in the namespace for as long as a deployment uses it; its memo says which one does. It waits for nothing:
 * ending it gives the namespace free. Throws nothing.
 */
export async function deploymentWorkflow(): Promise<void> {
  await condition(() => false);
}
