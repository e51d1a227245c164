export {
  createMailer,
  type Mailer,
  type MailerSettings,
  type OutgoingMail,
  type SendResult,
} from './mail/mailer.js';
export type { NoticeMail } from './mail/notice-mail.js';
export { renderDigest, renderNotice } from './mail/render-notice.js';
