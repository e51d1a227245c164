import { createHash } from 'node:crypto';
import { pipeline, Transform, type Readable } from 'node:stream';
import type { Transporter } from 'nodemailer';
import { fullLineEnds } from './full-line-ends.js';

/** Given to `sendMail` under the name `handingOver`. */
export interface HandingOver {
  /** True once a connection that the server has greeted and signed in took the message up. */
  begun: boolean;
  /** True once the server has been given the last line of the content: from here on it may have the message. */
  contentLeft: boolean;
  /** Of that content, as the server gets it; known from when it has left. */
  messageSha256?: Buffer;
}

interface Composed {
  readonly data: { readonly handingOver?: HandingOver };
  readonly message: { createReadStream(...options: readonly unknown[]): Readable };
}

/**
 * Notes for each message whether a connection took it up, whether its content has left, and the hash of the bytes that
 * left, taken as they pass: however large files are, no message is in memory whole. nodemailer's errors cannot tell:
 * whatever the moment, a connection that drops is `ECONNECTION` of the command `CONN`.
 */
export function watchContent(transport: Transporter): void {
  transport.use('stream', (mail, done) => {
    const { data, message } = mail as unknown as Composed;
    const create = message.createReadStream.bind(message);
    message.createReadStream = (...options) => {
      const content = create(...options);
      return data.handingOver === undefined ? content : watched(content, data.handingOver);
    };
    done();
  });
}

/** Ends of lines are made whole before the hash is taken: nodemailer would do so after it. */
function watched(content: Readable, handingOver: HandingOver): Readable {
  handingOver.begun = true;
  const hash = createHash('sha256');
  const leaving = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  leaving.once('end', () => {
    handingOver.contentLeft = true;
    handingOver.messageSha256 = hash.digest();
  });
  // A failure of the content reaches whoever reads the message; here there is nothing to do about it.
  return pipeline(content, fullLineEnds(), leaving, () => undefined);
}
