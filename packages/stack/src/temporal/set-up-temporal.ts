import { setTimeout as pause } from 'node:timers/promises';
import { Client, type Connection } from '@temporalio/client';
import { clientConnection } from '@kyhan/client';
import { SEARCH_ATTRIBUTES } from '@kyhan/workflows';
import type { Settings } from '../settings/settings.js';
import { connectionOptions, temporalUnavailable } from './connection-options.js';
import { isSetUp } from '@kyhan/worker';

/** What setting up has done; nothing where all was there. */
export interface TemporalSetUp {
  readonly namespace: string;
  readonly isNamespaceNew: boolean;
  readonly searchAttributes: readonly string[];
}

/** As the protocol counts them (`temporal.api.enums.v1.IndexedValueType`). */
const INDEXED_VALUE_TYPES = { Keyword: 2, Int: 3 } as const;
/** What has ended stays to be looked at for so long; the register keeps everything. */
const RETENTION_SECONDS = 30 * 24 * 60 * 60;
const LOOK_AGAIN_MS = 500;
/** As gRPC counts it. */
const NOT_FOUND = 5;
/** A server reads its own list of search attributes anew once a minute. */
const KNOWN_WITHIN_MS = 150_000;

/**
 * Makes the namespace and registers the search attributes that a server of somebody else's lacks. It needs the rights
 * of an operator; starting does not. Repeating it is safe.
 * @param settings name the server: its `temporalAddress` is to be set
 * @throws KyhanError TEMPORAL_UNAVAILABLE
 */
export async function setUpTemporal(
  settings: Settings & { temporalAddress: string },
): Promise<TemporalSetUp> {
  const { temporalAddress: address, temporalNamespace: namespace } = settings;
  try {
    const connection = await clientConnection(connectionOptions(address, settings));
    try {
      const isNamespaceNew = await keepNamespace(connection, namespace);
      const searchAttributes = await keepSearchAttributes(connection, namespace);
      await untilKnown(new Client({ connection, namespace }));
      return { namespace, isNamespaceNew, searchAttributes };
    } finally {
      await connection.close();
    }
  } catch (error) {
    throw temporalUnavailable(address, error);
  }
}

async function keepNamespace({ workflowService }: Connection, namespace: string): Promise<boolean> {
  const { namespaces } = await workflowService.listNamespaces({ pageSize: 1000 });
  if (namespaces.some(({ namespaceInfo }) => namespaceInfo?.name === namespace)) return false;
  const workflowExecutionRetentionPeriod = { seconds: RETENTION_SECONDS as never };
  await workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod });
  return true;
}

async function keepSearchAttributes(connection: Connection, namespace: string): Promise<string[]> {
  const { operatorService } = connection;
  const { customAttributes } = await onceKnown(() => operatorService.listSearchAttributes({ namespace }));
  const missing = SEARCH_ATTRIBUTES.filter(({ name }) => !Object.hasOwn(customAttributes ?? {}, name));
  if (missing.length === 0) return [];
  await operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(missing.map(({ name, type }) => [name, INDEXED_VALUE_TYPES[type]])),
  });
  return missing.map(({ name }) => name);
}

/** A namespace that was just made is known to the whole server within moments. */
async function onceKnown<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const giveUpAt = Date.now() + KNOWN_WITHIN_MS;
  for (;;)
    try {
      return await ask();
    } catch (error) {
      if ((error as { code?: unknown }).code !== NOT_FOUND || Date.now() > giveUpAt) throw error;
      await pause(LOOK_AGAIN_MS);
    }
}

async function untilKnown(client: Client): Promise<void> {
  const giveUpAt = Date.now() + KNOWN_WITHIN_MS;
  while (!(await isSetUp(client)) && Date.now() < giveUpAt) await pause(LOOK_AGAIN_MS);
}
