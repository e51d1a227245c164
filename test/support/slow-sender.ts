import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request whose body comes in pieces, or never comes whole. */
export interface SlowRequest {
  readonly url: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** How long its body is said to be. */
  readonly length: number;
}

/** What was answered, and how much of the body had been sent by then. */
export interface SlowAnswer {
  readonly status: number;
  readonly body: string;
}

/** Sends a request over a connection of its own, as slowly as its test wants. */
export class SlowSender {
  readonly #socket: Socket;
  readonly #answer: Promise<string>;

  private constructor(socket: Socket) {
    this.#socket = socket;
    this.#answer = text(socket).catch(() => '');
  }

  /** Says what is to come; nothing of its body is sent yet. */
  static async begin({ url, path, headers, length }: SlowRequest): Promise<SlowSender> {
    const { hostname, port, host } = new URL(url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    const all = { host, connection: 'close', 'content-length': String(length), ...headers };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
    socket.write(`POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    return new SlowSender(socket);
  }

  async send(bytes: Uint8Array): Promise<void> {
    if (!this.#socket.write(bytes)) await once(this.#socket, 'drain');
  }

  /** What is answered to what was sent so far. */
  async answer(): Promise<SlowAnswer> {
    const [head, ...rest] = (await this.#answer).split('\r\n\r\n');
    return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(head ?? '')?.[1]), body: rest.join('\r\n\r\n') };
  }

  /** As a cable that is pulled. */
  breakOff(): void {
    this.#socket.destroy();
  }
}
