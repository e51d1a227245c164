import { Integer, OctetString } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from 'pkijs';
import { copiedBytes } from './copied-bytes.js';

/** SHA-256, as certificates name it. */
const SHA256 = '2.16.840.1.101.3.4.2.1';

/** A question to a time stamp authority (RFC 3161): that this hash was there, with its certificate. Pure; throws nothing. */
export function timeStampRequest(hash: Buffer, nonce: Buffer): Buffer {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256 }),
      hashedMessage: new OctetString({ valueHex: copiedBytes(hash) }),
    }),
    nonce: new Integer({ valueHex: copiedBytes(nonce) }),
    certReq: true,
  });
  return Buffer.from(request.toSchema().toBER());
}
