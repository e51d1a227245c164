import { afterEach, describe, expect, it } from '@jest/globals';
import { mailChannel, type OutgoingMessage } from '@kyhan/channels';
import type { MailFault } from './harness/fault-script.js';
import { mailProxy } from './harness/mail-proxy.js';
import { runInbox } from './harness/run-inbox.js';

const LETTER: OutgoingMessage = {
  messageId: '<0f3a@faults.example.org>',
  address: 'don-vi-1@faults.example.org',
  subject: 'Nhắc việc',
  text: 'Kính gửi: Phường Bắc\n',
  html: '<!doctype html><p>Kính gửi: Phường Bắc</p>',
  noticeIds: ['n-1'],
};

const STALLS_FOR_MS = 50;
const CHANNEL = { outcome: 'refused', fault: 'channel' };
const PASSING = { outcome: 'refused', fault: 'passing' };
const SENT = { outcome: 'sent' };
const UNKNOWN = { outcome: 'unknown' };
const said = (fault: string, response: string) => ({
  outcome: 'refused',
  fault,
  response: expect.stringContaining(response),
});

/** What each comes to: for whoever sends, and as letters that the server took. */
const COMES_TO: readonly (readonly [
  at: MailFault['at'],
  act: MailFault['act'],
  outcome: object,
  taken: number,
])[] = [
  // Who is not even greeted comes again at once.
  ['greeting', 'hang-up', SENT, 1],
  ['greeting', 'stall', SENT, 1],
  ['greeting', 'passing', said('channel', '421 '), 0],
  ['greeting', 'refuse', said('channel', '554 '), 0],
  ['EHLO', 'hang-up', CHANNEL, 0],
  ['EHLO', 'stall', CHANNEL, 0],
  ['EHLO', 'passing', said('channel', '421 '), 0],
  ['EHLO', 'refuse', CHANNEL, 0],
  ['MAIL', 'hang-up', PASSING, 0],
  ['MAIL', 'stall', PASSING, 0],
  ['MAIL', 'passing', said('passing', '451 '), 0],
  ['MAIL', 'refuse', said('channel', '550 '), 0],
  ['RCPT', 'hang-up', PASSING, 0],
  ['RCPT', 'stall', PASSING, 0],
  ['RCPT', 'passing', said('passing', '450 '), 0],
  ['RCPT', 'refuse', said('recipient', '550 '), 0],
  ['DATA', 'hang-up', PASSING, 0],
  ['DATA', 'stall', PASSING, 0],
  ['DATA', 'passing', said('passing', '451 '), 0],
  ['DATA', 'refuse', said('message', '554 '), 0],
  ['content', 'hang-up', UNKNOWN, 0],
  ['content', 'stall', UNKNOWN, 0],
  ['content', 'passing', said('passing', '452 '), 0],
  ['content', 'refuse', said('message', '554 '), 0],
  ['answer', 'hang-up', UNKNOWN, 1],
  ['answer', 'stall', UNKNOWN, 1],
  // The yes is heard, and behind it the server closes.
  ['answer', 'passing', SENT, 1],
];

const KINDS = COMES_TO.map(([at, act, outcome, taken]) => ({ at, act, outcome, taken }));

const ended: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0)) await end();
});

async function sender(faults: readonly (MailFault | undefined)[]) {
  const inbox = await runInbox(() => undefined);
  ended.unshift(() => inbox.stop());
  const proxy = await mailProxy(inbox.port, faults);
  ended.unshift(() => proxy.stop());
  const begun = () => {
    const channel = mailChannel({ smtpUrl: proxy.smtpUrl, from: 'Kỳ Hạn <ky-han@faults.example.org>' });
    ended.unshift(() => channel.close());
    return channel;
  };
  return { inbox, proxy, begun };
}

describe('a mail server that fails', () => {
  it.each(KINDS)('at $at by $act comes to what it is counted as', async ({ at, act, outcome, taken }) => {
    const fault = { at, act, ...(act === 'stall' ? { forMs: STALLS_FOR_MS } : {}) } as MailFault;
    const { inbox, proxy, begun } = await sender([undefined, fault]);
    const result = await begun().send(LETTER);
    expect(result).toMatchObject(outcome);
    expect(Object.fromEntries(proxy.injected)).toEqual({ [`${at} ${act}`]: 1 });
    expect(inbox.letters).toHaveLength(taken);
  });

  it('before a message was offered keeps that for the next connection, where one is open', async () => {
    const { inbox, proxy, begun } = await sender([
      undefined,
      undefined,
      { at: 'greeting', act: 'refuse' },
      undefined,
      undefined,
    ]);
    const channel = begun();
    for (let message = 0; message < 3; message += 1) expect(await channel.send(LETTER)).toMatchObject(SENT);
    expect(proxy.injected.size).toBe(0);
    expect(await begun().send(LETTER)).toMatchObject(said('channel', '554 '));
    expect(Object.fromEntries(proxy.injected)).toEqual({ 'greeting refuse': 1 });
    expect(inbox.letters).toHaveLength(3);
  });

  it('is not there while it is away, and takes letters again when it is back', async () => {
    const { inbox, proxy, begun } = await sender([undefined]);
    const send = () => begun().send(LETTER);
    expect(await send()).toMatchObject(SENT);
    expect(await proxy.whileAway(send)).toMatchObject(said('channel', 'ECONNREFUSED'));
    expect(await send()).toMatchObject(SENT);
    expect(inbox.letters).toHaveLength(2);
  });

  it('fails no more once it is mended', async () => {
    const { inbox, proxy, begun } = await sender([{ at: 'MAIL', act: 'hang-up' }]);
    proxy.mend();
    expect(await begun().send(LETTER)).toMatchObject(SENT);
    expect([proxy.injected.size, inbox.letters.length]).toEqual([0, 1]);
  });
});
