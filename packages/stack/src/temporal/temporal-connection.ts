import { Client } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import { clientConnection } from '@kyhan/client';
import { KyhanError } from '@kyhan/errors';
import { nativeConnection } from '@kyhan/worker';
import type { Settings } from '../settings/settings.js';
import { keepSearchAttributes } from './keep-search-attributes.js';

/** Temporal as every role uses it, whoever's server it is. */
export interface TemporalConnection {
  readonly address: string;
  /** Temporal's own page; absent where the server is somebody else's. */
  readonly uiUrl?: string;
  readonly client: Client;
  readonly native: NativeConnection;
  readonly namespace: string;
  close(): Promise<void>;
}

/** A server that runs. */
export interface TemporalAddress {
  /** Host and port. */
  readonly address: string;
  readonly uiUrl?: string;
}

/**
 * Connects to a Temporal server, in the namespace and with the credentials of the settings.
 * @throws KyhanError TEMPORAL_UNAVAILABLE
 */
export async function connectTemporal(
  server: TemporalAddress,
  settings: Pick<Settings, 'temporalNamespace' | 'temporalTls' | 'temporalApiKey'>,
): Promise<TemporalConnection> {
  const namespace = settings.temporalNamespace;
  const options = { address: server.address, ...credentials(settings) };
  try {
    const connection = await clientConnection(options);
    await keepSearchAttributes(connection, namespace);
    const native = await nativeConnection(options);
    return {
      address: server.address,
      ...(server.uiUrl === undefined ? {} : { uiUrl: server.uiUrl }),
      client: new Client({ connection, namespace }),
      native,
      namespace,
      close: async () => {
        await native.close();
        await connection.close();
      },
    };
  } catch (error) {
    throw new KyhanError(
      'TEMPORAL_UNAVAILABLE',
      { address: server.address, reason: String(error) },
      { cause: error },
    );
  }
}

/** An API key never travels in the clear. */
function credentials({
  temporalApiKey: apiKey,
  temporalTls,
}: Pick<Settings, 'temporalTls' | 'temporalApiKey'>) {
  if (apiKey !== undefined) return { apiKey, tls: true };
  return temporalTls ? { tls: true } : {};
}
