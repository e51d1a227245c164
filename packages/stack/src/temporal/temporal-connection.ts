import { Client } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import { clientConnection } from '@kyhan/client';
import { isKyhanError, KyhanError } from '@kyhan/errors';
import { isSetUp, nativeConnection } from '@kyhan/worker';
import type { Settings } from '../settings/settings.js';
import { Teardown } from '../teardown.js';
import { connectionOptions, temporalUnavailable, type TemporalCredentials } from './connection-options.js';

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
  /** Of a server of our own, which is set up when it answers. */
  readonly uiUrl?: string;
}

/** A server of our own has answered already, and is only slow where the machine is busy; another's may be away. */
const OURS_WITHIN_MS = 60_000;

/**
 * Connects to a Temporal server, in the namespace and with the credentials of the settings. It needs no rights of an
 * operator.
 * @throws KyhanError TEMPORAL_UNAVAILABLE, TEMPORAL_NOT_SET_UP
 */
export async function connectTemporal(
  { address, uiUrl }: TemporalAddress,
  settings: TemporalCredentials & Pick<Settings, 'temporalNamespace'>,
): Promise<TemporalConnection> {
  const { temporalNamespace: namespace } = settings;
  const options = connectionOptions(address, settings);
  const closing = new Teardown();
  try {
    const patience = uiUrl === undefined ? {} : { connectTimeout: OURS_WITHIN_MS };
    const connection = await clientConnection({ ...options, ...patience });
    closing.add(() => connection.close());
    const client = new Client({ connection, namespace });
    if (uiUrl === undefined && !(await isSetUp(client)))
      throw new KyhanError('TEMPORAL_NOT_SET_UP', { namespace });
    const native = await nativeConnection(options);
    closing.add(() => native.close());
    const server = uiUrl === undefined ? { address } : { address, uiUrl };
    return { ...server, client, native, namespace, close: () => closing.run() };
  } catch (error) {
    await closing.run();
    throw isKyhanError(error) ? error : temporalUnavailable(address, error);
  }
}
