import { KyhanError } from '@kyhan/errors';
import type { Settings } from '../settings/settings.js';

/** By what a server is known, and we to it. */
export type TemporalCredentials = Pick<
  Settings,
  | 'temporalTls'
  | 'temporalApiKey'
  | 'temporalServerCa'
  | 'temporalServerName'
  | 'temporalClientCert'
  | 'temporalClientKey'
>;

/** How to connect to a server with the credentials of the settings. An API key never travels in the clear. */
export function connectionOptions(address: string, credentials: TemporalCredentials) {
  const { temporalApiKey: apiKey, temporalTls } = credentials;
  if (apiKey === undefined && !temporalTls) return { address };
  return { address, ...(apiKey === undefined ? {} : { apiKey }), tls: tlsOf(credentials) };
}

function tlsOf({ temporalServerCa, temporalServerName, ...own }: TemporalCredentials) {
  const { temporalClientCert: crt, temporalClientKey: key } = own;
  const tls = {
    ...(temporalServerName === undefined ? {} : { serverNameOverride: temporalServerName }),
    ...(temporalServerCa === undefined ? {} : { serverRootCACertificate: Buffer.from(temporalServerCa) }),
    ...(crt === undefined || key === undefined
      ? {}
      : { clientCertPair: { crt: Buffer.from(crt), key: Buffer.from(key) } }),
  };
  return Object.keys(tls).length === 0 ? true : tls;
}

/** What the SDK said of a server, in our words. */
export function temporalUnavailable(address: string, error: unknown): KyhanError {
  return new KyhanError('TEMPORAL_UNAVAILABLE', { address, reason: String(error) }, { cause: error });
}
