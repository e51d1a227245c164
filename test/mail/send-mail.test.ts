import { afterEach, describe, expect, it } from '@jest/globals';
import { startInbox } from '@kyhan/local';
import { mailChannel, type Channel, type MailSettings, type OutgoingMessage } from '@kyhan/channels';
import { startFailingSmtpServer, type SmtpFault } from '@kyhan/testkit/servers';

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

describe('a message that the server refuses', () => {
  it.each([
    ['MAIL', '550 5.7.1 sender refused'],
    ['RCPT', '550 5.1.1 no such mailbox'],
    ['DATA', '554 5.5.1 no'],
    ['content', '550 5.7.1 looks like spam'],
  ] as const)('at %s with "%s" is refused for good', async (at, say) => {
    const { smtpUrl } = await failing({ at, say });
    expect(await mailer(smtpUrl).send(LETTER)).toEqual({
      outcome: 'refused',
      permanent: true,
      response: expect.stringContaining(say),
    });
  });

  it.each([
    ['MAIL', '451 4.3.0 try later'],
    ['RCPT', '450 4.2.1 mailbox busy'],
    ['content', '452 4.3.1 disk full'],
  ] as const)('at %s with "%s" is refused for now', async (at, say) => {
    const { smtpUrl } = await failing({ at, say });
    expect(await mailer(smtpUrl).send(LETTER)).toMatchObject({ outcome: 'refused', permanent: false });
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
      permanent: false,
      response: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it.each(['greeting', 'EHLO', 'MAIL', 'RCPT', 'DATA'] as const)(
    'since the server hung up at %s is refused for now',
    async (at) => {
      const { smtpUrl } = await failing({ at, hangUp: true });
      expect(await mailer(smtpUrl).send(LETTER)).toMatchObject({ outcome: 'refused', permanent: false });
    },
  );

  it('since the server is too busy to greet is refused for now', async () => {
    const { smtpUrl } = await failing({ at: 'greeting', say: '421 too busy' });
    expect(await mailer(smtpUrl).send(LETTER)).toMatchObject({ outcome: 'refused', permanent: false });
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
