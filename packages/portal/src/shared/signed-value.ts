import { timingSafeEqual } from 'node:crypto';
import type { PortalDependencies } from '@kyhan/api';

type Signing = Pick<PortalDependencies, 'sign'>;

/** A text that a browser keeps for us, so that nobody else can have written it. Throws nothing. */
export function signedValue({ sign }: Signing, value: string): string {
  return `${Buffer.from(value).toString('base64url')}.${sign(`kept\n${value}`)}`;
}

/** The text that was kept; undefined where it is none of ours. Throws nothing. */
export function readSignedValue({ sign }: Signing, kept: string): string | undefined {
  // Whoever names keys in a way of their own may have dots in them.
  const [encoded = '', ...signed] = kept.split('.');
  const signature = signed.join('.');
  const value = Buffer.from(encoded, 'base64url').toString();
  const [given, expected] = [Buffer.from(signature), Buffer.from(sign(`kept\n${value}`, signature))];
  return given.length === expected.length && timingSafeEqual(given, expected) ? value : undefined;
}
