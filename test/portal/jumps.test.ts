import { describe, expect, it } from '@jest/globals';
import { listSubmissions } from '@kyhan/register';
import { BAC, FILLED_IN, NAM, ofUnit } from '@kyhan/testkit/cast';
import { BEARER } from '@kyhan/testkit/portal';
import { portalAfterFebruary } from '../support/portal-after-february.js';

const INPUT = 'field-participants.reason';
const BOX = `name="${INPUT}"`;

describe('what was handed in for the period before, on the pages', () => {
  const door = portalAfterFebruary({ summary: 'Tháng 2 có hai buổi', participants: 12 });

  const open = async () => (await door.portal.ask(door.link)).body;
  const hand = async (texts: Record<string, string> = {}) =>
    await door.portal.hand(door.link, { submissionId: 's-1', ...FILLED_IN, ...texts });

  it('stands beside the figures, and folded with all that was said', async () => {
    const page = await open();
    expect(page).toContain('Kỳ trước (tháng 02/2026): 12');
    expect(page).toContain('Nội dung đã gửi kỳ trước (tháng 02/2026)');
    expect(page).toContain('Tháng 2 có hai buổi');
    expect(page).toContain(BOX);
    expect(page).toContain('Lý do, nếu chênh lệch quá 50 % so với kỳ trước');
    expect((await door.portal.ask(`${door.link}?lang=en`)).body).toContain(
      'Period before (February 2026): 12',
    );
  });

  it('asks why a figure jumps, beside it and in the summary, and keeps what was typed', async () => {
    const { status, body } = await hand();
    expect(status).toBe(400);
    const told = '&quot;Số người dự&quot; là 1.250, kỳ trước là 12: chênh lệch quá 50 %, đề nghị ghi lý do';
    expect(body.split(told)).toHaveLength(3);
    expect(body).toContain(`href="#${INPUT}"`);
    expect(body).toContain(`id="${INPUT}-error"`);
    expect(body).toContain('value="1.250"');
    expect(await listSubmissions(door.register, ofUnit(BAC))).toEqual([]);
  });

  it('is shown with the reason to the unit, and to who reviews', async () => {
    expect((await hand({ [INPUT]: 'Có lễ hội' })).status).toBe(303);
    const told = 'Lý do chênh lệch so với kỳ trước: Có lễ hội';
    const history = (await door.portal.ask(`/assignments/${ofUnit(BAC)}`, { headers: BEARER })).body;
    for (const page of [await open(), history]) {
      expect(page).toContain(told);
      expect(page).toContain('(kỳ trước: 12)');
    }
    expect(await open()).toContain('value="Có lễ hội"');
  });

  it('is there for who coordinates, who enters for the unit', async () => {
    const entries = (await door.portal.ask(`/entries/${ofUnit(BAC)}`, { headers: BEARER })).body;
    for (const words of ['Kỳ trước (tháng 02/2026): 12', BOX, 'Tháng 2 có hai buổi'])
      expect(entries).toContain(words);
  });

  it('is asked of nobody who handed in nothing before', async () => {
    const nam = (await door.portal.ask(door.portal.link(ofUnit(NAM), `dau-moi@${NAM}.example.org`))).body;
    for (const words of ['Kỳ trước', BOX]) expect(nam).not.toContain(words);
  });
});
