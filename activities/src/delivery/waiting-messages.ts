import type { DueNotice } from '@kyhan/register';

/** What one address gets in one message. */
export interface Message {
  readonly notices: readonly [DueNotice, ...DueNotice[]];
  /** The mailbox: one message at a time goes to it. */
  readonly to: string;
}

/** Messages that wait for their turn, those first that came first. */
export class WaitingMessages {
  #messages: Message[] = [];

  get isEmpty(): boolean {
    return this.#messages.length === 0;
  }

  /** The channels that something waits for. */
  channels(): string[] {
    return [...new Set(this.#messages.map(channelOf))];
  }

  add(messages: readonly Message[]): void {
    this.#messages.push(...messages);
  }

  /** Takes the first of a channel, each to another address, none to one that is busy. */
  take(channel: string, { most, busy }: { most: number; busy: ReadonlySet<string> }): Message[] {
    const taken = new Map<string, Message>();
    for (const message of this.#messages) {
      if (taken.size >= most) break;
      const isFree = !busy.has(message.to) && !taken.has(message.to);
      if (isFree && channelOf(message) === channel) taken.set(message.to, message);
    }
    const chosen = new Set(taken.values());
    this.#messages = this.#messages.filter((message) => !chosen.has(message));
    return [...chosen];
  }

  /** Takes all of a channel. */
  takeAll(channel: string): Message[] {
    const chosen = this.#messages.filter((message) => channelOf(message) === channel);
    this.#messages = this.#messages.filter((message) => channelOf(message) !== channel);
    return chosen;
  }
}

/** The channel that a message goes by. */
export function channelOf({ notices: [{ contact }] }: Message): string {
  return contact.channel;
}
