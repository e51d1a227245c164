import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/**
 * What a server does when a client reaches a point of the conversation; with `to`, only for this recipient; with
 * `unlessFrom`, for every sender but this.
 */
export type SmtpFault = { readonly at: SmtpPoint; readonly to?: string; readonly unlessFrom?: string } & (
  | { readonly say: string }
  | { readonly hangUp: true }
  | { readonly stayMute: true }
);

/** `content` is the end of the message: the server has it and owes its final word. */
export type SmtpPoint = 'greeting' | 'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'content';

/** A mail server on loopback that fails at one point, as servers in the world do. */
export interface FailingSmtpServer {
  readonly smtpUrl: string;
  /** Messages that arrived whole, whatever was said about them. */
  readonly taken: readonly string[];
  /** From now on it fails nobody who comes anew. */
  mend(): void;
  stop(): Promise<void>;
}

const USUAL: Readonly<Record<SmtpPoint, string>> = {
  greeting: '220 failing.example.org',
  EHLO: '250-failing.example.org\r\n250 AUTH PLAIN',
  AUTH: '235 2.7.0 come in',
  MAIL: '250 sender ok',
  RCPT: '250 recipient ok',
  DATA: '354 go on',
  content: '250 queued as 1',
};

/** Speaks SMTP line by line: the libraries that serve it behave too well to hang up at the wrong moment. */
export async function startFailingSmtpServer(fault: SmtpFault): Promise<FailingSmtpServer> {
  const taken: string[] = [];
  const sockets = new Set<Socket>();
  let failing: SmtpFault | undefined = fault;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    void converse(socket, { taken, fault: () => failing }).catch(() => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    smtpUrl: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    mend: () => {
      failing = undefined;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

interface Conversation {
  readonly taken: string[];
  readonly fault: () => SmtpFault | undefined;
}

async function converse(socket: Socket, { taken, fault }: Conversation): Promise<void> {
  let [sender, recipient] = ['', ''];
  const answer = (point: SmtpPoint) => {
    const failing = fault();
    const isMeant = failing?.to === undefined || failing.to === recipient;
    const isHit = failing?.at === point && isMeant && failing.unlessFrom !== sender;
    if (failing === undefined || !isHit) socket.write(`${USUAL[point]}\r\n`);
    else if ('say' in failing) socket.write(`${failing.say}\r\n`);
    else if ('hangUp' in failing) socket.destroy();
    return isHit;
  };
  answer('greeting');
  let content: string[] | undefined;
  for await (const line of createInterface({ input: socket })) {
    if (content !== undefined && line !== '.') content.push(line);
    else if (content !== undefined) {
      taken.push(content.join('\n'));
      content = undefined;
      answer('content');
    } else {
      const point = pointOf(line);
      if (point === 'MAIL') sender = /<(.*?)>/.exec(line)?.[1] ?? '';
      if (point === 'RCPT') recipient = /<(.*)>/.exec(line)?.[1] ?? '';
      if (point === undefined) socket.write('250 ok\r\n');
      else if (!answer(point) && point === 'DATA') content = [];
    }
  }
}

function pointOf(line: string): SmtpPoint | undefined {
  const verb = line.slice(0, 4).toUpperCase();
  return (['EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA'] as const).find((known) => known === verb);
}
