import { renewLeases } from '@kyhan/register';
import type { ActivityDependencies } from '../activity-dependencies.js';
import { believedRealNow } from './believed-real-now.js';
import { channelOf, type Message } from './waiting-messages.js';

/** Short, since the sender renews it: a killed one holds its mailboxes no longer. */
export const LEASE_MS = 60_000;
const RENEW_AFTER_MS = LEASE_MS / 3;

/** The messages that are with their channels, one at most for each mailbox, and the leases that they are held by. */
export class UnderWay {
  readonly #messages = new Map<string, Message>();
  /** Of the clock that never jumps: one that was set back would let every lease run out. */
  #renewedAt = performance.now();
  #hasNews = false;
  #tell: () => void = () => undefined;

  get isEmpty(): boolean {
    return this.#messages.size === 0;
  }

  /** The mailboxes that a message is on its way to. */
  get mailboxes(): ReadonlySet<string> {
    return new Set(this.#messages.keys());
  }

  /** How many a channel carries now. */
  countOf(channel: string): number {
    return [...this.#messages.values()].filter((message) => channelOf(message) === channel).length;
  }

  begin(message: Message): void {
    this.#messages.set(message.to, message);
  }

  end(message: Message): void {
    this.#messages.delete(message.to);
    this.#hasNews = true;
    this.#tell();
  }

  /** Settles when one has ended since it was last asked, after `mostMs` at the latest. */
  async news(mostMs: number): Promise<void> {
    if (!this.#hasNews) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        this.#tell = resolve;
        timer = setTimeout(resolve, mostMs);
      });
      clearTimeout(timer);
    }
    this.#hasNews = false;
  }

  /** Says in the register, every few seconds, that their sender lives. Never throws. */
  async renewLeases({ register, clock }: Pick<ActivityDependencies, 'register' | 'clock'>): Promise<void> {
    if (this.isEmpty || performance.now() - this.#renewedAt < RENEW_AFTER_MS) return;
    const noticeKeys = [...this.#messages.values()].flatMap(({ notices }) =>
      notices.map(({ noticeKey }) => noticeKey),
    );
    try {
      const begunAt = performance.now();
      await renewLeases(register, { noticeKeys, untilRealAt: believedRealNow(clock) + LEASE_MS });
      this.#renewedAt = begunAt;
    } catch {
      // The next second tries again; where it stays away, what is under way counts as unknown.
    }
  }
}
