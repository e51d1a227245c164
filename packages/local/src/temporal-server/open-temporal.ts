import { connectTemporal, type TemporalConnection } from '@kyhan/stack';
import type { Environment } from '@kyhan/stack/places';
import { SEARCH_ATTRIBUTES } from '@kyhan/workflows';
import type { OnProvisionStep } from './provision-step.js';
import { provisionTemporal } from './provision-temporal.js';
import { startTemporalServer, type TemporalPorts } from './start-temporal-server.js';

export interface TemporalWishes {
  readonly dataFolder: string;
  /** The ports preferred by a server of our own, the next that are free where one is taken; absent: any. */
  readonly ports?: TemporalPorts;
  readonly environment: Environment;
  readonly onProvisionStep?: OnProvisionStep;
  /** Told when a server of our own ends without having been stopped. */
  readonly onExit: (reason: string) => void;
}

/**
 * Connects to the server that `TEMPORAL_ADDRESS` names, else to one of our own, which ends with the connection.
 * @throws KyhanError TEMPORAL_NOT_PROVISIONED, TEMPORAL_UNAVAILABLE
 */
export async function openTemporal(wishes: TemporalWishes): Promise<TemporalConnection> {
  const server = await serverFor(wishes);
  try {
    const connection = await connectTemporal(server, wishes.environment);
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

const ANY: TemporalPorts = { frontend: 0, ui: 0 };

interface Server {
  readonly address: string;
  readonly uiUrl?: string;
  stop(): Promise<void>;
}

async function serverFor(wishes: TemporalWishes): Promise<Server> {
  const { environment, onProvisionStep, dataFolder, ports = ANY, onExit } = wishes;
  const provision = await provisionTemporal({
    environment,
    ...(onProvisionStep === undefined ? {} : { onStep: onProvisionStep }),
  });
  if (provision.kind === 'address') return { address: provision.address, stop: async () => undefined };
  const searchAttributes = Object.fromEntries(SEARCH_ATTRIBUTES.map(({ name, type }) => [name, type]));
  return await startTemporalServer({ program: provision.path, dataFolder, ports, searchAttributes, onExit });
}
