import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { startInbox } from '@kyhan/local';
import { mailChannel, type Channel, type MailSettings, type OutgoingMessage } from '@kyhan/channels';
import type { RefusalFault } from '@kyhan/engine';
import { startFailingSmtpServer, type SmtpFault, type SmtpPoint } from '@kyhan/testkit/servers';

const LETTER: OutgoingMessage = {
  messageId: '<0f3a@so-tttt.example.org>',
  address: 'dau-moi@bac.example.org',
  subject: 'Nhắc việc: Báo cáo năm, năm 2026',
  text: 'Kính gửi: Phường Bắc\n\nHạn nộp: hết ngày 05 tháng 02 năm 2027\n',
  html: '<!doctype html><p>Kính gửi: Phường Bắc</p>',
  noticeIds: ['n-1', 'n-2'],
};

const ended: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0)) await end();
});

function mailer(smtpUrl: string, settings: Partial<MailSettings> = {}): Channel {
  const made = mailChannel({ smtpUrl, from: 'Kỳ Hạn <ky-han@so-tttt.example.org>', ...settings });
  ended.unshift(() => made.close());
  return made;
}

async function inbox() {
  const started = await startInbox({ smtpPort: 0, httpPort: 0 });
  ended.push(() => started.stop());
  return started;
}

async function failing(fault: SmtpFault) {
  const server = await startFailingSmtpServer(fault);
  ended.push(() => server.stop());
  return server;
}

describe('a message that the server takes', () => {
  it('arrives as it was written, in Vietnamese, in both forms', async () => {
    const { smtpUrl, url, ...kept } = await inbox();
    await mailer(smtpUrl).send(LETTER);
    const [mail] = await kept.messages();
    expect(mail).toMatchObject({
      to: ['dau-moi@bac.example.org'],
      from: expect.stringContaining('Kỳ Hạn'),
      subject: LETTER.subject,
      messageId: LETTER.messageId,
    });
    expect(mail?.text.trim()).toBe(LETTER.text.trim());
    const raw = await (await fetch(`${url}/messages/${mail?.id}/raw`)).text();
    expect(raw).toMatch(/^X-Kyhan-Notices: n-1 n-2\r?$/m);
    // RFC 3834, section 5: so that no automatic reply comes back.
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
  });

  it('is sorted, threaded, put into a calendar and answered by no machine', async () => {
    const { smtpUrl, url, ...kept } = await inbox();
    const content = 'BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n';
    await mailer(smtpUrl).send({
      ...LETTER,
      thread: '<1a2b.thread@so-tttt.example.org>',
      list: { id: 'dak-nong-632.so-tttt.example.org', name: '632/KH-UBND' },
      calendar: { method: 'PUBLISH', content },
    });
    const [mail] = await kept.messages();
    const raw = await (await fetch(`${url}/messages/${mail?.id}/raw`)).text();
    expect(raw).toMatch(/^References: <1a2b\.thread@so-tttt\.example\.org>\r?$/m);
    expect(raw).toMatch(/^List-ID: .*<dak-nong-632\.so-tttt\.example\.org>\r?$/im);
    expect(raw).toMatch(/^X-Auto-Response-Suppress: OOF, AutoReply\r?$/m);
    expect(raw).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=PUBLISH\r?$/m);
    expect(raw).toContain('filename=ky-han.ics');
  });

  it('names its own receiver alone: nobody reads who else is written to', async () => {
    const { smtpUrl, url, ...kept } = await inbox();
    const mail = mailer(smtpUrl);
    const mailboxes = ['dau-moi@bac.example.org', 'dau-moi@nam.example.org'];
    await Promise.all(
      mailboxes.map((address) => mail.send({ ...LETTER, messageId: `<${address}>`, address })),
    );
    const arrived = await kept.messages();
    expect(arrived.flatMap(({ to }) => to).toSorted()).toEqual(mailboxes);
    for (const { id, to } of arrived) {
      const raw = await (await fetch(`${url}/messages/${id}/raw`)).text();
      expect(raw).not.toContain(mailboxes.find((address) => !to.includes(address)));
    }
  });

  it('is known by the very bytes that the server got, with its files, and again when it is sent again', async () => {
    const { smtpUrl, url, ...kept } = await inbox();
    const mail = mailer(smtpUrl);
    // Dots at the beginning of lines are doubled on the way, bare newlines are completed.
    const text = `${LETTER.text}\n.\n..\nhết\r\n.`;
    const attachments = [
      { name: 'so-lieu.bin', mediaType: 'application/octet-stream', content: Buffer.alloc(3_000_000, 7) },
    ];
    const results = [
      await mail.send({ ...LETTER, text, attachments }),
      await mail.send({ ...LETTER, text }),
      await mail.send(LETTER),
    ];
    const got = await Promise.all(
      (await kept.messages()).map(async ({ id }) => {
        const raw = await (await fetch(`${url}/messages/${id}/raw`)).arrayBuffer();
        return createHash('sha256').update(Buffer.from(raw)).digest('hex');
      }),
    );
    const told = results.map(({ messageSha256 }) => messageSha256?.toString('hex') ?? '');
    expect(told.toSorted()).toEqual(got.toSorted());
    expect(new Set(told).size).toBe(3);
  });

  it('is known also where nobody knows whether it was taken, and not where no content left', async () => {
    const lost = await failing({ at: 'content', hangUp: true });
    const { messageSha256, outcome } = await mailer(lost.smtpUrl).send(LETTER);
    expect(outcome).toBe('unknown');
    const [arrived = ''] = lost.taken;
    expect(messageSha256?.toString('hex')).toBe(
      createHash('sha256').update(`${arrived}\n`.replaceAll('\n', '\r\n')).digest('hex'),
    );
    const refusing = await failing({ at: 'content', say: '550 5.7.1 not wanted' });
    expect((await mailer(refusing.smtpUrl).send(LETTER)).messageSha256).toHaveLength(32);
    for (const at of ['RCPT', 'DATA'] as const) {
      const server = await failing({ at, say: '550 5.1.1 no such user' });
      expect(await mailer(server.smtpUrl).send(LETTER)).not.toHaveProperty('messageSha256');
    }
  });

  it('leaves from a return path that names it, so that it is known when it comes back', async () => {
    const marked = 'bounces+0f3a@so-tttt.example.org';
    const server = await failing({ at: 'MAIL', unlessFrom: marked, say: '553 5.7.1 not your address' });
    const returnPath = 'Returned <bounces@so-tttt.example.org>';
    expect(await mailer(server.smtpUrl, { returnPath }).send(LETTER)).toMatchObject({ outcome: 'sent' });
    expect(server.taken[0]).toMatch(/^From: .*<ky-han@so-tttt\.example\.org>$/m);
  });

  it('keeps its Message-ID when it is sent again, so that a receiver can drop it', async () => {
    const kept = await inbox();
    await mailer(kept.smtpUrl).send(LETTER);
    await mailer(kept.smtpUrl).send(LETTER);
    expect((await kept.messages()).map(({ messageId }) => messageId)).toEqual([
      LETTER.messageId,
      LETTER.messageId,
    ]);
  });
});

