import { describe, expect, it } from '@jest/globals';
import { readBounce } from './read-bounce.js';

const LETTER = '0123456789abcdef0123456789abcdef01234567';

interface Report {
  readonly to?: string;
  readonly status: string;
  readonly headers?: string;
}

/** A report as mail servers write them (RFC 3464). */
function report({ to = `bounces+${LETTER}@so-tttt.example.org`, status, headers = '' }: Report): Buffer {
  const lines = [
    'From: MAILER-DAEMON@mx.example.org (Mail Delivery System)',
    'Subject: Undelivered Mail Returned to Sender',
    `To: ${to}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is the mail system at host mx.example.org.',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.org',
    'Arrival-Date: Wed, 11 Mar 2026 08:00:00 +0700',
    '',
    status,
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `${headers}Subject: Giao viec`,
    '',
    '--b--',
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

const status = (action: string, code: string, diagnostic: string) =>
  [
    'Final-Recipient: rfc822; dau-moi@phuong-bac.example.org',
    `Action: ${action}`,
    `Status: ${code}`,
    `Diagnostic-Code: ${diagnostic}`,
  ].join('\r\n');

const NO_USER = status('failed', '5.1.1', 'smtp; 550 5.1.1 <dau-moi@phuong-bac.example.org>: no such user');

describe('a returned letter', () => {
  it('is known by the address that it came back to', async () => {
    expect(await readBounce(report({ status: NO_USER }))).toEqual({
      letter: LETTER,
      response: '550 5.1.1 <dau-moi@phuong-bac.example.org>: no such user',
      fault: 'recipient',
    });
  });

  it('is known by its own headers where it came back to the sender', async () => {
    const headers = `Message-ID: <${LETTER}@so-tttt.example.org>\r\n`;
    const bounce = await readBounce(report({ to: 'ky-han@so-tttt.example.org', status: NO_USER, headers }));
    expect(bounce?.letter).toBe(LETTER);
  });

  it.each([
    ['a mailbox that is full', ['5.2.2', 'smtp; 552 5.2.2 mailbox full'], 'recipient'],
    ['a code without its own status', ['5.1.1', 'smtp; 550 user unknown'], 'recipient'],
    ['no answer of a server at all', ['5.4.4', 'x-mta; host not found'], 'recipient'],
    ['a letter that is too large', ['5.3.4', 'smtp; 552 5.3.4 message too large'], 'message'],
    ['a policy against us', ['5.7.1', 'smtp; 550 5.7.1 listed'], 'message'],
    ['a day’s share that is used up', ['5.4.5', 'smtp; 550 5.4.5 daily quota'], 'channel'],
  ] as const)('because of %s is whose it is', async (_, [code, diagnostic], fault) => {
    const bounce = await readBounce(report({ status: status('failed', code, diagnostic) }));
    expect(bounce?.fault).toBe(fault);
  });

  it('that is only delayed is none', async () => {
    const delayed = status('delayed', '4.4.1', 'smtp; 451 4.4.1 later');
    expect(await readBounce(report({ status: delayed }))).toBeUndefined();
  });

  it('that is not one of ours is none', async () => {
    const other = report({ to: 'ky-han@so-tttt.example.org', status: NO_USER });
    expect(await readBounce(other)).toBeUndefined();
  });

  it('is no automatic reply', async () => {
    const reply = `To: bounces+${LETTER}@so-tttt.example.org\r\nAuto-Submitted: auto-replied\r\n\r\nI am away.\r\n`;
    expect(await readBounce(Buffer.from(reply))).toBeUndefined();
  });
});
