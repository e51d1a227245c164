import type { MailFilter, MailSummary } from './inbox-mail.js';
import { inboxSite } from './inbox-site.js';
import { mailFolder, mailMemory } from './mail-files.js';
import { openMailStore } from './mail-store.js';
import { startSmtpListener } from './smtp-listener.js';
import { listenFrom, type PortWish } from '@kyhan/stack/places';
import type { Language } from '@kyhan/words';

/** Where the inbox listens and keeps its mails. */
export interface InboxSettings {
  readonly smtpPort: PortWish;
  readonly httpPort: PortWish;
  /** Mails lie here and survive a restart; without it they are forgotten with the process. */
  readonly folder?: string;
  /** Of more mails the oldest are forgotten. */
  readonly keep?: number;
  /** The zone in which times are shown. */
  readonly timeZone?: string;
  /** Of the deployment, until somebody asks for the other; Vietnamese where none is given. */
  readonly language?: Language;
  /** Mailboxes that there are not: mail to them is refused, as by a server of an office that somebody has left. */
  readonly unknownMailboxes?: readonly string[];
}

/** The development inbox: what is sent on this machine ends here. */
export interface Inbox {
  /** For `KYHAN_SMTP_URL`. */
  readonly smtpUrl: string;
  /** The page. */
  readonly url: string;
  /** Mails in order of arrival. */
  messages(filter?: MailFilter): Promise<MailSummary[]>;
  /** Stops both listeners; starting again on the same ports and folder goes on where it was. */
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';
const KEEP = 20_000;

/**
 * Starts the development inbox on loopback: an SMTP listener and a page.
 * @throws KyhanError PORT_TAKEN
 */
export async function startInbox(settings: InboxSettings): Promise<Inbox> {
  const {
    smtpPort,
    httpPort,
    folder,
    keep = KEEP,
    timeZone = 'Asia/Ho_Chi_Minh',
    language = 'vi',
    unknownMailboxes = [],
  } = settings;
  const files = folder === undefined ? mailMemory() : await mailFolder(folder);
  const store = await openMailStore(files, keep);
  const onMail = (raw: Buffer, to: readonly string[]) => store.add(raw, to);
  const unknown = new Set(unknownMailboxes);
  const isUnknown = (mailbox: string) => unknown.has(mailbox.toLowerCase());
  const smtp = await listenFrom(smtpPort, (port) =>
    startSmtpListener({ host: HOST, port, onMail, isUnknown }),
  );
  const site = inboxSite(store, { timeZone, language });
  try {
    const url = await listenFrom(httpPort, (port) => site.listen({ host: HOST, port }));
    return {
      smtpUrl: `smtp://${HOST}:${smtp.port}`,
      url,
      messages: async (filter) => store.list(filter),
      stop: async () => {
        await Promise.all([smtp.stop(), site.close()]);
      },
    };
  } catch (error) {
    await smtp.stop();
    throw error;
  }
}
