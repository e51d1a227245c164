import { KyhanError } from '@kyhan/errors';
import type { Settings } from '../settings/settings.js';

/** How to connect to a server with the credentials of the settings. An API key never travels in the clear. */
export function connectionOptions(
  address: string,
  { temporalApiKey: apiKey, temporalTls }: Pick<Settings, 'temporalTls' | 'temporalApiKey'>,
) {
  if (apiKey !== undefined) return { address, apiKey, tls: true };
  return temporalTls ? { address, tls: true } : { address };
}

/** What the SDK said of a server, in our words. */
export function temporalUnavailable(address: string, error: unknown): KyhanError {
  return new KyhanError('TEMPORAL_UNAVAILABLE', { address, reason: String(error) }, { cause: error });
}
