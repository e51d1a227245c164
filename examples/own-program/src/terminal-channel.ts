import type { Channel } from '@kyhan/channels';

/** A way to send a notice: here a terminal; a text message or a chat is no different. */
export function terminalChannel(print: (line: string) => void): Channel {
  return {
    // Never throws: it answers what became of the message, which may be sent, refused or unknown.
    async send({ address, subject }) {
      print(`${address}: ${subject}`);
      return { outcome: 'sent', response: 'printed' };
    },
    async close() {},
  };
}