/** Point, what the server says there, and whom that speaks about. */
const REFUSALS: readonly (readonly [SmtpPoint, string, RefusalFault])[] = [
  // Ours: account, sender, rate, or a server that lets nobody in.
  ['greeting', '554 5.7.1 no service for your address', 'channel'],
  ['greeting', '421 too busy', 'channel'],
  ['AUTH', '535 5.7.8 password expired', 'channel'],
  ['AUTH', '534 5.7.9 mechanism too weak', 'channel'],
  ['AUTH', '454 4.7.0 try to sign in later', 'channel'],
  ['MAIL', '530 5.7.0 sign in first', 'channel'],
  ['MAIL', '553 5.7.1 not your address', 'channel'],
  ['MAIL', '550 5.7.1 sender refused', 'channel'],
  ['MAIL', '501 5.1.7 bad sender', 'channel'],
  ['MAIL', '450 4.7.1 too many messages', 'channel'],
  ['MAIL', '421 4.7.0 too many messages', 'channel'],
  ['RCPT', '530 5.7.0 sign in first', 'channel'],
  ['RCPT', '550 5.1.8 sender has no domain', 'channel'],
  ['RCPT', '550 5.4.5 daily share used up', 'channel'],
  ['content', '550 5.4.5 daily share used up', 'channel'],
  // This message, or this server’s opinion of us; others may pass.
  ['MAIL', '552 5.3.4 message too big', 'message'],
  ['RCPT', '552 exceeded storage allocation', 'message'],
  ['RCPT', '554 relay access denied', 'message'],
  ['RCPT', '550 5.7.1 relaying denied', 'message'],
  ['DATA', '554 5.5.1 no', 'message'],
  ['content', '552 5.2.3 message too long', 'message'],
  ['content', '552 too much', 'message'],
  ['content', '550 5.7.1 looks like spam', 'message'],
  ['content', '554 transaction failed', 'message'],
  // Theirs, for good.
  ['RCPT', '550 5.1.1 no such mailbox', 'recipient'],
  ['RCPT', '550 no such user', 'recipient'],
  ['RCPT', '551 user not local', 'recipient'],
  ['RCPT', '553 5.1.3 not a mailbox', 'recipient'],
  ['RCPT', '501 5.1.3 bad address', 'recipient'],
  ['RCPT', '556 5.1.10 takes no mail', 'recipient'],
  ['RCPT', '552 5.2.2 mailbox full', 'recipient'],
  ['RCPT', '554 5.2.1 mailbox disabled', 'recipient'],
  ['content', '550 5.1.1 no such mailbox after all', 'recipient'],
  // Nobody’s, for now.
  ['MAIL', '451 4.3.0 try later', 'passing'],
  ['RCPT', '450 4.2.1 mailbox busy', 'passing'],
  ['RCPT', '451 4.7.1 greylisted', 'passing'],
  ['RCPT', '452 4.2.2 mailbox full', 'passing'],
  ['DATA', '451 4.3.0 try later', 'passing'],
  ['content', '452 4.3.1 disk full', 'passing'],
];

