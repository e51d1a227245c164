export type { Channel, Channels, OutgoingMessage, SendResult } from './channel.js';
export { mailChannel, type MailSettings } from './mail/mail-channel.js';
export type { NoticeMail } from './mail/notice-mail.js';
export { returnedFault } from './mail/smtp-failure.js';
export { isDayGone, isWaitedFor, letterSubject } from './mail/letter-subject.js';
export { renderDigest, renderNotice } from './mail/render-notice.js';
export { postWebhook, type WebhookPost } from './webhook/post-webhook.js';
export { renderTestLetter } from './mail/render-test-letter.js';
export { renderSignIn } from './mail/render-sign-in.js';
