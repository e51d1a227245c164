import { describe, expect, it } from '@jest/globals';
import { FILLED_IN, planWithForm } from '@kyhan/testkit/cast';
import { PDF, PNG, type Attached } from '@kyhan/testkit/portal';
import { submissionForm } from '../support/submission-form.js';

const MB = 1024 * 1024;

describe('the submission page with files', () => {
  const { door, hand, open, stored, storedFiles, restart } = submissionForm();
  const file = (name: string, content: Uint8Array, input = 'files'): Attached => ({ input, name, content });
  const zeros = (bytes: number) => Buffer.concat([PDF, Buffer.alloc(bytes - PDF.length)]);

  it('stores them, and gives them back as they were, to be saved and not to be shown', async () => {
    expect((await hand(FILLED_IN, [file('Công văn số 5.pdf', PDF), file('ảnh.png', PNG)])).status).toBe(303);
    const files = await storedFiles();
    expect(files.map(({ name }) => name)).toEqual(['Công văn số 5.pdf', 'ảnh.png']);
    expect(await open()).toContain(`${door.link}/files/s-1/1`);
    const answer = await door.portal.ask(`${door.link}/files/s-1/2`);
    expect(answer.bytes.equals(PNG)).toBe(true);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''%E1%BA%A3nh.png`);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    [
      'of a type that offices do not send',
      file('bao-cao.pdf', Buffer.from('MZ\u0090\u0000 a program')),
      'không phải PDF',
    ],
    [
      'that is HTML under another name',
      file('bao-cao.pdf', Buffer.from('<html><script>1</script>')),
      'không phải PDF',
    ],
    ['that is empty', file('bao-cao.pdf', Buffer.alloc(0)), 'không có nội dung'],
    ['of more than 20 MB', file('bao-cao.pdf', zeros(20 * MB + 1)), 'lớn hơn 20 MB'],
  ])('refuses one %s, keeps what was typed and stores nothing', async (_, refused, words) => {
    const { status, body } = await hand(FILLED_IN, [file('tốt.pdf', PDF), refused]);
    expect(status).toBe(400);
    expect(body).toContain(words);
    expect(body).toContain('<a href="#files">');
    expect(body).toContain('Đã tổ chức 2 buổi</textarea>');
    expect(body).toContain('Bỏ tệp tốt.pdf');
    expect(await stored()).toEqual([]);
  });

  it('takes one of 20 MB to the byte', async () => {
    expect((await hand(FILLED_IN, [file('lớn.pdf', zeros(20 * MB))])).status).toBe(303);
    const files = await storedFiles();
    expect(files[0]?.size).toBe(20 * MB);
  });

  it('takes ten and not eleven', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => file(`${i}.pdf`, PDF));
    const { status, body } = await hand(FILLED_IN, many(11));
    expect(status).toBe(400);
    expect(body).toContain('Có nhiều hơn 10 tệp');
    expect((await hand({ ...FILLED_IN, submissionId: 's-2' }, many(10))).status).toBe(303);
  });

  it('knows no folders and no control characters in their names', async () => {
    await hand(FILLED_IN, [file('../../etc/\u0007mật khẩu.pdf', PDF)]);
    const files = await storedFiles();
    expect(files[0]?.name).toBe('mật khẩu.pdf');
  });

  it('ignores an input that was left empty, as browsers send it', async () => {
    expect((await hand(FILLED_IN, [file('', Buffer.alloc(0))])).status).toBe(303);
    expect(await stored()).toMatchObject([{ files: [] }]);
  });

  it('wants the file that a field asks for in that field, not beside it', async () => {
    await restart(planWithForm({ form: 'anh' }));
    const beside = await hand({}, [file('ảnh.png', PNG)]);
    expect(beside.status).toBe(400);
    expect(beside.body).toContain('<a href="#field-photo">');
    const there = await hand({}, [file('ảnh.png', PNG, 'field-photo')]);
    expect(there.status).toBe(303);
    expect(await stored()).toMatchObject([{ values: { photo: 'ảnh.png' }, files: [{ name: 'ảnh.png' }] }]);
  });
});
