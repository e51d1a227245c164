import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Channel, OutgoingMessage } from '@kyhan/channels';

/** What somebody got. */
export interface ReceivedMessage {
  readonly address: string;
  /** What there is to read: subject, text, or both. */
  readonly words: string;
}

/** A channel and its other side, as a test holds both. */
export interface ChannelUnderTest {
  readonly channel: Channel;
  /** An address of the channel; each number has its own. */
  address(n: number): string;
  /** What has arrived, in whatever order. */
  received(): Promise<readonly ReceivedMessage[]>;
  /** Takes the other side away, so that nobody is there to take a message; absent where there is none. */
  readonly takeAway?: () => Promise<void>;
  end(): Promise<void>;
}

const SUBJECT = 'Nhắc việc: Báo cáo năm, năm 2026';
const TEXT = 'Kính gửi: Phường Bắc\n\nHạn nộp: hết ngày 05 tháng 02 năm 2027\n';

/** What every channel must do, whatever it sends by: a suite of jest. `make` begins one anew for each test. */
export function exerciseChannel(make: () => Promise<ChannelUnderTest>): void {
  let under: ChannelUnderTest;
  beforeEach(async () => {
    under = await make();
  });
  afterEach(() => under.end());

  const message = (n: number): OutgoingMessage => ({
    messageId: `<message-${n}@kyhan.example.org>`,
    address: under.address(n),
    subject: SUBJECT,
    text: TEXT,
    html: '<!doctype html><p>Kính gửi: Phường Bắc</p>',
    noticeIds: [`n-${n}`],
  });

  describe('a message that is taken', () => {
    it('is sent, with what the other side said', async () => {
      const result = await under.channel.send(message(1));
      const { messageSha256, ...said } = result;
      expect(said).toEqual({ outcome: 'sent', response: expect.stringMatching(/./) });
      // A channel that knows which bytes it handed over says so.
      expect([undefined, 32]).toContain(messageSha256?.length);
    });

    it('arrives once, at its address, in Vietnamese as it was written', async () => {
      await under.channel.send(message(1));
      const received = await under.received();
      expect(received.map(({ address }) => address)).toEqual([under.address(1)]);
      const words = received.map((one) => one.words).join('\n');
      expect([SUBJECT, 'Kính gửi: Phường Bắc'].filter((part) => words.includes(part))).not.toEqual([]);
    });

    it('goes to its one address alone, however many are under way', async () => {
      const numbers = Array.from({ length: 30 }, (_, i) => i + 1);
      const results = await Promise.all(numbers.map((n) => under.channel.send(message(n))));
      expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['sent']));
      const received = await under.received();
      expect(received.map(({ address }) => address).toSorted()).toEqual(
        numbers.map((n) => under.address(n)).toSorted(),
      );
    });

    it('may be sent again', async () => {
      await under.channel.send(message(1));
      expect(await under.channel.send(message(1))).toMatchObject({ outcome: 'sent' });
    });
  });

  describe('a message that cannot be handed over', () => {
    it('since nobody is there is not sent and not refused for good, and nothing is thrown', async () => {
      if (under.takeAway === undefined) return;
      await under.takeAway();
      const result = await under.channel.send(message(1));
      expect(['refused', 'unknown']).toContain(result.outcome);
      expect(result).not.toMatchObject({ fault: 'recipient' });
      expect(result.response).not.toBe('');
    });
  });

  describe('a channel that is closed', () => {
    it('has given every message its result', async () => {
      const sending = under.channel.send(message(1));
      await under.channel.close();
      expect(['sent', 'refused', 'unknown']).toContain((await sending).outcome);
    });
  });
}
