import { SMTPServer } from 'smtp-server';

/** A letter that the mail server has taken. */
export interface TakenLetter {
  /** Left side of its Message-ID. */
  readonly letter: string;
  readonly to: string;
  /** The notices that it carries. */
  readonly noticeIds: readonly string[];
  /** Links that its reader can act by. */
  readonly links: readonly string[];
}

/** A mail server that takes everything, and keeps what the oracle asks about. */
export interface RunInbox {
  readonly port: number;
  readonly letters: readonly TakenLetter[];
  stop(): Promise<void>;
}

/** `onLetter` is told of each as it is taken. */
export async function runInbox(onLetter: (letter: TakenLetter) => void): Promise<RunInbox> {
  const letters: TakenLetter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 300,
    logger: false,
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const [to] = session.envelope.rcptTo.map(({ address }) => address);
        const letter = readLetter(Buffer.concat(chunks).toString('latin1'), to ?? '');
        letters.push(letter);
        answer();
        onLetter(letter);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.on('error', () => undefined);
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { port, letters, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

function readLetter(raw: string, to: string): TakenLetter {
  const [head = ''] = raw.split('\r\n\r\n', 1);
  const header = (name: string) =>
    new RegExp(`^${name}:((?:.|\\r\\n[ \\t])*)`, 'im').exec(head)?.[1]?.replaceAll(/\s+/g, ' ').trim() ?? '';
  const links = textOf(raw).match(/https?:\/\/\S+\/s\/[\w.-]+/g) ?? [];
  return {
    letter: /<([^@>]+)@/.exec(header('Message-ID'))?.[1] ?? '',
    to,
    noticeIds: header('X-Kyhan-Notices')
      .split(' ')
      .filter((id) => id !== ''),
    links: [...new Set(links)],
  };
}

/** The first plain text of a letter, whichever way it was made fit for travel. */
function textOf(raw: string): string {
  const found = /content-type: text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)(?=\r\n--|$)/i.exec(raw);
  const [part = '', body = ''] = found ?? [];
  if (/transfer-encoding: base64/i.test(part)) return Buffer.from(body, 'base64').toString('utf8');
  if (/transfer-encoding: quoted-printable/i.test(part))
    return body
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
  return body;
}
