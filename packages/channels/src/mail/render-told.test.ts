import { describe, expect, it } from '@jest/globals';
import {
  CONTENTS,
  forms,
  LINK,
  NAM,
  notice,
  NOW,
  OPENING,
  PAGE,
  withoutLink,
} from './notice-mail.fixture.js';
import { renderDigest, renderNotice } from './render-notice.js';

/** Nam cooperates in what Bắc leads, and owes nothing. */
const told = withoutLink(notice(CONTENTS['for-information'], { contactUnit: NAM }));

describe('a letter to who is only told', () => {
  it('says that nothing need be sent, and leads to no page, since whoever gets it may open none', () => {
    const letter = renderNotice(told, 'vi', NOW);
    for (const form of forms(letter)) {
      expect(form).toContain('Phường Nam không phải gửi báo cáo.');
      expect(form).not.toContain('Liên kết chỉ dùng cho đơn vị nhận thư');
    }
    for (const form of [letter.text, letter.html]) expect(form).not.toContain(PAGE);
  });

  it('says so among other matters too, of which each leads to its own', () => {
    const own = notice(OPENING, { unit: NAM, obligation: { vi: 'Báo cáo quý', en: 'Quarterly report' } });
    const letter = renderDigest([told, own], 'vi', NOW);
    for (const form of forms(letter)) {
      expect(form).toContain('Phường Nam không phải gửi báo cáo.');
      expect(form).toContain('Liên kết chỉ dùng cho đơn vị nhận thư');
    }
    for (const form of [letter.text, letter.html]) {
      expect(form).toContain(LINK);
      expect(form).not.toContain(PAGE);
    }
  });
});
