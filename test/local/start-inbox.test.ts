import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { mailChannel } from '@kyhan/channels';
import { startInbox, type Inbox } from '@kyhan/local';

let folder: string;
let inbox: Inbox;

beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'kyhan-inbox-')), 'inbox');
  inbox = await startInbox({ smtpPort: 0, httpPort: 0, folder });
});
afterEach(async () => {
  await inbox?.stop();
  await rm(path.dirname(folder), { recursive: true, force: true });
});

const portOf = (url: string) => Number(new URL(url).port);

/** Speaks SMTP line by line, as any mail program does; gives back the last answer. */
async function hand(smtpUrl: string, to: readonly string[], mail: string): Promise<string> {
  const socket = connect(portOf(smtpUrl), '127.0.0.1');
  const answers = createInterface({ input: socket })[Symbol.asyncIterator]();
  const answer = async () => {
    for (;;) {
      const { value } = await answers.next();
      if (value === undefined || /^\d{3} /.test(value)) return String(value);
    }
  };
  await answer();
  let last = '';
  for (const line of [
    'EHLO here',
    'MAIL FROM:<ky-han@example.org>',
    ...to.map((address) => `RCPT TO:<${address}>`),
    'DATA',
    `${mail.replaceAll('\n', '\r\n')}\r\n.`,
  ]) {
    socket.write(`${line}\r\n`);
    last = await answer();
  }
  socket.destroy();
  return last;
}

function letter(subject: string, body = 'Kính gửi đơn vị'): string {
  return `From: Kỳ Hạn <ky-han@example.org>
To: all@example.org
Message-ID: <${subject.length}@example.org>
Subject: ${subject}
Content-Type: text/plain; charset=utf-8

${body}`;
}

const HTML_LETTER = `From: ky-han@example.org
Subject: =?utf-8?q?Nh=E1=BA=AFc?=
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/html; charset=utf-8

<html><head><title>x</title></head><body><script>alert(1)</script><p>Đến hạn</p></body></html>
--b
Content-Type: text/calendar; name="hạn nộp.ics"
Content-Disposition: attachment; filename="han-nop.ics"

BEGIN:VCALENDAR
--b--`;

async function page(where: string): Promise<{ status: number; body: string; headers: Headers }> {
  const answer = await fetch(new URL(where, inbox.url));
  return { status: answer.status, body: await answer.text(), headers: answer.headers };
}

