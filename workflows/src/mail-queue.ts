/** The post office alone, so that a burst of mail stalls no cycle. */
export const MAIL_QUEUE = 'kyhan-mail';
