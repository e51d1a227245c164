import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { InboxMail } from './inbox-mail.js';

/** Where mails lie; one implementation in a folder, one in memory. */
export interface MailFiles {
  /** All mails in order of arrival. */
  all(): Promise<InboxMail[]>;
  write(mail: InboxMail, raw: Buffer): Promise<void>;
  mail(id: string): Promise<InboxMail | undefined>;
  raw(id: string): Promise<Buffer | undefined>;
  remove(id: string): Promise<void>;
}

const READ_AT_ONCE = 64;

/** Mails as `<id>.eml`, as they came, and `<id>.json`, as they were read. */
export async function mailFolder(folder: string): Promise<MailFiles> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const json = (id: string) => path.join(folder, `${id}.json`);
  const eml = (id: string) => path.join(folder, `${id}.eml`);
  const mail = async (id: string) => {
    const content = await readFile(json(id), 'utf8').catch(() => undefined);
    return content === undefined ? undefined : (JSON.parse(content) as InboxMail);
  };
  return {
    all: async () => readAll(await idsIn(folder), mail),
    async write(written, raw) {
      const { id } = written;
      await writeFile(eml(id), raw, { mode: 0o600 });
      // The JSON comes last and whole: a mail that has none was never acknowledged.
      await writeFile(`${json(id)}.new`, JSON.stringify(written), { mode: 0o600 });
      await rename(`${json(id)}.new`, json(id));
    },
    mail,
    raw: (id) => readFile(eml(id)).catch(() => undefined),
    async remove(id) {
      await rm(json(id), { force: true });
      await rm(eml(id), { force: true });
    },
  };
}

/** Mails that are forgotten with the process. */
export function mailMemory(): MailFiles {
  const kept = new Map<string, { mail: InboxMail; raw: Buffer }>();
  return {
    all: async () => [...kept.values()].map(({ mail }) => mail),
    async write(mail, raw) {
      kept.set(mail.id, { mail, raw });
    },
    mail: async (id) => kept.get(id)?.mail,
    raw: async (id) => kept.get(id)?.raw,
    async remove(id) {
      kept.delete(id);
    },
  };
}

async function idsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.flatMap((name) => /^(\d+)\.json$/.exec(name)?.[1] ?? []).toSorted();
}

async function readAll(ids: string[], read: (id: string) => Promise<InboxMail | undefined>) {
  const mails: InboxMail[] = [];
  for (let at = 0; at < ids.length; at += READ_AT_ONCE)
    for (const mail of await Promise.all(ids.slice(at, at + READ_AT_ONCE).map(read)))
      if (mail !== undefined) mails.push(mail);
  return mails;
}
