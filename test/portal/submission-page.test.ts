import { describe, expect, it } from '@jest/globals';
import { recordSubmission } from '@kyhan/register';
import { FILLED_IN, planWithForm, BAC, Story, submission, submitted } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { submissionForm } from '../support/submission-form.js';

describe('the submission page', () => {
  const { door, hand, open, stored, restart } = submissionForm();

  it('has a field for each of the form, with its label, help, measure, and whether it may stay empty', async () => {
    const page = await open();
    expect(page).toContain('<label class="govuk-label govuk-label--s" for="field-summary">Tóm tắt</label>');
    expect(page).toContain('Năm câu là đủ');
    expect(page).toContain('Số người dự (người)');
    expect(page).toContain('Ngày tổ chức (không bắt buộc)');
    for (const input of ['field-held-on" name="field-held-on', 'field-events.4.name', 'name="field-note"'])
      expect(page).toContain(input);
    expect(page).toContain('<html lang="vi"');
  });

  it('stores what was filled in, as its field says, and leads to the receipt', async () => {
    const answer = await hand({ ...FILLED_IN, note: 'Gửi kèm\r\ncông văn' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`${door.link}/receipt/s-1`);
    expect(await stored()).toMatchObject([
      {
        submissionId: 's-1',
        version: 1,
        onTime: true,
        nil: false,
        note: 'Gửi kèm\ncông văn',
        values: {
          summary: 'Đã tổ chức 2 buổi',
          participants: 1250,
          'held-on': '2026-03-12',
          kind: 'online',
          public: true,
          note: 'Theo danh sách ký tên',
          events: [{ name: 'Tọa đàm', people: 40, done: true }],
        },
      },
    ]);
  });

  it('gives a receipt with unit, version, time, on time or late, number and hash', async () => {
    await hand(FILLED_IN);
    const [submitted] = await stored();
    const { body, status } = await door.portal.ask(`${door.link}/receipt/s-1`);
    expect(status).toBe(200);
    for (const words of [
      'Phường Bắc',
      'Có, đúng hạn',
      '16 giờ 00 phút, ngày 24 tháng 3 năm 2026',
      's-1',
      submitted!.hash,
    ])
      expect(body).toContain(words);
  });

  it('calls late what is stored at the due instant itself, and on time what came a moment before', async () => {
    door.portal.now = at('2026-03-26') - 1;
    await hand(FILLED_IN);
    door.portal.now = at('2026-03-26');
    await hand({ ...FILLED_IN, submissionId: 's-2' });
    expect((await stored()).map(({ onTime }) => onTime)).toEqual([true, false]);
    expect((await door.portal.ask(`${door.link}/receipt/s-2`)).body).toContain('Không, quá hạn');
  });

  it('sent twice gives one version and the same receipt', async () => {
    const answers = [await hand(FILLED_IN), await hand(FILLED_IN)];
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await stored()).toHaveLength(1);
  });

  it('takes a second version as such, and shows the one before', async () => {
    await hand(FILLED_IN);
    const page = await open();
    expect(page).toContain('Đã nhận báo cáo, phiên bản 1, lúc 16 giờ 00 phút, ngày 24 tháng 3 năm 2026');
    for (const words of ['1.250', 'Trực tuyến', '12/03/2026', 'Tọa đàm']) expect(page).toContain(words);
    await hand({ ...FILLED_IN, submissionId: 's-2' });
    expect((await stored()).map(({ version }) => version)).toEqual([1, 2]);
  });

  it('begins with what the version before said, so that a returned report is mended and not typed again', async () => {
    await hand({ ...FILLED_IN, 'field-participants': '1.234', note: 'Lần đầu' });
    const page = await open();
    for (const begun of [
      'Đã tổ chức 2 buổi</textarea>',
      'value="1234"',
      'value="2026-03-12"',
      'value="Tọa đàm"',
    ])
      expect(page).toContain(begun);
    expect(page).toMatch(/value="online" checked/);
    expect(page).not.toContain('Lần đầu</textarea>');
    await hand({ ...FILLED_IN, submissionId: 's-2', 'field-participants': '1234' });
    const [first, second] = await stored();
    expect(second?.values).toEqual(first?.values);
  });

  it('takes a nil return in place of what the form began with, left untouched', async () => {
    await hand(FILLED_IN);
    const began = { ...FILLED_IN, 'field-participants': '1250', 'field-events.1.name': '' };
    expect((await hand({ ...began, submissionId: 's-2', nil: 'yes' })).status).toBe(303);
    expect((await stored()).at(-1)).toMatchObject({ nil: true, values: {} });
    const touched = { ...began, 'field-summary': 'Khác', submissionId: 's-3', nil: 'yes' };
    expect((await hand(touched)).status).toBe(400);
  });

  it('takes a nil return with nothing filled in, and its receipt says so', async () => {
    expect((await hand({ nil: 'yes', note: 'Không có buổi nào' })).status).toBe(303);
    expect(await stored()).toMatchObject([{ nil: true, values: {}, note: 'Không có buổi nào' }]);
    expect((await door.portal.ask(`${door.link}/receipt/s-1`)).body).toContain('Khai không phát sinh');
  });

  it('does not guess where a nil return was declared and the form filled in', async () => {
    const answer = await hand({ ...FILLED_IN, nil: 'yes' });
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('<a href="#nil">Vừa khai không phát sinh vừa điền biểu mẫu');
    expect(answer.body).toMatch(/id="nil"[^>]* checked/);
    expect(await stored()).toEqual([]);
  });

  it('offers no nil return where the plan allows none, and takes none', async () => {
    await restart(planWithForm({ nil: false }));
    expect(await open()).not.toContain('name="nil"');
    expect((await hand({ nil: 'yes' })).status).toBe(400);
    expect(await stored()).toEqual([]);
  });

  it('without a form takes a note or a file, and not an empty hand', async () => {
    const plan = planWithForm();
    const [obligation] = plan.obligations;
    const steps = obligation!.steps.map(({ form: _form, ...step }) => step);
    await restart({ ...plan, obligations: [{ ...obligation!, steps }] });
    const answer = await hand({ note: ' ' });
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('<a href="#note">Ghi nội dung vào ô ghi chú hoặc đính kèm tệp</a>');
    expect((await hand({ note: 'Đã làm' })).status).toBe(303);
  });

  it('brings more rows of a table where they are asked for, and stores nothing', async () => {
    const { status, body } = await hand({ ...FILLED_IN, act: 'more-rows' });
    expect(status).toBe(200);
    expect(body).toContain('name="field-events.5.name"');
    expect(body).not.toContain('govuk-error-summary');
    expect(body).toContain('value="Tọa đàm"');
    expect(await stored()).toEqual([]);
  });

  it('shows what somebody wrote as text, never as HTML of its own', async () => {
    const evil = '"><script>alert(1)</script>';
    await hand({
      ...FILLED_IN,
      'field-summary': evil,
      'field-note': evil,
      note: evil,
      'field-events.0.name': evil,
    });
    const pages = [await open(), (await door.portal.ask(`${door.link}/receipt/s-1`)).body];
    for (const page of pages) expect(page).not.toContain('<script>');
  });

  it('of an assignment that was returned shows the new day and takes the next version', async () => {
    const receipt = await recordSubmission(door.register, submission('s-0'));
    const story = new Story().tell(submitted(receipt), door.portal.now, { actor: `unit:${BAC}` });
    const later = { ...story.state!.timetable, dueOn: '2026-03-31', dueAt: at('2026-04-01') };
    story.tell({ type: 'returned', timetable: later }, door.portal.now, {
      actor: 'person:linh',
      reason: 'Thiếu số liệu',
      rulingId: 'r-1',
    });
    await story.write(door.register);
    const page = await open();
    expect(page).toContain('Đề nghị bổ sung, hoàn thiện');
    expect(page).toContain('hết ngày 31 tháng 3 năm 2026');
    expect(page).toContain('Thiếu số liệu');
    expect((await hand(FILLED_IN)).status).toBe(303);
  });

  it('drops the invisible signs that come with text pasted from elsewhere', async () => {
    await hand({ ...FILLED_IN, 'field-summary': 'một\u0000\u000bhai\u0007 ba' });
    expect(await stored()).toMatchObject([{ values: { summary: 'một\nhai ba' } }]);
  });

  it('does not let one submission pass for another', async () => {
    await hand(FILLED_IN);
    const answer = await hand({ ...FILLED_IN, 'field-participants': '7' });
    expect(answer.status).toBe(409);
    expect(await stored()).toHaveLength(1);
  });

  it('needs the number that its form carries', async () => {
    expect((await hand({ ...FILLED_IN, submissionId: '' })).status).toBe(400);
    expect(await stored()).toEqual([]);
  });

  it('is not fooled by a body that is no form', async () => {
    const answer = await door.portal.ask(door.link, {
      method: 'POST',
      payload: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(400);
    const bare = await door.portal.ask(door.link, { method: 'POST' });
    expect(bare.status).toBe(400);
  });

  it('is in English for whoever asks once, and remembers it', async () => {
    const { body, headers } = await door.portal.ask(`${door.link}?lang=en`);
    expect(body).toContain('<html lang="en"');
    for (const words of [
      'Monthly report',
      'the end of 25 March 2026',
      'Participants (people)',
      'Nothing to report',
    ])
      expect(body).toContain(words);
    const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect((await door.portal.ask(door.link, { headers: { cookie } })).body).toContain('<html lang="en"');
    expect((await door.portal.ask(`${door.link}?lang=vi`, { headers: { cookie } })).body).toContain(
      '<html lang="vi"',
    );
    expect((await door.portal.ask(`${door.link}?lang=xx`)).body).toContain('<html lang="vi"');
  });
});
