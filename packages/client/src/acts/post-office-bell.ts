import type { Client } from '@temporalio/client';
import { POST_OFFICE_ID } from '@kyhan/plan/ids';
import { noticesWaitingSignal } from '@kyhan/workflows';

/** Tells the post office that something waits; a lost bell is harmless, since it looks by itself. Throws nothing. */
export function postOfficeBell(temporal: Client): () => Promise<void> {
  return async () =>
    await temporal.workflow
      .getHandle(POST_OFFICE_ID)
      .signal(noticesWaitingSignal)
      .catch(() => undefined);
}
