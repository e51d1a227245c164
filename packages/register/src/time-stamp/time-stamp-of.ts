import type { TimeStampFault } from '@kyhan/contracts';
import { fromBER } from 'asn1js';
import {
  Certificate,
  ContentInfo,
  ExtKeyUsage,
  SignedData,
  SignedDataVerifyError,
  TimeStampResp,
  TSTInfo,
  type Extension,
} from 'pkijs';
import { copiedBytes } from './copied-bytes.js';

/** What a token is to say: over which bytes, and who may say so. */
export interface WantedStamp {
  /** What was hashed: its SHA-256 is in the token. */
  readonly stamped: Buffer;
  /** As it was asked with; one that is kept is not asked for it again. */
  readonly nonce?: Buffer;
  /** Certificates in PEM of those whose stamps count; absent: any that signed. */
  readonly trusted?: string;
}

/** A token that holds, and when it was given by the authority's clock; or why it is none. */
export type ReadStamp =
  | { readonly kind: 'stamped'; readonly token: Buffer; readonly at: number }
  | { readonly kind: 'fault'; readonly fault: TimeStampFault };

const STAMPS = '1.3.6.1.5.5.7.3.8';
const KEY_USAGE = '2.5.29.37';
const GRANTED: readonly number[] = [0, 1];

/** What an authority answered, read and proved before anything of it is kept. Throws nothing. */
export async function readTimeStamp(answer: Buffer, wanted: WantedStamp): Promise<ReadStamp> {
  const response = parsed(() => TimeStampResp.fromBER(copiedBytes(answer)));
  if (response === undefined) return faulty('unreadable');
  if (!GRANTED.includes(response.status.status) || response.timeStampToken === undefined)
    return faulty('refused');
  return await timeStampOf(Buffer.from(response.timeStampToken.toSchema().toBER()), wanted);
}

/** A kept token, proved again. Throws nothing. */
export async function timeStampOf(token: Buffer, wanted: WantedStamp): Promise<ReadStamp> {
  const read = parsed(() => readToken(token));
  if (read === undefined) return faulty('unreadable');
  const { signed, info } = read;
  if (!(await info.verify({ data: copiedBytes(wanted.stamped) }).catch(() => false)))
    return faulty('other-imprint');
  if (wanted.nonce !== undefined && !isNonce(info, wanted.nonce)) return faulty('other-nonce');
  const fault = await signatureFault(signed, info, wanted);
  return fault === undefined ? { kind: 'stamped', token, at: info.genTime.getTime() } : faulty(fault);
}

function readToken(token: Buffer): { readonly signed: SignedData; readonly info: TSTInfo } {
  const content = ContentInfo.fromBER(copiedBytes(token));
  const signed = new SignedData({ schema: content.content });
  const { eContent } = signed.encapContentInfo;
  if (eContent === undefined) throw new Error('it stamps nothing');
  return { signed, info: TSTInfo.fromBER(eContent.getValue()) };
}

/** Leading zeros are not written in a number. */
function isNonce({ nonce }: TSTInfo, wanted: Buffer): boolean {
  const digits = (bytes: Buffer) => bytes.toString('hex').replace(/^(00)+/, '');
  return nonce !== undefined && digits(Buffer.from(nonce.valueBlock.valueHexView)) === digits(wanted);
}

async function signatureFault(
  signed: SignedData,
  info: TSTInfo,
  { stamped, trusted }: WantedStamp,
): Promise<TimeStampFault | undefined> {
  const data = copiedBytes(stamped);
  const signer = await signed
    .verify({ signer: 0, data, extendedMode: true })
    .then(({ signatureVerified, signerCertificate }) =>
      signatureVerified === true ? signerCertificate : null,
    )
    .catch(noSigner);
  if (signer === null || signer === undefined) return 'not-signed';
  if (!mayStamp(signer)) return 'not-for-stamps';
  const at = info.genTime;
  if (at < signer.notBefore.value || signer.notAfter.value < at) return 'expired';
  if (trusted === undefined) return undefined;
  const trustedCerts = certificatesIn(trusted);
  const chain = await signed
    .verify({ signer: 0, data, trustedCerts, checkChain: true, checkDate: at, extendedMode: true })
    .then(({ signatureVerified }) => signatureVerified === true)
    .catch(() => false);
  return chain ? undefined : 'untrusted';
}

function noSigner(error: unknown): null {
  if (error instanceof SignedDataVerifyError || error instanceof Error) return null;
  throw error;
}

/** A key that signs something else may not stamp (RFC 3161, section 2.3). */
function mayStamp({ extensions = [] }: Certificate): boolean {
  const usage = extensions.find(({ extnID }: Extension) => extnID === KEY_USAGE)?.parsedValue as unknown;
  return usage instanceof ExtKeyUsage && usage.keyPurposes.includes(STAMPS);
}

/** Each certificate of a PEM. @throws Error where one is none */
function certificatesIn(pem: string): Certificate[] {
  const bodies = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return bodies.map((one) => {
    const der = Buffer.from(one.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64');
    return new Certificate({ schema: fromBER(copiedBytes(der)).result });
  });
}

function parsed<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function faulty(fault: TimeStampFault): ReadStamp {
  return { kind: 'fault', fault };
}
