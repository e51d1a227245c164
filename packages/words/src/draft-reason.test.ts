import { describe, expect, it } from '@jest/globals';
import { draftReason } from './draft-reason.js';

const said = (recurrence: boolean, day: boolean, announcement = false) =>
  draftReason({ recurrence, day, announcement });

describe('why a cycle is a draft', () => {
  it('is said once of recurrence and day where both were inferred', () => {
    expect(said(true, true, true)).toMatchObject({
      vi: 'chu kỳ và hạn là suy luận, chưa ai xác nhận; chưa có văn bản giao việc; đơn vị chưa được báo gì',
      en: 'its recurrence and its day are inferred and nobody has confirmed them; its announcement is not recorded; no unit was told of it',
    });
  });

  it('is what is left to do, and nothing else', () => {
    expect(said(true, false).vi).toBe('chu kỳ là suy luận, chưa ai xác nhận; đơn vị chưa được báo gì');
    expect(said(false, true).vi).toBe('hạn là suy luận, chưa ai xác nhận; đơn vị chưa được báo gì');
    expect(said(false, false, true).en).toBe('its announcement is not recorded; no unit was told of it');
  });
});
