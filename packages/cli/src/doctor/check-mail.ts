import type { Diagnosis, Surroundings } from './diagnosis.js';
import { unreachableReason } from './unreachable-reason.js';

const CHECK = 'mail';

/** Whether the mail server that was named answers; without one, mail goes to the development inbox. */
export async function checkMail({ environment }: Surroundings): Promise<Diagnosis> {
  const written = environment['KYHAN_SMTP_URL'];
  if (!written)
    return {
      check: CHECK,
      health: 'note',
      message: {
        vi: 'thư vào hộp thư thử nghiệm, không gửi ra ngoài',
        en: 'mail goes to the development inbox and to nobody else',
      },
      fix: 'export KYHAN_SMTP_URL=smtps://USER:PASSWORD@HOST',
    };
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url === undefined || !/^smtps?:$/.test(url.protocol) || url.hostname === '')
    return problem('KYHAN_SMTP_URL: smtp://HOST[:PORT] | smtps://HOST[:PORT]');
  const port = url.port === '' ? (url.protocol === 'smtps:' ? 465 : 587) : Number(url.port);
  const reason = await unreachableReason(url.hostname, port);
  if (reason !== undefined) return problem(`${url.hostname}:${port} ${reason}`);
  const message = `${url.hostname}:${port}`;
  return { check: CHECK, health: 'ok', message: { vi: message, en: message } };
}

function problem(what: string): Diagnosis {
  return {
    check: CHECK,
    health: 'problem',
    message: { vi: `máy chủ thư không trả lời: ${what}`, en: `the mail server does not answer: ${what}` },
    fix: 'export KYHAN_SMTP_URL=smtps://USER:PASSWORD@HOST',
  };
}
