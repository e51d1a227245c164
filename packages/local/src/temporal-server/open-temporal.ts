import { connectTemporal, type Settings, type TemporalConnection } from '@kyhan/stack';
import type { Environment } from '@kyhan/stack/places';
import { SEARCH_ATTRIBUTES } from '@kyhan/workflows';
import type { OnProvisionStep } from './provision-step.js';
import { provisionTemporal } from './provision-temporal.js';
import { startTemporalServer } from './start-temporal-server.js';

export interface TemporalWishes {
  readonly dataFolder: string;
  readonly settings: Settings;
  /** The port preferred by a server of our own where the settings name none, the next that is free where it is taken; absent: any. */
  readonly port?: number;
  /** For PATH and the cache folder. */
  readonly environment: Environment;
  readonly onProvisionStep?: OnProvisionStep;
  /** Gives up coming by a server, and starting it. */
  readonly signal?: AbortSignal | undefined;
  /** Told when a server of our own ends without having been stopped. */
  readonly onExit: (reason: string) => void;
}

/**
 * Connects to the server of the settings, else to one of our own, which ends with the connection.
 * @throws KyhanError TEMPORAL_NOT_PROVISIONED, TEMPORAL_UNAVAILABLE
 */
export async function openTemporal(wishes: TemporalWishes): Promise<TemporalConnection> {
  const server = await serverFor(wishes);
  try {
    const connection = await connectTemporal(server, wishes.settings);
    return {
      ...connection,
      close: async () => {
        await connection.close();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** As Temporal's own command line has it: its page a thousand above its frontend. */
const UI_DISTANCE = 1000;

interface Server {
  readonly address: string;
  readonly uiUrl?: string;
  stop(): Promise<void>;
}

async function serverFor(wishes: TemporalWishes): Promise<Server> {
  const { settings, environment, onProvisionStep, dataFolder, port = 0, signal, onExit } = wishes;
  const provision = await provisionTemporal({
    address: settings.temporalAddress,
    environment,
    signal,
    ...(onProvisionStep === undefined ? {} : { onStep: onProvisionStep }),
  });
  if (provision.kind === 'address') return { address: provision.address, stop: async () => undefined };
  const frontend = settings.temporalPort ?? port;
  const searchAttributes = Object.fromEntries(SEARCH_ATTRIBUTES.map(({ name, type }) => [name, type]));
  return await startTemporalServer({
    program: provision.path,
    dataFolder,
    ports: { frontend, ui: frontend === 0 ? 0 : frontend + UI_DISTANCE },
    isPortFixed: settings.temporalPort !== undefined,
    searchAttributes,
    signal,
    onExit,
  });
}
