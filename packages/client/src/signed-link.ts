import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { KyhanError } from '@kyhan/errors';

/** Secret keys of signed links by id, the current one named: old links stay readable after a change of key. */
export interface LinkKeys {
  readonly current: string;
  /** Key id to secret, at least 32 random bytes in base64url. */
  readonly secrets: Readonly<Record<string, string>>;
}

/** What a signed link allows: to see and submit one assignment, on behalf of one contact. */
export interface SignedLink {
  readonly assignmentId: string;
  /** First 16 hex digits of the SHA-256 of the contact’s address, so that no address stands in a URL. */
  readonly contactHash: string;
}

const SEPARATOR = '\n';
/** Between the name of a key and what it has signed. */
const OF_KEY = '~';

/**
 * The token of a link. It carries no expiry: it works until the assignment ends or the key is withdrawn. Pure.
 * @throws KyhanError LINK_INVALID where the current key was withdrawn meanwhile
 */
export function signedLinkToken(keys: LinkKeys, assignmentId: string, address: string): string {
  const { current } = keys;
  const content = [current, assignmentId, contactHash(address)].join(SEPARATOR);
  const signature = signatureOf(keys, current, content);
  return `${Buffer.from(content).toString('base64url')}.${signature.toString('base64url')}`;
}

/** @throws KyhanError LINK_INVALID where the token was not made by one of these keys. */
export function readSignedLink(keys: LinkKeys, token: string): SignedLink {
  const [encoded = '', signature = ''] = token.split('.');
  const content = Buffer.from(encoded, 'base64url').toString();
  const [keyId = '', assignmentId = '', contact = ''] = content.split(SEPARATOR);
  const expected = signatureOf(keys, keyId, content);
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new KyhanError('LINK_INVALID');
  return { assignmentId, contactHash: contact };
}

/** Names an address without writing it. Pure; throws nothing. */
export function contactHash(address: string): string {
  return createHash('sha256').update(address.toLowerCase()).digest('hex').slice(0, 16);
}

/**
 * Signs a text that is no link; `like` is a signature that it is to be compared with: a former key is taken where that was
 * made by one, for as long as links of it are read. Pure.
 * @throws KyhanError LINK_INVALID where the current key was withdrawn meanwhile
 */
export function signedText(keys: LinkKeys, text: string, like = ''): string {
  const { current, secrets } = keys;
  const former = like.slice(0, Math.max(0, like.lastIndexOf(OF_KEY)));
  const keyId = Object.hasOwn(secrets, former) ? former : current;
  const signature = createHmac('sha256', secretOf({ current, secrets }, keyId)).update(
    `text${SEPARATOR}${text}`,
  );
  return `${keyId}${OF_KEY}${signature.digest('base64url')}`;
}

function signatureOf(keys: LinkKeys, keyId: string, content: string): Buffer {
  return createHmac('sha256', secretOf(keys, keyId)).update(`submit${SEPARATOR}${content}`).digest();
}

/** Read once: keys can be withdrawn at any time, and nothing is ever signed with none. */
function secretOf({ secrets }: LinkKeys, keyId: string): string {
  const secret = Object.hasOwn(secrets, keyId) ? secrets[keyId] : undefined;
  if (secret === undefined) throw new KyhanError('LINK_INVALID');
  return secret;
}
