import { Client } from '@temporalio/client';
import { clientConnection } from '@kyhan/client';
import type { NativeConnection } from '@temporalio/worker';
import { KyhanError } from '@kyhan/errors';
import { nativeConnection } from '@kyhan/worker';
import { SEARCH_ATTRIBUTES } from '@kyhan/workflows';
import type { Environment } from './cache-folder.js';
import { keepSearchAttributes } from './temporal-server/keep-search-attributes.js';
import type { OnProvisionStep } from './provision-step.js';
import { provisionTemporal } from './temporal-server/provision-temporal.js';
import { startTemporalServer } from './temporal-server/start-temporal-server.js';

/** Temporal as the stack uses it: a server of its own, or one that was named. */
export interface TemporalConnection {
  readonly address: string;
  /** Temporal's own page; absent where the server is somebody else's. */
  readonly uiUrl?: string;
  readonly client: Client;
  readonly native: NativeConnection;
  readonly namespace: string;
  close(): Promise<void>;
}

export interface TemporalWishes {
  readonly dataFolder: string;
  readonly ports: { readonly frontend: number; readonly ui: number };
  readonly environment: Environment;
  readonly onProvisionStep?: OnProvisionStep;
  /** Told when a server of our own ends without having been stopped. */
  readonly onExit: (reason: string) => void;
}

/**
 * Connects to the server that `TEMPORAL_ADDRESS` names (with `TEMPORAL_NAMESPACE`, `TEMPORAL_TLS=true` and
 * `TEMPORAL_API_KEY` where they are set), else to one of our own.
 * @throws KyhanError TEMPORAL_NOT_PROVISIONED, TEMPORAL_UNAVAILABLE
 */
export async function connectTemporal(wishes: TemporalWishes): Promise<TemporalConnection> {
  const server = await serverFor(wishes);
  const namespace = wishes.environment['TEMPORAL_NAMESPACE'] ?? 'default';
  const options = { address: server.address, ...credentials(wishes.environment) };
  try {
    const connection = await clientConnection(options);
    await keepSearchAttributes(connection, namespace);
    const native = await nativeConnection(options);
    return {
      ...server,
      client: new Client({ connection, namespace }),
      native,
      namespace,
      close: async () => {
        await native.close();
        await connection.close();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw new KyhanError(
      'TEMPORAL_UNAVAILABLE',
      { address: server.address, reason: String(error) },
      { cause: error },
    );
  }
}

/** An API key never travels in the clear. */
function credentials({ TEMPORAL_API_KEY: apiKey, TEMPORAL_TLS: tls }: Environment) {
  if (apiKey) return { apiKey, tls: true };
  return tls === 'true' ? { tls: true } : {};
}

interface Server {
  readonly address: string;
  readonly uiUrl?: string;
  stop(): Promise<void>;
}

async function serverFor(wishes: TemporalWishes): Promise<Server> {
  const { environment, onProvisionStep, dataFolder, ports, onExit } = wishes;
  const provision = await provisionTemporal({
    environment,
    ...(onProvisionStep === undefined ? {} : { onStep: onProvisionStep }),
  });
  if (provision.kind === 'address') return { address: provision.address, stop: async () => undefined };
  const searchAttributes = Object.fromEntries(SEARCH_ATTRIBUTES.map(({ name, type }) => [name, type]));
  return await startTemporalServer({ program: provision.path, dataFolder, ports, searchAttributes, onExit });
}
