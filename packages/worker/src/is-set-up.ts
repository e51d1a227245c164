import type { Client } from '@temporalio/client';
import { SEARCH_ATTRIBUTES } from '@kyhan/workflows';

/** What a frontend says of a query that names a search attribute which it does not know. */
const INVALID_ARGUMENT = 3;

/**
 * Whether the namespace knows our search attributes, asked as any client may: to list them takes an operator's rights.
 * @throws Error of the SDK where the server does not answer
 */
export async function isSetUp({ workflowService, options: { namespace } }: Client): Promise<boolean> {
  const query = SEARCH_ATTRIBUTES.map(({ name }) => `${name} IS NOT NULL`).join(' AND ');
  try {
    await workflowService.countWorkflowExecutions({ namespace, query });
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === INVALID_ARGUMENT) return false;
    throw error;
  }
}
