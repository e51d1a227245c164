import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';

/** `<version>-<story>.json`: what a workflow of that release did, as the server kept it. */
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

/** Keeps the history of a workflow, or of one of its runs, without the name of the machine it ran on. */
export async function recordHistory(
  temporal: Client,
  story: { readonly name: string; readonly workflowId: string; readonly runId?: string },
): Promise<void> {
  const { name, workflowId, runId } = story;
  const history = await temporal.workflow.getHandle(workflowId, runId).fetchHistory();
  const kept = JSON.parse(historyToJSON(history)) as unknown;
  const content = JSON.stringify(kept, (key, value: unknown) => (key === 'identity' ? 'worker' : value));
  await mkdir(HISTORIES, { recursive: true });
  await writeFile(path.join(HISTORIES, `${name}.json`), `${content}\n`);
}
