import type { RefusalFault } from '@kyhan/engine';

/** One message to one address, in forms that say the same: a channel takes the one that it can carry. */
export interface OutgoingMessage {
  /** Fixed by the caller: the same notice sent again has the same, so that a receiver can drop it. */
  readonly messageId: string;
  /** Where it goes, as this channel writes addresses: a mailbox, a telephone number, a hook. */
  readonly address: string;
  /** One line. */
  readonly subject: string;
  /** Plain text, whole without the other form. */
  readonly text: string;
  /** A page for those who can show one. */
  readonly html: string;
  /** The notices that it carries; a channel may write them where only programs look. */
  readonly noticeIds: readonly string[];
  /** What it belongs to, as a Message-ID: what has the same one is shown as one conversation. */
  readonly thread?: string;
  /** Whose letters these are: `id` as a list (RFC 2919), by which a receiver sorts them, and its name. */
  readonly list?: { readonly id: string; readonly name: string };
  /** Files that go with it. */
  readonly attachments?: readonly {
    readonly name: string;
    readonly mediaType: string;
    readonly content: Buffer;
  }[];
  /** The days that it sets or takes away, as an iCalendar. */
  readonly calendar?: { readonly method: 'PUBLISH' | 'CANCEL'; readonly content: string };
}

/**
 * What became of a message: taken; certainly not taken; or nobody knows. `response` is what the other side said, or
 * what went wrong.
 */
export type SendResult = {
  readonly response: string;
  /** Of the very bytes that were handed to the other side, all of them; absent where they did not leave. */
  readonly messageSha256?: Buffer;
} & (
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'refused'; readonly fault: RefusalFault }
  | { readonly outcome: 'unknown' }
);

/** A way to send a notice: mail, a webhook, text messages (`exerciseChannel` of the testkit is what each must do). */
export interface Channel {
  /** How many messages it carries at once, three unless it says so; the post office keeps about as many under way. */
  readonly atOnce?: number;
  /** Never throws: every failure is a result. Several messages may be under way at once. */
  send(message: OutgoingMessage): Promise<SendResult>;
  /** Whether the other side answers, where a channel can ask without sending: throws what it said, or that it did not. */
  ask?(): Promise<unknown>;
  /** Ends connections; what is under way gets its result. */
  close(): Promise<void>;
}

/** Channels by the name that addresses carry; `mail` is how contacts of a plan are reached. */
export type Channels = Readonly<Record<string, Channel>>;
