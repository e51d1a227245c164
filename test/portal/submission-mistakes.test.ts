import { describe, expect, it } from '@jest/globals';
import { FILLED_IN } from '@kyhan/testkit/cast';
import { PDF } from '@kyhan/testkit/portal';
import { submissionForm } from '../support/submission-form.js';

describe('the submission page with a mistake in it', () => {
  const { hand, stored, storedFiles } = submissionForm();
  const WRONG = {
    ...FILLED_IN,
    'field-participants': 'mười hai',
    'field-held-on': '31/02/2026',
    'field-summary': 'Giữ <nguyên> "văn" này',
    'field-events.1.name': 'Hội nghị',
    'field-events.1.done': 'no',
    note: 'Ghi chú riêng',
  };

  it('stores nothing and names each mistake at its field and above the form', async () => {
    const answer = await hand(WRONG);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.body).toContain('<title>Lỗi: Báo cáo tháng – Kỳ Hạn</title>');
    expect(answer.body).toContain('<a href="#field-participants">');
    expect(answer.body).toContain('<p class="govuk-error-message" id="field-participants-error">');
    expect(answer.body).toContain('phải là một số, ví dụ 1.234,5');
    expect(answer.body).toContain('<a href="#field-held-on">');
    expect(answer.body).not.toContain('<a href="#field-summary">');
    expect(await stored()).toEqual([]);
  });

  it('keeps everything that was typed', async () => {
    const { body } = await hand(WRONG);
    for (const kept of [
      'Giữ &lt;nguyên&gt; &quot;văn&quot; này</textarea>',
      'value="mười hai"',
      'value="Theo danh sách ký tên"',
      'value="Tọa đàm"',
      'value="Hội nghị"',
      'value="40"',
      'Ghi chú riêng</textarea>',
    ])
      expect(body).toContain(kept);
    expect(body).toMatch(/value="online" checked/);
    expect(body).toMatch(
      /name="field-events\.1\.done"[^>]*>(?:(?!<\/select>).)*<option value="no" selected/s,
    );
  });

  it('is taken once it is mended', async () => {
    await hand(WRONG);
    expect((await hand({ ...FILLED_IN, submissionId: 's-2' })).status).toBe(303);
  });

  it('keeps the files that were chosen: nobody chooses them again', async () => {
    const { body } = await hand(WRONG, [{ input: 'files', name: 'công văn.pdf', content: PDF }]);
    expect(body).toContain('Bỏ tệp công văn.pdf');
    expect((await hand({ ...FILLED_IN, submissionId: 's-2' })).status).toBe(303);
    expect(await storedFiles()).toMatchObject([{ name: 'công văn.pdf' }]);
  });
});
