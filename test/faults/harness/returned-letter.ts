import type { TakenLetter } from './run-inbox.js';

/** What a mail server writes days after it took a letter, when nothing reaches the mailbox (RFC 3464). */
export function returnedLetter({ letter, to }: Pick<TakenLetter, 'letter' | 'to'>): string {
  return [
    'From: MAILER-DAEMON@mx.faults.example.org',
    `To: bounces+${letter}@faults.example.org`,
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.faults.example.org',
    '',
    `Final-Recipient: rfc822; ${to}`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 no such user',
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: <${letter}@faults.example.org>`,
    '',
    '--b--',
    '',
  ].join('\r\n');
}
