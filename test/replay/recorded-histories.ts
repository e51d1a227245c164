import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { recordedReleases, writeReleases } from './recorded-releases.js';

/** `<release>-<story>.json`: what a workflow of that release did, as the server kept it. */
const HISTORIES = path.join(import.meta.dirname, 'histories');

/** Every recorded history, by its file's name. */
export function recordedHistories(): { readonly name: string; readonly history: unknown }[] {
  return readdirSync(HISTORIES)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => {
      const content = readFileSync(path.join(HISTORIES, file), 'utf8');
      return { name: path.basename(file, '.json'), history: JSON.parse(content) as unknown };
    });
}

/** What was lived, by whom, and of which release it is. */
export interface RecordedStory {
  /** Such as `0.3.0`. */
  readonly release: string;
  readonly story: string;
  readonly workflowId: string;
  readonly runId?: string;
}

/**
 * Keeps the history of a workflow, or of one of its runs, without the name of the machine it ran on, and writes down
 * among the releases whose it is.
 * @throws Error where the release is out: what it did is kept as it was
 */
export async function recordHistory(temporal: Client, recorded: RecordedStory): Promise<void> {
  const { release, story, workflowId, runId } = recorded;
  const history = await temporal.workflow.getHandle(workflowId, runId).fetchHistory();
  const kept = JSON.parse(historyToJSON(history)) as unknown;
  const content = JSON.stringify(kept, (key, value: unknown) => (key === 'identity' ? 'worker' : value));
  const name = `${release.split('.', 2).join('.')}-${story}`;
  const workflow = workflowTypeOf(kept);
  await writeReleases(addStory(recordedReleases(), { release, name, workflow }));
  await mkdir(HISTORIES, { recursive: true });
  await writeFile(path.join(HISTORIES, `${name}.json`), `${content}\n`);
}

/** Of which kind the workflow is that a history tells of. */
export function workflowTypeOf(history: unknown): string {
  const { events } = history as { events: { workflowExecutionStartedEventAttributes?: Started }[] };
  return events[0]?.workflowExecutionStartedEventAttributes?.workflowType.name ?? '';
}

interface Started {
  readonly workflowType: { readonly name: string };
}

type Releases = ReturnType<typeof recordedReleases>;

function addStory(
  releases: Releases,
  { release, name, workflow }: { readonly release: string; readonly name: string; readonly workflow: string },
): Releases {
  const recordedOn = new Date().toISOString().slice(0, 10);
  const before = releases.find((one) => one.release === release);
  if (before?.isOut === true) throw new Error(`${release} is out: its histories are kept as they were`);
  const now = { release, isOut: false, recordedOn, histories: { ...before?.histories, [name]: workflow } };
  return [...releases.filter((one) => one.release !== release), now];
}
