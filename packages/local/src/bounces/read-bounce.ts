import { simpleParser, type ParsedMail } from 'mailparser';
import { returnedFault } from '@kyhan/channels';
import type { BounceBody } from '@kyhan/contracts';

/** Ids of our letters are 40 hexadecimal digits. */
const LETTER = '([0-9a-f]{40})@';

/**
 * Reads a message that came to the return path (RFC 3464): undefined where it is no report that one of our letters was
 * given up. Automatic replies and reports of a delay are none. Throws nothing for what mail servers send.
 */
export async function readBounce(message: Buffer): Promise<BounceBody | undefined> {
  const mail = await simpleParser(message, { keepDeliveryStatus: true });
  const status = partOf(mail, 'message/delivery-status');
  if (status === undefined) return undefined;
  const fields = statusFields(status);
  if (fields['action'] !== 'failed') return undefined;
  const letter = letterOf(mail, message.toString('latin1'));
  if (letter === undefined) return undefined;
  const response = responseOf(fields);
  return { letter, response, fault: returnedFault(response) };
}

function partOf({ attachments }: ParsedMail, type: string): string | undefined {
  return attachments.find(({ contentType }) => contentType === type)?.content.toString('utf8');
}

/** The fields of all groups; of a report about one letter to one mailbox there is no doubt. */
function statusFields(status: string): Readonly<Record<string, string>> {
  const lines = status.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const fields: Record<string, string> = {};
  for (const line of lines) {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) fields[name.toLowerCase()] = value.trim();
  }
  return { ...fields, action: (fields['action'] ?? '').toLowerCase() };
}

/** `550 5.1.1 no such user`: the answer of the last server, else the status alone as such an answer. */
function responseOf(fields: Readonly<Record<string, string>>): string {
  const said = (fields['diagnostic-code'] ?? '').replace(/^[\w-]+;\s*/, '');
  const status = /\d\.\d{1,3}\.\d{1,3}/.exec(fields['status'] ?? '')?.[0] ?? '5.0.0';
  if (/^\d{3}[ -]\d\.\d/.test(said)) return said;
  if (/^\d{3}[ -]/.test(said)) return `${said.slice(0, 3)} ${status} ${said.slice(4)}`;
  return `${status.startsWith('4') ? 450 : 550} ${status} ${said}`.trim();
}

/** By the address that it came to, else by the headers of the letter that it gives back. */
function letterOf(mail: ParsedMail, source: string): string | undefined {
  const to = mail.headerLines
    .filter(({ key }) => ['to', 'delivered-to', 'x-original-to', 'envelope-to'].includes(key))
    .map(({ line }) => line);
  const own = new RegExp(`\\+${LETTER}`, 'i').exec(to.join('\n'))?.[1];
  return (own ?? new RegExp(`^Message-ID:\\s*<${LETTER}`, 'im').exec(source)?.[1])?.toLowerCase();
}
