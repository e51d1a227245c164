import { describe, expect, it } from '@jest/globals';
import { notice, NOW, OPENING, REMINDER } from './notice-mail.fixture.js';
import { renderDigest, renderNotice } from './render-notice.js';

describe('an opening letter', () => {
  it('asks to say that it was received, where the policy wants that and nobody has said so', () => {
    const asked = notice(OPENING, { isToAcknowledge: true });
    expect(renderNotice(asked, 'vi', NOW).text).toContain('xác nhận đã nhận được nội dung này');
    expect(renderNotice(asked, 'en', NOW).text).toContain('that it has been received');
    const gathered = renderDigest(
      [asked, notice(REMINDER, { obligation: { vi: 'Việc khác', en: 'Another' } })],
      'vi',
      NOW,
    );
    expect(gathered.text).toContain('xác nhận đã nhận được nội dung này');
    expect(renderNotice(notice(OPENING, {}), 'vi', NOW).text).not.toContain('xác nhận đã nhận');
  });
});

describe('a letter to whoever stands in', () => {
  const instead = notice({ ...REMINDER, data: { standsInFor: 'focal-point' } as never });

  it('says in whose place it comes, alone and gathered with others', () => {
    const gathered = renderDigest(
      [instead, notice(OPENING, { obligation: { vi: 'Việc khác', en: 'Another' } })],
      'vi',
      NOW,
    );
    for (const { text } of [renderNotice(instead, 'vi', NOW), gathered])
      expect(text).toContain('Thư gửi người thay đầu mối trong thời gian vắng mặt.');
    expect(renderNotice(instead, 'en', NOW).text).toContain(
      'whoever stands in for the focal point, who is away',
    );
    expect(renderNotice(notice(REMINDER), 'vi', NOW).text).not.toContain('vắng mặt');
  });
});