describe('a refusal', () => {
  it.each(REFUSALS)('at %s with "%s" speaks about: %s', async (at, say, fault) => {
    const { smtpUrl } = await failing({ at, say });
    const signingIn = smtpUrl.replace('smtp://', 'smtp://linh:mat-khau@');
    expect(await mailer(signingIn).send(LETTER)).toMatchObject({
      outcome: 'refused',
      fault,
      response: expect.stringContaining(say),
    });
  });

  it('does not keep the next one from being sent', async () => {
    const { smtpUrl, taken } = await failing({ at: 'RCPT', say: '550 5.1.1 no such mailbox' });
    const sender = mailer(smtpUrl, { maxConnections: 1 });
    const results = await Promise.all([sender.send(LETTER), sender.send(LETTER)]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['refused', 'refused']);
    expect(taken).toEqual([]);
  });
});

describe('a message that certainly did not leave', () => {
  it('where nobody listens is refused for now', async () => {
    const gone = await failing({ at: 'greeting', hangUp: true });
    await gone.stop();
    expect(await mailer(gone.smtpUrl).send(LETTER)).toMatchObject({
      outcome: 'refused',
      fault: 'channel',
      response: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it.each([
    ['greeting', 'channel'],
    ['EHLO', 'channel'],
    ['MAIL', 'passing'],
    ['RCPT', 'passing'],
    ['DATA', 'passing'],
  ] as const)('since the server hung up at %s waits: %s', async (at, fault) => {
    const { smtpUrl } = await failing({ at, hangUp: true });
    expect(await mailer(smtpUrl).send(LETTER)).toMatchObject({ outcome: 'refused', fault });
  });
});

describe('a message of which nobody knows whether it left', () => {
  it('since the connection dropped after the content is unknown', async () => {
    const { smtpUrl, taken } = await failing({ at: 'content', hangUp: true });
    expect(await mailer(smtpUrl).send(LETTER)).toMatchObject({ outcome: 'unknown' });
    // Indeed the server has it: calling it refused would send it twice.
    expect(taken).toHaveLength(1);
    expect(taken[0]).toContain(LETTER.messageId);
  });

  it('since the final word never came is unknown', async () => {
    const { smtpUrl, taken } = await failing({ at: 'content', stayMute: true });
    // Long enough that a busy machine is not taken for a mute server: everything before is answered at once.
    const result = await mailer(smtpUrl, { answerWithinMs: 5000 }).send(LETTER);
    expect(result).toMatchObject({ outcome: 'unknown' });
    expect(taken).toHaveLength(1);
  });

  it('does not end the pool: the next one has a connection of its own', async () => {
    const broken = await failing({ at: 'content', hangUp: true });
    const sender = mailer(broken.smtpUrl, { maxConnections: 1 });
    expect((await sender.send(LETTER)).outcome).toBe('unknown');
    expect((await sender.send(LETTER)).outcome).toBe('unknown');
    expect(broken.taken).toHaveLength(2);
  });
});
