import { connectTemporal, type TemporalConnection } from '@kyhan/stack';
import type { Environment } from '@kyhan/stack/places';
import { SEARCH_ATTRIBUTES } from '@kyhan/workflows';
import { freePort } from '../ports/free-port.js';
import type { OnProvisionStep } from './provision-step.js';
import { provisionTemporal } from './provision-temporal.js';
import { startTemporalServer } from './start-temporal-server.js';

export interface TemporalWishes {
  readonly dataFolder: string;
  /** Of a server of our own; free ones where none are named. */
  readonly ports?: { readonly frontend: number; readonly ui: number };
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

interface Server {
  readonly address: string;
  readonly uiUrl?: string;
  stop(): Promise<void>;
}

async function serverFor(wishes: TemporalWishes): Promise<Server> {
  const { environment, onProvisionStep, dataFolder, onExit } = wishes;
  const provision = await provisionTemporal({
    environment,
    ...(onProvisionStep === undefined ? {} : { onStep: onProvisionStep }),
  });
  if (provision.kind === 'address') return { address: provision.address, stop: async () => undefined };
  const ports = wishes.ports ?? (await freePorts());
  const searchAttributes = Object.fromEntries(SEARCH_ATTRIBUTES.map(({ name, type }) => [name, type]));
  return await startTemporalServer({ program: provision.path, dataFolder, ports, searchAttributes, onExit });
}

async function freePorts(): Promise<{ frontend: number; ui: number }> {
  const frontend = await freePort();
  const ui = await freePort(0, new Set([frontend.port]));
  return { frontend: frontend.port, ui: ui.port };
}
