import { cliWords } from '@kyhan/words/cli';
import { written, type Diagnosis, type Surroundings } from './diagnosis.js';
import { unreachableReason } from './unreachable-reason.js';

const CHECK = 'mail';
const FIX = 'export KYHAN_SMTP_URL=smtps://USER:PASSWORD@HOST';

/** Whether the mail server that was named answers; without one, mail goes to the development inbox. */
export async function checkMail({ read: { settings } }: Surroundings): Promise<Diagnosis> {
  const { smtpUrl } = settings;
  if (smtpUrl === undefined)
    return { check: CHECK, health: 'note', message: cliWords.doctor.inboxOnly, fix: FIX };
  const url = new URL(smtpUrl);
  const port = url.port === '' ? (url.protocol === 'smtps:' ? 465 : 587) : Number(url.port);
  const reason = await unreachableReason(url.hostname, port);
  const server = `${url.hostname}:${port}`;
  if (reason === undefined) return { check: CHECK, health: 'ok', message: written(server) };
  return {
    check: CHECK,
    health: 'problem',
    message: cliWords.doctor.mailSilent({ server, reason }),
    fix: FIX,
  };
}
