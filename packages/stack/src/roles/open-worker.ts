import path from 'node:path';
import {
  openEngine,
  workflowBundle,
  type EngineParts,
  type RunningWorker,
  type WorkflowBundle,
} from '@kyhan/worker';
import { cacheFolder, type Environment } from '@kyhan/worker/cache-folder';
import type { TemporalConnection } from '../temporal/temporal-connection.js';

export interface WorkerParts extends Omit<EngineParts, 'temporal' | 'native' | 'namespace' | 'bundle'> {
  readonly temporal: TemporalConnection;
  /** Says where the bundle of workflows is kept. */
  readonly environment: Environment;
}

/**
 * The worker of the embedded stack, wired to its register, clock, mail and links.
 * @throws KyhanError REGISTER_OTHER_CLOCK, NAMESPACE_TAKEN; Error of the SDK where the server cannot be reached
 */
export async function openWorker({ temporal, environment, ...parts }: WorkerParts): Promise<RunningWorker> {
  const { client, native, namespace } = temporal;
  const bundle = () => keptBundle(environment);
  return await openEngine({ ...parts, temporal: client, native, namespace, bundle });
}

/**
 * The workflow code of this product, from the cache or made now, which takes seconds.
 * @throws Error where the cache cannot be written
 */
export function keptBundle(environment: Environment): Promise<WorkflowBundle> {
  return workflowBundle(path.join(cacheFolder(environment), 'workflows'));
}
