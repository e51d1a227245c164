import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '@kyhan/testkit/servers';
import { isAtDoor, type MailFault } from './fault-script.js';

type Step = MailFault['at'];

/** What stands before the inbox and fails as mail servers do. */
export interface MailProxy {
  readonly smtpUrl: string;
  /** How often each thing was done, as `DATA hang-up`. */
  readonly injected: ReadonlyMap<string, number>;
  /** While `work` goes on nobody listens: connections are torn, and whoever comes is refused. */
  whileAway<Done>(work: () => Promise<Done>): Promise<Done>;
  /** From now on nothing fails. */
  mend(): void;
  stop(): Promise<void>;
}

/** The last line of an answer has no hyphen behind its code (RFC 5321, section 4.2.1). */
const WHOLE = /^\d{3}(?: .*)?\r\n$/m;

/** What is said instead of the server's own word. A yes is followed by it, since that has been given. */
const SAID: Readonly<Record<'passing' | 'refuse', Readonly<Partial<Record<Step, string>>>>> = {
  passing: {
    greeting: '421 4.3.2 too many of you',
    EHLO: '421 4.3.2 busy',
    MAIL: '451 4.3.0 try again later',
    RCPT: '450 4.2.0 greylisted',
    DATA: '451 4.3.2 busy',
    content: '452 4.3.1 no room now',
    answer: '421 4.3.2 closing',
  },
  refuse: {
    greeting: '554 5.3.2 no mail is taken here',
    EHLO: '550 5.7.1 not under that name',
    MAIL: '550 5.7.1 not from you',
    RCPT: '550 5.1.1 no such user',
    DATA: '554 5.3.0 not today',
    content: '554 5.6.0 not this one',
  },
};

/** Stands before an SMTP server, line by line, and does to the nth message what the nth entry says. */
export async function mailProxy(
  inboxPort: number,
  faults: readonly (MailFault | undefined)[],
): Promise<MailProxy> {
  const injected = new Map<string, number>();
  const sockets = new Set<Socket>();
  const drawn = new DrawnFaults(faults);
  const count = (what: string) => injected.set(what, (injected.get(what) ?? 0) + 1);
  const server = createServer((client) => {
    const behind = connect(inboxPort, '127.0.0.1');
    for (const socket of [client, behind]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    }
    client.on('close', () => behind.destroy());
    behind.on('close', () => client.destroy());
    new Conversation({ client, behind, drawn, count }).begin();
  });
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  const close = async () => {
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  // One that nobody is given while it is away.
  await listen(await freePort());
  const { port } = server.address() as AddressInfo;
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    injected,
    whileAway: async (work) => {
      await close();
      try {
        return await work();
      } finally {
        await listen(port);
      }
    },
    mend: () => drawn.mend(),
    stop: close,
  };
}

/** The entries of a script, one for each message that is offered. */
class DrawnFaults {
  #drawn = 0;
  #isMended = false;
  /** What a message has drawn on a connection that had been let in. */
  readonly #atDoor: MailFault[] = [];

  constructor(private readonly faults: readonly (MailFault | undefined)[]) {}

  mend(): void {
    this.#isMended = true;
  }

  /** Of the message that is offered now. */
  ofMessage(): MailFault | undefined {
    const fault = this.#coming();
    this.#drawn += 1;
    if (fault === undefined || !isAtDoor(fault)) return fault;
    this.#atDoor.push(fault);
    return undefined;
  }

  /** Of a connection that has just come: what its first message would draw, where that happens before any is offered. */
  ofConnection(): MailFault | undefined {
    if (this.#isMended) return undefined;
    const kept = this.#atDoor.shift();
    if (kept !== undefined) return kept;
    const fault = this.#coming();
    if (fault === undefined || !isAtDoor(fault)) return undefined;
    this.#drawn += 1;
    return fault;
  }

  #coming(): MailFault | undefined {
    return this.#isMended ? undefined : this.faults[(this.#drawn + 1) % this.faults.length];
  }
}

