import { describe, expect, it } from '@jest/globals';
import type { SendingAnswer } from '@kyhan/contracts';
import { sendingLines } from './sending-lines.js';

const PAPER = { number: '45', sign: 'BC-UBND', on: '2026-03-06', signatory: 'Phó Chủ tịch' };
const SENDING = {
  assignmentId: 'cast/bao-cao/2026-02/main/phuong-bac',
  toIssue: false,
  issues: 1,
  issued: {
    document: PAPER,
    actor: 'person:linh',
    at: '2026-03-06T02:00:00Z',
  },
  recipients: [
    { recipient: 1, name: { vi: 'Tòa soạn', en: 'Newspaper' }, hindrance: 'no-address', state: 'to-send' },
  ],
} as SendingAnswer;
const said = (change: Partial<SendingAnswer> = {}) =>
  sendingLines({ ...SENDING, ...change }).map(([name, line]) => `${name.vi}: ${line.vi}`);

describe('what the command line tells of a report on its way out', () => {
  it('says why no letter carries it', () => {
    expect(said()[1]).toBe('Nơi nhận: 1. Tòa soạn: Chưa gửi. Không gửi qua thư: không có địa chỉ');
  });

  it('says that a newer version waits for its number, and under which the one before went out', () => {
    expect(said({ toIssue: true })[0]).toMatch(/45\/BC-UBND.*; bản mới chưa ghi số và ngày$/);
    const { issued: _issued, ...before } = SENDING;
    const [first] = sendingLines({ ...before, toIssue: true });
    expect(first?.[1].vi).toBe('chưa ghi số và ngày');
  });
});
