import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** A running SMTP listener. */
export interface SmtpListener {
  /** The port it listens on, also where the system chose it. */
  readonly port: number;
  stop(): Promise<void>;
}

/** Where to listen and what to do with a mail: it is acknowledged when `onMail` resolves. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  readonly onMail: (raw: Buffer, to: readonly string[]) => Promise<unknown>;
  /** Whether there is no such mailbox: mail to it is refused for good. */
  readonly isUnknown?: (mailbox: string) => boolean;
}

const LARGEST_MAIL_BYTES = 20 * 1024 * 1024;
const CLOSE_WITHIN_MS = 300;
const TOO_LARGE = 552;
const NO_SUCH_MAILBOX = 550;

/**
 * Takes mail from this machine: no sign-in, no encryption, 20 MB at most.
 * @throws Error EADDRINUSE where the port is taken
 */
export async function startSmtpListener({
  host,
  port,
  onMail,
  isUnknown,
}: SmtpSettings): Promise<SmtpListener> {
  const server = new SMTPServer({
    banner: 'Ky Han development inbox',
    size: LARGEST_MAIL_BYTES,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: CLOSE_WITHIN_MS,
    logger: false,
    onRcptTo: ({ address }, _session, answer) =>
      answer(isUnknown?.(address) ? noSuchMailbox(address) : undefined),
    onData: (stream, session, acknowledge) => {
      takeIn(stream, session, onMail).then(() => acknowledge(), acknowledge);
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  // A client that goes away in the middle of a mail will send it again; nothing is lost here.
  server.removeAllListeners('error').on('error', () => undefined);
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** RFC 3463: 5.1.1, bad destination mailbox address. */
function noSuchMailbox(mailbox: string): Error {
  return Object.assign(new Error(`5.1.1 <${mailbox}>: no such mailbox`), { responseCode: NO_SUCH_MAILBOX });
}

async function takeIn(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  onMail: SmtpSettings['onMail'],
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
  if (stream.sizeExceeded)
    throw Object.assign(new Error('The mail is larger than 20 MB'), { responseCode: TOO_LARGE });
  await onMail(
    Buffer.concat(chunks),
    session.envelope.rcptTo.map(({ address }) => address),
  );
}
