import type { Readable } from 'node:stream';
import type { Transporter } from 'nodemailer';

/** Given to `sendMail` under the name `handingOver`. */
export interface HandingOver {
  /** True once a connection that the server has greeted and signed in took the message up. */
  begun: boolean;
  /** True once the server has been given the last line of the content: from here on it may have the message. */
  contentLeft: boolean;
}

interface Composed {
  readonly data: { readonly handingOver?: HandingOver };
  readonly message: { createReadStream(...options: readonly unknown[]): Readable };
}

/**
 * Notes for each message whether a connection took it up and whether its content has left. nodemailer's errors cannot tell: whatever the moment,
 * a connection that drops is `ECONNECTION` of the command `CONN`.
 */
export function watchContent(transport: Transporter): void {
  transport.use('stream', (mail, done) => {
    const { data, message } = mail as unknown as Composed;
    const create = message.createReadStream.bind(message);
    message.createReadStream = (...options) => {
      if (data.handingOver !== undefined) data.handingOver.begun = true;
      const content = create(...options);
      content.once('end', () => {
        if (data.handingOver !== undefined) data.handingOver.contentLeft = true;
      });
      return content;
    };
    done();
  });
}
