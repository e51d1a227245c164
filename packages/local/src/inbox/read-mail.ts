import { simpleParser, type Attachment, type HeaderLines, type ParsedMail } from 'mailparser';
import type { InboxMail, MailAttachment, MailHeader } from './inbox-mail.js';

/** Reads a raw mail as it came over SMTP. Pictures inside it become part of its HTML. */
export async function readMail(
  raw: Buffer,
  to: readonly string[],
): Promise<Omit<InboxMail, 'id' | 'receivedAt'>> {
  const parsed = await simpleParser(raw);
  return {
    messageId: parsed.messageId ?? '',
    from: parsed.from?.text ?? '',
    to: to.map((address) => address.toLowerCase()),
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    size: raw.length,
    ...htmlOf(parsed),
    headers: parsed.headerLines.map(headerOf),
    attachments: parsed.attachments.map(attachmentOf),
  };
}

/** The content of one attachment, counted from 0 as in `InboxMail.attachments`. */
export async function readAttachment(raw: Buffer, index: number): Promise<Buffer | undefined> {
  const { attachments } = await simpleParser(raw);
  return attachments[index]?.content;
}

function htmlOf({ html }: ParsedMail): { html?: string } {
  return typeof html === 'string' ? { html } : {};
}

function headerOf({ line }: HeaderLines[number]): MailHeader {
  const colon = line.indexOf(':');
  return { name: line.slice(0, colon), value: line.slice(colon + 1).trim() };
}

function attachmentOf({ filename, contentType, size }: Attachment): MailAttachment {
  return { name: filename ?? 'tep-dinh-kem', mediaType: contentType, size };
}
