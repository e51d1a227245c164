import type { Client } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';

/** What Temporal's own page shows of one workflow. */
export interface TemporalPage {
  readonly summary: string;
  readonly details: string;
  /** Where it stands, as its code last said. */
  readonly current: string;
  /** Summaries of activities, timers and children, in the order of the history. */
  readonly steps: readonly string[];
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** Reads what the page reads: the description, the metadata query, the events' own summaries. */
export async function temporalPage(temporal: Client, workflowId: string): Promise<TemporalPage> {
  const handle = temporal.workflow.getHandle(workflowId);
  const description = await handle.describe();
  const { currentDetails } = await handle.query<{ currentDetails?: string }>('__temporal_workflow_metadata');
  const { events } = await handle.fetchHistory();
  const steps = (events ?? []).flatMap(({ userMetadata }) =>
    userMetadata?.summary ? [defaultPayloadConverter.fromPayload<string>(userMetadata.summary)] : [],
  );
  return {
    summary: (await description.staticSummary()) ?? '',
    details: (await description.staticDetails()) ?? '',
    current: currentDetails ?? '',
    steps,
    attributes: Object.fromEntries(
      description.typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]),
    ),
  };
}
