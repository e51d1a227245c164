import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** What a server does when a client reaches a point of the conversation. */
export type SmtpFault =
  | { readonly at: SmtpPoint; readonly say: string }
  | { readonly at: SmtpPoint; readonly hangUp: true }
  | { readonly at: SmtpPoint; readonly stayMute: true };

/** `content` is the end of the message: the server has it and owes its final word. */
type SmtpPoint = 'greeting' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'content';

/** A mail server on loopback that fails at one point, as servers in the world do. */
export interface FailingSmtpServer {
  readonly smtpUrl: string;
  /** Messages that arrived whole, whatever was said about them. */
  readonly taken: readonly string[];
  stop(): Promise<void>;
}

const USUAL: Readonly<Record<SmtpPoint, string>> = {
  greeting: '220 failing.example.org',
  EHLO: '250 failing.example.org',
  MAIL: '250 sender ok',
  RCPT: '250 recipient ok',
  DATA: '354 go on',
  content: '250 queued as 1',
};

/** Speaks SMTP line by line: the libraries that serve it behave too well to hang up at the wrong moment. */
export async function startFailingSmtpServer(fault: SmtpFault): Promise<FailingSmtpServer> {
  const taken: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    void converse(socket, fault, taken).catch(() => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    smtpUrl: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function converse(socket: Socket, fault: SmtpFault, taken: string[]): Promise<void> {
  const answer = (point: SmtpPoint) => {
    if (fault.at !== point) socket.write(`${USUAL[point]}\r\n`);
    else if ('say' in fault) socket.write(`${fault.say}\r\n`);
    else if ('hangUp' in fault) socket.destroy();
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
      if (point === 'DATA') content = fault.at === 'DATA' ? undefined : [];
      if (point === undefined) socket.write('250 ok\r\n');
      else answer(point);
    }
  }
}

function pointOf(line: string): SmtpPoint | undefined {
  const verb = line.slice(0, 4).toUpperCase();
  return (['EHLO', 'MAIL', 'RCPT', 'DATA'] as const).find((known) => known === verb);
}