interface Ends {
  readonly client: Socket;
  readonly behind: Socket;
  readonly drawn: DrawnFaults;
  readonly count: (what: string) => unknown;
}

/**
 * One connection, on which messages are offered one after the other. A client may send several commands at once: each
 * is heard when the one before has its answer, so that what is said here is taken for the answer to nothing else.
 */
class Conversation {
  #fault: MailFault | undefined;
  #rest = '';
  readonly #lines: string[] = [];
  /** What the server is to answer now, and what it has said of that so far. */
  #asked: Step | 'other' | undefined = 'greeting';
  #answer = '';
  #isContent = false;
  #isOver = false;

  constructor(private readonly ends: Ends) {}

  begin(): void {
    const { client, behind, drawn } = this.ends;
    this.#fault = drawn.ofConnection();
    if (this.#fault?.at === 'greeting') return this.#fail(this.#fault);
    behind.on('data', (bytes) => this.#take(bytes));
    client.on('data', (bytes) => {
      const lines = (this.#rest + bytes.toString('latin1')).split('\r\n');
      this.#rest = lines.pop() ?? '';
      this.#lines.push(...lines);
      this.#hear();
    });
  }

  #hear(): void {
    while (!this.#isOver && this.#asked === undefined) {
      const line = this.#lines.shift();
      if (line === undefined) return;
      this.#hearOne(line);
    }
  }

  #hearOne(line: string): void {
    const step = this.#stepOf(line);
    if (step === 'MAIL') this.#fault = this.ends.drawn.ofMessage();
    if (this.#fault !== undefined && this.#fault.at === step) return this.#fail(this.#fault);
    if (!this.#isContent || step === 'content') this.#asked = step ?? 'other';
    if (step === 'content') this.#isContent = false;
    this.ends.behind.write(Buffer.from(`${line}\r\n`, 'latin1'));
  }

  /** Passes on what the server says, once it has said all of it. */
  #take(bytes: Buffer): void {
    if (this.#isOver) return;
    this.#answer += bytes.toString('latin1');
    if (!WHOLE.test(this.#answer)) return;
    const [asked, answer] = [this.#asked, this.#answer];
    this.#asked = undefined;
    this.#answer = '';
    const fault = asked === 'content' && this.#fault?.at === 'answer' ? this.#fault : undefined;
    if (fault === undefined || fault.act === 'passing') this.ends.client.write(Buffer.from(answer, 'latin1'));
    if (fault !== undefined) return this.#fail(fault);
    // Where nobody was named the server wants no content.
    if (asked === 'DATA') this.#isContent = answer.startsWith('3');
    this.#hear();
  }

  #fail(fault: MailFault): void {
    this.#fault = undefined;
    this.ends.count(`${fault.at} ${fault.act}`);
    if (fault.act === 'hang-up') this.#end();
    else if (fault.act === 'stall') this.#stall(fault.forMs);
    else this.#say(SAID[fault.act][fault.at] ?? '', fault.at);
  }

  /** The connection goes on where the server has heard nothing of what it was refused for. */
  #say(words: string, at: Step): void {
    this.ends.client.write(`${words}\r\n`);
    if (at !== 'MAIL' && at !== 'RCPT' && at !== 'DATA') this.#end();
  }

  #stall(forMs: number): void {
    this.#isOver = true;
    // Who waits for nothing else need not wait for it.
    void pause(forMs, undefined, { ref: false }).then(() => this.#end());
  }

  #end(): void {
    this.#isOver = true;
    this.ends.client.end();
    this.ends.behind.destroy();
  }

  #stepOf(line: string): Step | undefined {
    if (this.#isContent) return line === '.' ? 'content' : undefined;
    const verb = line.slice(0, 4).toUpperCase();
    // Whose greeting is not understood tries the older one.
    if (verb === 'HELO') return 'EHLO';
    return (['EHLO', 'MAIL', 'RCPT', 'DATA'] as const).find((known) => known === verb);
  }
}
