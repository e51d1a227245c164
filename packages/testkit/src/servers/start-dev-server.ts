import { provisionTemporal, startTemporalServer, type SearchAttributeKind } from '@kyhan/local/provisioning';

/** A development server for one test file. */
export interface DevServer {
  readonly address: string;
  readonly uiUrl: string;
  readonly ports: { readonly frontend: number; readonly ui: number };
  readonly pid: number;
  stop(): Promise<void>;
}

/**
 * Starts a real development server, on any free ports unless others are preferred, that forgets everything at its end unless
 * it has a folder for its database. TEMPORAL_ADDRESS is not heeded: tests have a server of their own.
 * @throws KyhanError TEMPORAL_NOT_PROVISIONED, TEMPORAL_UNAVAILABLE
 */
export async function startDevServer(
  options: {
    searchAttributes?: Readonly<Record<string, SearchAttributeKind>>;
    dynamicConfig?: Readonly<Record<string, string | number | boolean>>;
    dataFolder?: string;
    ports?: { readonly frontend: number; readonly ui: number };
  } = {},
): Promise<DevServer> {
  const provision = await provisionTemporal({ environment: process.env });
  if (provision.kind !== 'program') throw new Error('a program was asked for, not an address');
  const { ports = { frontend: 0, ui: 0 } } = options;
  return startTemporalServer({ ...options, program: provision.path, ports });
}
