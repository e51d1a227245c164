import { describe, expect, it } from '@jest/globals';
import { typedIn } from './typed-before.js';

describe('what somebody had typed', () => {
  it('is what is left without what the page had written itself', () => {
    const sent = {
      cycleId: 'ke-hoach-thu/giao-ban/2026-03',
      postponementId: '5e1b0f0e-8e0c-4f7e-9b59-9b4f6f8d7f11',
      rulingId: 'r',
      cancellationId: '0b5d0f0e-8e0c-4f7e-9b59-9b4f6f8d7f11',
      paperId: 'units',
      contribution: 'ke-hoach-thu/giao-ban/2026-03/contribution/phuong-nam',
      session: 'lop/2026-03-20',
      shown: 'phuong-bac',
      act: 'preview',
      reason: 'Lãnh đạo đi công tác',
      meetingOn: '2026-03-27',
      number: ' ',
    };
    expect(typedIn(sent)).toEqual([
      ['reason', 'Lãnh đạo đi công tác'],
      ['meetingOn', '2026-03-27'],
    ]);
  });
});
