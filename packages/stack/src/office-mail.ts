import { mailChannel, type Channel } from '@kyhan/channels';
import type { Settings } from './settings/settings.js';

/** How letters leave: over a mail server, from a mailbox that it knows. Throws nothing. */
export function officeMail(
  settings: Pick<Settings, 'mailReplyTo' | 'mailReturnPath' | 'mailRate'> & {
    readonly smtpUrl: string;
    readonly mailFrom: string;
  },
): Channel {
  return mailChannel({
    smtpUrl: settings.smtpUrl,
    from: settings.mailFrom,
    replyTo: settings.mailReplyTo,
    returnPath: settings.mailReturnPath,
    ratePerSecond: settings.mailRate,
  });
}
