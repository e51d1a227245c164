import {
  freePort,
  provisionTemporal,
  startTemporalServer,
  type SearchAttributeKind,
} from '@kyhan/local/provisioning';

/** A development server for one test file. */
export interface DevServer {
  readonly address: string;
  readonly uiUrl: string;
  stop(): Promise<void>;
}

/**
 * Starts a real development server on free ports that forgets everything at its end. TEMPORAL_ADDRESS is not heeded:
 * tests have a server of their own.
 * @throws KyhanError TEMPORAL_NOT_PROVISIONED, TEMPORAL_UNAVAILABLE
 */
export async function startDevServer(
  options: {
    searchAttributes?: Readonly<Record<string, SearchAttributeKind>>;
    dynamicConfig?: Readonly<Record<string, string | number | boolean>>;
  } = {},
): Promise<DevServer> {
  const provision = await provisionTemporal({ environment: { ...process.env, TEMPORAL_ADDRESS: undefined } });
  if (provision.kind !== 'program') throw new Error('a program was asked for, not an address');
  const frontend = await freePort();
  const ui = await freePort(0, new Set([frontend.port]));
  return startTemporalServer({
    ...options,
    program: provision.path,
    ports: { frontend: frontend.port, ui: ui.port },
  });
}
