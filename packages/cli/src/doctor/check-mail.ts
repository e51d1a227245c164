import { doctorWords } from '@kyhan/words/cli';
import { written, type Diagnosis, type Surroundings } from './diagnosis.js';
import type { InBoth } from '@kyhan/words';
import { unreachableReason } from './unreachable-reason.js';

const CHECK = 'mail';

/** Whether the mail server that was named answers; without one, mail goes to the development inbox. */
export async function checkMail({ environment }: Surroundings): Promise<Diagnosis> {
  const address = environment['KYHAN_SMTP_URL'];
  if (!address)
    return {
      check: CHECK,
      health: 'note',
      message: doctorWords.inboxOnly,
      fix: 'export KYHAN_SMTP_URL=smtps://USER:PASSWORD@HOST',
    };
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^smtps?:$/.test(url.protocol) || url.hostname === '')
    return problem(doctorWords.mailUrlWrong);
  const port = url.port === '' ? (url.protocol === 'smtps:' ? 465 : 587) : Number(url.port);
  const reason = await unreachableReason(url.hostname, port);
  const server = `${url.hostname}:${port}`;
  if (reason === undefined) return { check: CHECK, health: 'ok', message: written(server) };
  return problem(doctorWords.mailSilent({ server, reason }));
}

function problem(message: InBoth): Diagnosis {
  return {
    check: CHECK,
    health: 'problem',
    message,
    fix: 'export KYHAN_SMTP_URL=smtps://USER:PASSWORD@HOST',
  };
}
