import type { Contact } from '@kyhan/plan';

/** Where a notice goes: an address of a channel. */
export interface NoticeAddress {
  /** `mail`, or the name of another channel of the deployment. */
  readonly channel: string;
  /** As that channel writes them: a mailbox, a telephone number. */
  readonly address: string;
}

/** How a contact is reached: plans name mailboxes. Pure; throws nothing. */
export function noticeAddress({ email }: Pick<Contact, 'email'>): NoticeAddress {
  return { channel: 'mail', address: email };
}

/** The address as a key: however it is written, one address has one. Pure; throws nothing. */
export function addressKey({ channel, address }: NoticeAddress): string {
  const written = address.toLowerCase();
  // Ids of notices were made from mailboxes alone before there were channels.
  return channel === 'mail' ? written : `${channel}:${written}`;
}
