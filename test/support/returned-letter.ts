/** A letter by which its mailbox is known. */
export interface SentLetter {
  /** As it left, in angle brackets. */
  readonly messageId: string;
  readonly to: string;
  /** Where what cannot be delivered goes. */
  readonly returnPath: string;
}

/** What a mail server writes days after it took a letter, when nothing reaches the mailbox (RFC 3464). */
export function returnedLetter({ messageId, to, returnPath }: SentLetter): string {
  return [
    'From: MAILER-DAEMON@mx.example.org',
    `To: ${returnPath}`,
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.org',
    '',
    `Final-Recipient: rfc822; ${to}`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 no such user',
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${messageId}`,
    '',
    '--b--',
    '',
  ].join('\r\n');
}
