export {
  createMailer,
  type Mailer,
  type MailerSettings,
  type OutgoingMail,
  type SendResult,
} from './mailer.js';
export type { NoticeMail, RenderedMail } from './notice-mail.js';
export { renderDigest, renderNotice } from './render-notice.js';
