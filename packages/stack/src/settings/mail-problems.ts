import { settingWords, type InBoth } from '@kyhan/words';
import { SETTINGS, type Settings } from './settings.js';

/**
 * Letters that leave this machine need a sender that their mail server knows, and links that their readers can open:
 * the initial ones are good for the development inbox alone. Pure; throws nothing.
 */
export function mailProblems({ smtpUrl, mailFrom, publicUrl }: Settings): InBoth[] {
  if (smtpUrl === undefined || isLoopback(new URL(smtpUrl).hostname)) return [];
  const server = new URL(smtpUrl).hostname;
  return [
    ...(mailFrom === undefined
      ? [settingWords.senderMissing({ name: SETTINGS.mailFrom.variable, server })]
      : []),
    ...(publicUrl === undefined
      ? [settingWords.publicUrlMissing({ name: SETTINGS.publicUrl.variable, server })]
      : []),
  ];
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}
