import { randomUUID } from 'node:crypto';
import type { MailDoor } from '@kyhan/api';
import { renderTestLetter, type Channel } from '@kyhan/channels';

/** How an administrator tries whether letters leave through a channel. `publicUrl` is asked for late. Throws nothing. */
export function mailDoor(channel: Channel, publicUrl: () => string): MailDoor {
  return {
    ask: async () => await channel.ask?.(),
    sendTest: async ({ address, language, by, at }) => {
      const { hostname } = new URL(publicUrl());
      const letter = renderTestLetter({ url: publicUrl(), by, at }, language);
      const messageId = `<test-${randomUUID()}@${hostname}>`;
      const { outcome, response } = await channel.send({ messageId, address, ...letter, noticeIds: [] });
      return { sent: outcome === 'sent', response };
    },
  };
}