describe('the development inbox', () => {
  it('keeps a mail for each envelope recipient and shows the newest first', async () => {
    await hand(inbox.smtpUrl, ['Nam@Example.org'], letter('Báo cáo tháng 10'));
    await hand(inbox.smtpUrl, ['bac@example.org', 'linh@example.org'], letter('Báo cáo tháng 11'));
    const all = await inbox.messages();
    expect(all.map(({ subject, to }) => [subject, to])).toEqual([
      ['Báo cáo tháng 10', ['nam@example.org']],
      ['Báo cáo tháng 11', ['bac@example.org', 'linh@example.org']],
    ]);
    const { body, headers } = await page('/');
    expect(body.indexOf('Báo cáo tháng 11')).toBeLessThan(body.indexOf('Báo cáo tháng 10'));
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(body).toContain('<html lang="vi">');
  });

  it('gives programs what came since the last mail they saw, per recipient', async () => {
    await hand(inbox.smtpUrl, ['nam@example.org'], letter('a'));
    const [first] = await inbox.messages();
    await hand(inbox.smtpUrl, ['nam@example.org'], letter('b'));
    await hand(inbox.smtpUrl, ['bac@example.org'], letter('c'));
    const { body } = await page(`/api/messages?to=NAM@example.org&since=${first!.id}`);
    const { messages } = JSON.parse(body) as { messages: { subject: string; text: string }[] };
    expect(messages.map(({ subject, text }) => [subject, text.trim()])).toEqual([['b', 'Kính gửi đơn vị']]);
  });

  it('finds words whatever their case, in Vietnamese too', async () => {
    await hand(inbox.smtpUrl, ['nam@example.org'], letter('ĐẾN HẠN'));
    await hand(inbox.smtpUrl, ['nam@example.org'], letter('Biên nhận'));
    expect(await inbox.messages({ search: 'đến hạn' })).toHaveLength(1);
    expect((await page('/?search=không-có&lang=en')).body).toContain('No message matches.');
  });

  it('goes on where it was after a restart on the same ports', async () => {
    await hand(inbox.smtpUrl, ['nam@example.org'], letter('before'));
    const { smtpUrl, url } = inbox;
    await inbox.stop();
    await expect(fetch(url)).rejects.toThrow();
    // What a process killed in the middle of a mail leaves behind.
    await writeFile(path.join(folder, '0000002.eml'), 'half');
    await writeFile(path.join(folder, '0000002.json.new'), '{"half":');
    inbox = await startInbox({ smtpPort: portOf(smtpUrl), httpPort: portOf(url), folder });
    await hand(smtpUrl, ['nam@example.org'], letter('after'));
    expect((await inbox.messages()).map(({ id, subject }) => [id, subject])).toEqual([
      ['0000001', 'before'],
      ['0000002', 'after'],
    ]);
    expect(inbox.url).toBe(url);
  });

  it('forgets the oldest beyond its limit, on disk too', async () => {
    await inbox.stop();
    inbox = await startInbox({ smtpPort: 0, httpPort: 0, folder, keep: 2 });
    for (const subject of ['1', '2', '3']) await hand(inbox.smtpUrl, ['nam@example.org'], letter(subject));
    expect((await inbox.messages()).map(({ subject }) => subject)).toEqual(['2', '3']);
    expect((await readdir(folder)).toSorted()).toEqual([
      '0000002.eml',
      '0000002.json',
      '0000003.eml',
      '0000003.json',
    ]);
  });

  it('refuses a mail of more than 20 MB and keeps nothing of it', async () => {
    const tooLong = `${'x'.repeat(990)}\n`.repeat(22_000);
    expect(await hand(inbox.smtpUrl, ['nam@example.org'], letter('huge', tooLong))).toMatch(/^552 /);
    expect(await inbox.messages()).toEqual([]);
  });

  it('refuses for good what is sent to a mailbox that there is not, and takes everything else', async () => {
    const unknownMailboxes = ['gone@example.org'];
    const other = await startInbox({ smtpPort: 0, httpPort: 0, unknownMailboxes });
    const mail = mailChannel({ smtpUrl: other.smtpUrl, from: 'Kỳ Hạn <ky-han@example.org>' });
    const letter = { subject: 'S', text: 't', html: '<p>t</p>', noticeIds: ['n'] };
    const send = (address: string) => mail.send({ ...letter, messageId: `<${address}>`, address });
    try {
      expect(await send('Gone@example.org')).toMatchObject({ outcome: 'refused', fault: 'recipient' });
      expect(await send('there@example.org')).toMatchObject({ outcome: 'sent' });
      expect((await other.messages()).map(({ to }) => to)).toEqual([['there@example.org']]);
    } finally {
      await mail.close();
      await other.stop();
    }
  });

  it('takes the next port where one is taken, also where several begin at the same moment', async () => {
    const wish = { smtpPort: portOf(inbox.smtpUrl), httpPort: portOf(inbox.url) };
    const others = await Promise.all([1, 2, 3].map(() => startInbox(wish)));
    const ports = [inbox, ...others].flatMap(({ smtpUrl, url }) => [portOf(smtpUrl), portOf(url)]);
    await Promise.all(others.map((other) => other.stop()));
    expect(new Set(ports).size).toBe(8);
  });
});

describe('the page of a mail', () => {
  beforeEach(async () => {
    await hand(inbox.smtpUrl, ['nam@example.org'], HTML_LETTER);
  });

  it('shows the HTML in a frame that runs nothing, and opens its links elsewhere', async () => {
    const { body } = await page('/messages/0000001');
    expect(body).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(body).not.toContain('<script');
    const framed = await page('/messages/0000001/html');
    expect(framed.headers.get('content-security-policy')).toMatch(/^default-src 'none'.* sandbox /);
    expect(framed.headers.get('content-security-policy')).not.toContain('allow-scripts');
    expect(framed.body).toContain('<head><base target="_blank">');
    expect(framed.body).toContain('Đến hạn');
  });

  it('shows headers, raw source and attachments', async () => {
    const { body } = await page('/messages/0000001?lang=en');
    expect(body).toContain('<dt>Content-Type</dt>');
    expect((await page('/messages/0000001/raw')).body).toContain('Subject: =?utf-8?q?Nh=E1=BA=AFc?=');
    const attachment = await page('/messages/0000001/attachments/0');
    expect(attachment.body).toContain('BEGIN:VCALENDAR');
    expect(attachment.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''han-nop.ics`);
  });

  it('writes what a mail says as text, never as HTML of its own', async () => {
    await hand(inbox.smtpUrl, ['nam@example.org'], letter('<b>x</b>', '<i>y</i>'));
    const { body } = await page('/messages/0000002');
    expect(body).toContain('&lt;b&gt;x&lt;/b&gt;');
    expect(body).toContain('&lt;i&gt;y&lt;/i&gt;');
  });

  it('is not found where there is no such mail, nor outside the folder', async () => {
    await writeFile(path.join(path.dirname(folder), 'run.json'), '{"token":"secret"}');
    const paths = ['9', '9/html', '9/raw', '1/attachments/7', '..%2Frun', '..%2Frun/raw', 'x'];
    for (const where of paths) expect((await page(`/messages/${where}`)).status).toBe(404);
    expect((await page('/api/messages/..%2Frun')).status).toBe(404);
  });

  it('is not shown under a name that is not this machine', async () => {
    const status = await new Promise((resolve) => {
      request(inbox.url, { headers: { host: 'evil.example.org' } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).end();
    });
    expect(status).toBe(421);
  });
});
