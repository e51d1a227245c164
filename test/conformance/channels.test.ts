import { describe } from '@jest/globals';
import { mailChannel } from '@kyhan/channels';
import { startInbox } from '@kyhan/local';
import { exerciseChannel, type ChannelUnderTest } from '@kyhan/testkit/conformance';
import { terminalChannel } from '../../examples/own-program/src/terminal-channel.js';

async function mailToInbox(): Promise<ChannelUnderTest> {
  const inbox = await startInbox({ smtpPort: 0, httpPort: 0 });
  const channel = mailChannel({ smtpUrl: inbox.smtpUrl, from: 'Kỳ Hạn <ky-han@so-tttt.example.org>' });
  let isThere = true;
  const takeAway = async () => {
    if (isThere) await inbox.stop();
    isThere = false;
  };
  return {
    channel,
    address: (n) => `dau-moi@don-vi-${n}.example.org`,
    received: async () =>
      (await inbox.messages()).map(({ to, subject, text }) => ({
        address: to.join(),
        words: `${subject}\n${text}`,
      })),
    takeAway,
    end: async () => {
      await channel.close();
      await takeAway();
    },
  };
}

async function ownOfExample(): Promise<ChannelUnderTest> {
  const lines: string[] = [];
  const channel = terminalChannel((line) => lines.push(line));
  return {
    channel,
    address: (n) => `dau-moi@don-vi-${n}.example.org`,
    received: async () =>
      lines.map((line) => {
        const [address = '', ...words] = line.split(': ');
        return { address, words: words.join(': ') };
      }),
    end: () => channel.close(),
  };
}

describe('mail', () => {
  exerciseChannel(mailToInbox);
});

describe('the example’s own channel', () => {
  exerciseChannel(ownOfExample);
});
