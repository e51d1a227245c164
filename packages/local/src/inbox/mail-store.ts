import type { InboxMail, MailFilter, MailSummary } from './inbox-mail.js';
import type { MailFiles } from './mail-files.js';
import { readAttachment, readMail } from './read-mail.js';

/** The mails of an inbox, in order of arrival. */
export interface MailStore {
  /** Takes a mail in; when it resolves, the mail is kept. */
  add(raw: Buffer, to: readonly string[]): Promise<MailSummary>;
  list(filter?: MailFilter): MailSummary[];
  /** All addresses that ever got a mail, in alphabetical order. */
  recipients(): string[];
  find(id: string): Promise<InboxMail | undefined>;
  raw(id: string): Promise<Buffer | undefined>;
  attachment(id: string, index: number): Promise<Buffer | undefined>;
}

const ID_DIGITS = 7;

/** Opens what lies there already; of more than `keep` mails the oldest are forgotten. */
export async function openMailStore(files: MailFiles, keep: number): Promise<MailStore> {
  const kept = (await files.all()).map(summaryOf);
  let lastId = Number(kept.at(-1)?.id ?? 0);
  let writing: Promise<unknown> = Promise.resolve();

  async function write(raw: Buffer, to: readonly string[]): Promise<MailSummary> {
    const read = await readMail(raw, to);
    lastId += 1;
    const id = String(lastId).padStart(ID_DIGITS, '0');
    const mail = { ...read, id, receivedAt: new Date().toISOString() };
    await files.write(mail, raw);
    const summary = summaryOf(mail);
    kept.push(summary);
    for (const old of kept.splice(0, Math.max(0, kept.length - keep))) await files.remove(old.id);
    return summary;
  }

  return {
    add(raw, to) {
      // One after the other: who follows with `since` must never see a later mail before an earlier one.
      const written = writing.then(() => write(raw, to));
      writing = written.catch(() => undefined);
      return written;
    },
    list: (filter = {}) => kept.filter((mail) => matches(mail, filter)),
    recipients: () => [...new Set(kept.flatMap(({ to }) => to))].toSorted(),
    find: async (id) => (isId(id) ? files.mail(id) : undefined),
    raw: async (id) => (isId(id) ? files.raw(id) : undefined),
    async attachment(id, index) {
      const raw = isId(id) ? await files.raw(id) : undefined;
      return raw === undefined ? undefined : readAttachment(raw, index);
    },
  };
}

/** Ids come from addresses that anybody can type, and end up in file names. */
function isId(id: string): boolean {
  return /^\d+$/.test(id);
}

function summaryOf({ id, receivedAt, messageId, from, to, subject, text, size }: InboxMail): MailSummary {
  return { id, receivedAt, messageId, from, to, subject, text, size };
}

function matches(mail: MailSummary, { to, since, search }: MailFilter): boolean {
  if (to !== undefined && !mail.to.includes(to.toLowerCase())) return false;
  if (since !== undefined && Number(mail.id) <= Number(since)) return false;
  if (search === undefined) return true;
  const haystack = [mail.subject, mail.text, mail.from, ...mail.to]
    .join('\n')
    .normalize('NFC')
    .toLocaleLowerCase('vi');
  return haystack.includes(search.normalize('NFC').toLocaleLowerCase('vi'));
}
