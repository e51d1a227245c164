import { describe, expect, it } from '@jest/globals';
import { doorSentence } from './door-sentence.js';

describe('what happened at the door', () => {
  it('says when a backup was made as people write it, in their zone', () => {
    const backupRealAt = Date.parse('2026-03-02T19:00:00Z');
    const fact = { type: 'register-put-back', backedUpAt: 0, putBackAt: 0, backupRealAt } as const;
    expect(doorSentence(fact, 'Asia/Ho_Chi_Minh')).toEqual({
      vi: 'Khôi phục sổ từ bản sao lưu lúc 03/03/2026 02:00',
      en: 'Register put back from the backup of 03/03/2026 02:00',
    });
  });
});
