import { createTransport } from 'nodemailer';
import type { Channel, OutgoingMessage } from '../channel.js';
import { smtpFailure, type SmtpError } from './smtp-failure.js';
import { watchContent, type HandingOver } from './watch-content.js';

export interface MailSettings {
  /** `smtp://host:port` or `smtps://user:password@host`. */
  readonly smtpUrl: string;
  /** `Name <address>`. */
  readonly from: string;
  /** Where answers go, as `from` is written; absent: to the sender. */
  readonly replyTo?: string | undefined;
  /** Where returned letters go; each is marked with its own id: `bounces+<id>@example.org`. Absent: to the sender. */
  readonly returnPath?: string | undefined;
  readonly maxConnections?: number;
  /** Messages a second, over all connections. */
  readonly ratePerSecond?: number;
  /** How long the server may take for its final word (RFC 5321, section 4.5.3.2.6, asks for ten minutes). */
  readonly answerWithinMs?: number;
}

const CONNECT_WITHIN_MS = 10_000;
const ANSWER_WITHIN_MS = 10 * 60_000;

/**
 * A pooled connection to the mail server: unpooled, each message would pay for its own greeting.
 * It connects with the first message; throws nothing.
 */
export function mailChannel(settings: MailSettings): Channel {
  const {
    smtpUrl,
    from,
    replyTo,
    returnPath,
    maxConnections = 3,
    ratePerSecond = 50,
    answerWithinMs = ANSWER_WITHIN_MS,
  } = settings;
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections,
    rateLimit: ratePerSecond,
    rateDelta: 1000,
    connectionTimeout: CONNECT_WITHIN_MS,
    greetingTimeout: CONNECT_WITHIN_MS,
    socketTimeout: answerWithinMs,
  } as Parameters<typeof createTransport>[0]);
  watchContent(transport);
  return {
    atOnce: maxConnections,
    async send(message) {
      const { messageId, address, subject, text, html } = message;
      const handingOver: HandingOver = { begun: false, contentLeft: false };
      const composed = {
        messageId,
        to: address,
        subject,
        text,
        html,
        from,
        ...(replyTo === undefined ? {} : { replyTo }),
        ...besides(message),
        ...(returnPath === undefined
          ? {}
          : { envelope: { from: returnAddress(returnPath, messageId), to: address } }),
        handingOver,
      };
      try {
        const { response } = (await transport.sendMail(composed)) as { response: string };
        return { outcome: 'sent', response, ...bytesOf(handingOver) };
      } catch (error) {
        return { ...smtpFailure(error as SmtpError, handingOver), ...bytesOf(handingOver) };
      }
    },
    ask: () => transport.verify(),
    close: async () => transport.close(),
  };
}

function bytesOf({ messageSha256 }: HandingOver) {
  return messageSha256 === undefined ? {} : { messageSha256 };
}

/** The address that a returned letter comes to: what stands between `+` and `@` names the letter (VERP). */
function returnAddress(returnPath: string, messageId: string): string {
  const mailbox = /<([^>]+)>/.exec(returnPath)?.[1] ?? returnPath;
  const at = mailbox.lastIndexOf('@');
  const id = messageId.slice(1, messageId.indexOf('@'));
  return `${mailbox.slice(0, at)}+${id}${mailbox.slice(at)}`;
}

/** What only programs read: who sends to whom about what, and the days for a calendar. */
function besides({ noticeIds, thread, list, calendar, attachments = [] }: OutgoingMessage) {
  return {
    headers: {
      // RFC 3834, section 5, and what Exchange reads instead: so that no automatic reply comes back.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      'X-Kyhan-Notices': noticeIds.join(' '),
    },
    ...(thread === undefined ? {} : { references: thread }),
    ...(list === undefined ? {} : { list: { id: { url: list.id, comment: list.name } } }),
    ...(attachments.length === 0
      ? {}
      : {
          attachments: attachments.map(({ name: filename, mediaType: contentType, content }) => ({
            filename,
            contentType,
            content,
          })),
        }),
    ...(calendar === undefined ? {} : { icalEvent: { ...calendar, filename: 'ky-han.ics' } }),
  };
}
