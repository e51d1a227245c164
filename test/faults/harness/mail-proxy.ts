import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { MailFault } from './fault-script.js';

type Step = MailFault['at'];

/** What stands before the inbox and fails as mail servers do. */
export interface MailProxy {
  readonly smtpUrl: string;
  /** How often each thing was done, as `DATA hang-up`. */
  readonly injected: ReadonlyMap<string, number>;
  /** Messages that were offered. */
  offered(): number;
  /** From now on whoever comes is refused, or no longer. */
  refuse(wanted: boolean): void;
  /** From now on nothing fails. */
  mend(): void;
  stop(): Promise<void>;
}

const STALLS_FOR_MS = 2500;

/** What is said instead of the server's own word. */
const SAID: Readonly<Record<'passing' | 'refuse', Readonly<Record<Step, string>>>> = {
  passing: {
    MAIL: '451 4.3.0 try again later',
    RCPT: '450 4.2.0 greylisted',
    DATA: '451 4.3.2 busy',
    content: '452 4.3.1 no room now',
    answer: '421 4.3.2 closing',
  },
  refuse: {
    MAIL: '550 5.7.1 not from you',
    RCPT: '550 5.1.1 no such user',
    DATA: '554 5.3.0 not today',
    content: '554 5.6.0 not this one',
    answer: '554 5.6.0 not this one',
  },
};

/** Stands before an SMTP server, line by line, and does to the nth message what the nth entry says. */
export async function mailProxy(
  inboxPort: number,
  faults: readonly (MailFault | undefined)[],
): Promise<MailProxy> {
  const injected = new Map<string, number>();
  const sockets = new Set<Socket>();
  let offered = 0;
  let isMended = false;
  let isRefusing = false;
  const count = (what: string) => injected.set(what, (injected.get(what) ?? 0) + 1);
  const next = () => {
    offered += 1;
    return isMended ? undefined : faults[offered % faults.length];
  };
  const server = createServer((client) => {
    if (isRefusing) {
      count('connect refused');
      client.destroy();
      return;
    }
    const behind = connect(inboxPort, '127.0.0.1');
    for (const socket of [client, behind]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    }
    client.on('close', () => behind.destroy());
    behind.on('close', () => client.destroy());
    new Conversation({ client, behind, next, count }).begin();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    smtpUrl: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    injected,
    offered: () => offered,
    refuse: (wanted) => {
      isRefusing = wanted;
      if (wanted) for (const socket of sockets) socket.destroy();
    },
    mend: () => {
      [isMended, isRefusing] = [true, false];
    },
    stop: async () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

interface Ends {
  readonly client: Socket;
  readonly behind: Socket;
  readonly next: () => MailFault | undefined;
  readonly count: (what: string) => unknown;
}

/** One connection, on which messages are offered one after the other. */
class Conversation {
  #fault: MailFault | undefined;
  #isContent = false;
  #rest = '';
  /** The server's next words are its answer to the content, which the client never hears. */
  #swallows = false;
  #isOver = false;

  constructor(private readonly ends: Ends) {}

  begin(): void {
    const { client, behind } = this.ends;
    behind.on('data', (bytes) => {
      if (!this.#swallows) return void client.write(bytes);
      this.#end();
    });
    client.on('data', (bytes) => {
      const lines = (this.#rest + bytes.toString('latin1')).split('\r\n');
      this.#rest = lines.pop() ?? '';
      for (const line of lines) if (!this.#isOver) this.#hear(line);
    });
  }

  #hear(line: string): void {
    const step = this.#stepOf(line);
    if (step === 'MAIL') this.#fault = this.ends.next();
    const { at, act } = this.#fault ?? {};
    if (step === undefined || act === undefined || !this.#isReached(step, at)) return this.#pass(line, step);
    this.ends.count(`${at} ${act}`);
    this.#fault = undefined;
    if (at === 'answer') {
      this.#swallows = true;
      this.#pass(line, step);
    } else if (act === 'hang-up') this.#end();
    else if (act === 'stall') this.#stall();
    else this.#say(SAID[act][step], step);
  }

  /** The end of the content is where its answer is waited for. */
  #isReached(step: Step, at: Step | undefined): boolean {
    return at === step || (at === 'answer' && step === 'content');
  }

  #pass(line: string, step: Step | undefined): void {
    if (step === 'content') this.#isContent = false;
    if (step === 'DATA') this.#isContent = true;
    this.ends.behind.write(Buffer.from(`${line}\r\n`, 'latin1'));
  }

  /** Who has been told what the server never heard may not go on with the same connection. */
  #say(words: string, step: Step): void {
    this.ends.client.write(`${words}\r\n`);
    if (step === 'content' || step === 'DATA') this.#end();
  }

  #stall(): void {
    this.#isOver = true;
    void pause(STALLS_FOR_MS).then(() => this.#end());
  }

  #end(): void {
    this.#isOver = true;
    this.ends.client.end();
    this.ends.behind.destroy();
    void pause(50).then(() => this.ends.client.destroy());
  }

  #stepOf(line: string): Step | undefined {
    if (this.#isContent) return line === '.' ? 'content' : undefined;
    const verb = line.slice(0, 4).toUpperCase();
    return (['MAIL', 'RCPT', 'DATA'] as const).find((known) => known === verb);
  }
}
