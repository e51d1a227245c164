import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mailChannel } from '@kyhan/channels';
import { startStack, type Stack } from '@kyhan/local';
import { readSettings } from '@kyhan/stack';
import { castPlan } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startFailingSmtpServer } from '@kyhan/testkit/servers';

const SENDER = 'ky-han@so-tttt.example.org';
const PORTAL = 'https://ky-han.so-tttt.example.org';
/** As mail servers do that let nobody write in another's name. */
const NOT_YOURS = { at: 'MAIL', unlessFrom: SENDER, say: '553 5.7.1 not your address' } as const;

describe('the letters of an office that has told its address, its sender and where answers go', () => {
  let folder = '';
  let relay: Awaited<ReturnType<typeof startFailingSmtpServer>>;
  let stack: Stack | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kyhan-letters-'));
    relay = await startFailingSmtpServer(NOT_YOURS);
    const environment = {
      KYHAN_PUBLIC_URL: PORTAL,
      KYHAN_SMTP_URL: relay.smtpUrl,
      KYHAN_MAIL_FROM: `Sở Thông tin và Truyền thông <${SENDER}>`,
      KYHAN_MAIL_REPLY_TO: 'van-thu@so-tttt.example.org',
    };
    const { settings } = await readSettings({ environment, folder });
    const fastClock = { startsOn: '2023-10-17', zone: 'Asia/Ho_Chi_Minh', realMsPerDay: 6000 };
    const dataFolder = path.join(folder, 'data');
    const plan = await castPlan();
    stack = await startStack({ dataFolder, plan, fastClock, settings, environment: process.env });
  });
  afterAll(async () => {
    await stack?.stop();
    await relay?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('are taken by a mail server that checks the sender, and carry all of it', async () => {
    const letter = await until(async () =>
      relay.taken.find((one) => one.includes('To: bac@cast.example.org')),
    );
    const [head = ''] = letter.split(/\r?\n\r?\n/);
    // A name beyond ASCII is written over two lines.
    expect(head).toMatch(new RegExp(`^From: [^<]*<${SENDER}>$`, 'm'));
    expect(head).toMatch(/^Reply-To: van-thu@so-tttt\.example\.org$/m);
    expect(readable(letter)).toContain(`${PORTAL}/s/`);
    expect(readable(letter)).not.toContain('127.0.0.1');
  });

  it('would be refused there from another sender, which is told as a fault of ours', async () => {
    const mail = mailChannel({ smtpUrl: relay.smtpUrl, from: 'Kỳ Hạn <ky-han@kyhan.example.org>' });
    const letter = { messageId: '<1@kyhan.example.org>', address: 'bac@cast.example.org', noticeIds: ['1'] };
    const result = await mail.send({ ...letter, subject: 'Nhắc việc', text: 'Nhắc việc', html: '' });
    await mail.close();
    expect(result).toMatchObject({ outcome: 'refused', fault: 'channel' });
  });
});

/** The text of a letter, without what carries it in lines of 76 characters. */
function readable(letter: string): string {
  return letter.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=');
}
