import { KyhanError } from '@kyhan/errors';
import type { OidcDoor } from '@kyhan/api';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';
import type { Settings } from '../settings/settings.js';

const ANSWERS_WITHIN_SECONDS = 10;

/**
 * The sign-in service that the settings name; undefined where they name none. It is asked for its configuration when
 * somebody signs in, so that a portal starts without it. Throws nothing itself.
 */
export function oidcDoor(settings: Settings): OidcDoor | undefined {
  const { oidcIssuer, oidcClientId, oidcClientSecret } = settings;
  if (oidcIssuer === undefined || oidcClientId === undefined) return undefined;
  const issuer = new URL(oidcIssuer);
  let known: Configuration | undefined;
  const configuration = async () =>
    (known ??= await unlessSilent(() => discovered(issuer, oidcClientId, oidcClientSecret)));
  return {
    name: issuer.host,
    async begin(returnTo) {
      const passage = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const url = buildAuthorizationUrl(await configuration(), {
        redirect_uri: returnTo,
        scope: 'openid email',
        state: passage.state,
        nonce: passage.nonce,
        code_challenge: await calculatePKCECodeChallenge(passage.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, passage };
    },
    async finish(cameBackTo, { state, nonce, verifier }) {
      const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce };
      const service = await configuration();
      const claims = await unlessRefused(async () =>
        (await authorizationCodeGrant(service, cameBackTo, checks)).claims(),
      );
      const email = claims?.['email'];
      // Nobody is let in by a mailbox that anybody can write into their account.
      if (typeof email !== 'string' || claims?.['email_verified'] !== true)
        throw new KyhanError('OIDC_REFUSED', { reason: 'email, email_verified' });
      return { mailbox: email };
    },
  };
}

async function discovered(issuer: URL, clientId: string, secret: string | undefined): Promise<Configuration> {
  const options = {
    timeout: ANSWERS_WITHIN_SECONDS,
    // A service on this machine, as in a trial; anything else has to be asked over TLS.
    ...(isLoopback(issuer) ? { execute: [allowInsecureRequests] } : {}),
  };
  return await discovery(issuer, clientId, secret, undefined, options);
}

function isLoopback({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && (hostname === 'localhost' || hostname.startsWith('127.'));
}

async function unlessSilent<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw new KyhanError('OIDC_UNAVAILABLE', { reason: reasonOf(error) }, { cause: error });
  }
}

async function unlessRefused<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const code = isAway(error) ? 'OIDC_UNAVAILABLE' : 'OIDC_REFUSED';
    throw new KyhanError(code, { reason: reasonOf(error) }, { cause: error });
  }
}

/** What openid-client says of a service that does not answer, or answers as a proxy before it does. */
const AWAY = [
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
  // RFC 6749, section 4.1.2.1.
  'server_error',
  'temporarily_unavailable',
];

/** Nobody has refused anything: whoever signs in is to try again. A `fetch` that failed is a TypeError without a code. */
function isAway(error: unknown): boolean {
  const { code, error: said, status = 0 } = error as { code?: string; error?: string; status?: number };
  if (error instanceof TypeError && code === undefined) return true;
  return status >= 500 || AWAY.includes(said ?? '') || AWAY.includes(code ?? '');
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
