import { describe, expect, it } from '@jest/globals';
import { addressKey, noticeAddress } from './notice-address.js';

describe('the address of a notice', () => {
  it('is the mailbox of the contact', () => {
    expect(noticeAddress({ email: 'Bac@xa.example.org' })).toEqual({
      channel: 'mail',
      address: 'Bac@xa.example.org',
    });
  });

  it('has one key however it is written; a mailbox alone, others with their channel', () => {
    const key = (channel: string, address: string) => addressKey({ channel, address });
    expect(key('mail', 'Bac@XA.example.org')).toBe('bac@xa.example.org');
    expect(key('zalo', 'BAC')).toBe('zalo:bac');
    expect(key('zalo', 'bac@xa.example.org')).not.toBe(key('mail', 'bac@xa.example.org'));
  });
});
