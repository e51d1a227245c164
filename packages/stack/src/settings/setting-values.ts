import { createPrivateKey } from 'node:crypto';
import { isIP } from 'node:net';

/** Parts that need no escape anywhere, none of which leads up. */
const BASE_PATH = /^(?:\/\w[\w.~-]*)*$/;

/** How texts of settings are read; each answers undefined where the text is none of its kind. */
export const settingValues = {
  oneOf:
    <Choice extends string>(choices: readonly Choice[]) =>
    (text: string): Choice | undefined =>
      choices.find((choice) => choice === text),

  /** Of a site, or of a path of one under which all pages lie; without a slash at its end. */
  webAddress: (text: string): string | undefined => {
    const url = urlOf(text, /^https?:$/);
    if (url === undefined || url.search !== '' || url.hash !== '' || url.username !== '') return undefined;
    const path = url.pathname.replace(/\/$/, '');
    return BASE_PATH.test(path) ? url.origin + path : undefined;
  },

  /** Of whoever watches; it may carry a secret of its own in its path. */
  watchAddress: (text: string): string | undefined =>
    urlOf(text, /^https?:$/) === undefined ? undefined : text,

  /** Of a sign-in service: over TLS, but on this machine. */
  issuer: (text: string): string | undefined => {
    const url = urlOf(text, /^https?:$/);
    const isHere = url?.hostname === 'localhost' || url?.hostname.startsWith('127.');
    return url === undefined || (url.protocol === 'http:' && !isHere) ? undefined : text;
  },

  ipAddress: (text: string): string | undefined => (isIP(text) === 0 ? undefined : text),

  wholeNumber:
    (least: number, most: number) =>
    (text: string): number | undefined => {
      const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
      return value >= least && value <= most ? value : undefined;
    },

  timeOfDay: (text: string): string | undefined =>
    /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : undefined,

  networks: (text: string): readonly string[] | undefined => {
    const networks = text.split(',').map((one) => one.trim());
    return networks.every(isNetwork) ? networks : undefined;
  },

  database: (text: string): string | undefined =>
    urlOf(text, /^postgres(ql)?:$/) === undefined ? undefined : text,

  mailServer: (text: string): string | undefined =>
    urlOf(text, /^smtps?:$/) === undefined ? undefined : text,

  /** `address@host`, or a name with it in angle brackets. No line breaks: it stands in the head of a letter. */
  mailbox: (text: string): string | undefined =>
    /^(?:[^<>\p{Cc}]*<([^<>\s@]+@[^<>\s@]+)>|[^<>\s@]+@[^<>\s@]+)$/u.test(text) ? text : undefined,

  /** A certificate or a key. */
  pem: (text: string): string | undefined => (/^-----BEGIN [A-Z ]+-----/m.test(text) ? text : undefined),

  /** A private key of Ed25519. */
  signingKey: (text: string): string | undefined => {
    try {
      return createPrivateKey(text).asymmetricKeyType === 'ed25519' ? text : undefined;
    } catch {
      return undefined;
    }
  },

  /** SHA-256 in hexadecimal digits, as letters and minutes group them or in one. */
  fingerprints: (text: string): readonly string[] | undefined => {
    const fingerprints = text.split(',').map((one) => one.replaceAll(/\s/g, '').toLowerCase());
    return fingerprints.every((one) => /^[0-9a-f]{64}$/.test(one)) ? fingerprints : undefined;
  },

  server: (text: string): string | undefined => (/^[^\s/@]+?(:\d{1,5})?$/.test(text) ? text : undefined),

  name: (text: string): string | undefined => (/^[\w.-]+$/.test(text) ? text : undefined),

  /** As it was written: a relative path starts where the process does. */
  file: (text: string): string | undefined => (/^[^\p{Cc}]+$/u.test(text) ? text : undefined),

  yesOrNo: (text: string): boolean | undefined =>
    text === 'true' || text === 'false' ? text === 'true' : undefined,

  word: (text: string): string | undefined => (/^\S+$/.test(text) ? text : undefined),
} as const;

function urlOf(text: string, protocol: RegExp): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && protocol.test(url.protocol) && url.hostname !== '' ? url : undefined;
}

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return (
    rest.length === 0 &&
    bits > 0 &&
    (prefix === undefined || (/^\d+$/.test(prefix) && Number(prefix) <= bits))
  );
}
