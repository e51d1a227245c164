import { keptFile } from '@kyhan/testkit/cast';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findUnsent, keepUnsent, listSubmissions, type Register } from '@kyhan/register';
import { BEARER, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import {
  leadReportOf632,
  SLUG_632,
  YEAR_REPORT,
  YEAR_REPORT_READ,
  yearReportOf632,
} from '../support/year-report-of-632.js';

const LEAD = 'so-tttt';
const assignmentId = `${SLUG_632}/lead-report/2024/main/${LEAD}`;
const OF = { assignmentId, unitId: LEAD };
const PAGE = `/consolidation?cycle=${encodeURIComponent(YEAR_REPORT)}`;
const TAKEN = { location: expect.stringContaining('outcome=taken'), status: 303 };

describe('a consolidation that goes into the report of the lead', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let headers: { readonly cookie: string };
  beforeAll(async () => {
    register = await registers.open();
    await yearReportOf632(register);
    portal = await startTestPortal(register, YEAR_REPORT_READ);
    headers = { cookie: await portal.signIn('linh') };
  });
  afterAll(async () => {
    await portal?.close();
    await registers.end();
    expect(portal.bugs).toEqual([]);
  });

  const press = async () => {
    const answer = await portal.press('/consolidation/taken', { cycle: YEAR_REPORT, step: 'main' }, headers);
    return { status: answer.status, location: answer.headers.get('location') };
  };
  const take = async (asking: object = BEARER) => {
    const payload = JSON.stringify({ cycle: YEAR_REPORT });
    const json = { ...asking, 'content-type': 'application/json' };
    const answer = await portal.ask('/api/v1/consolidations/taken', {
      method: 'POST',
      headers: json,
      payload,
    });
    return { status: answer.status, body: JSON.parse(answer.body) as object };
  };
  const page = async (path = PAGE) => (await portal.ask(path, { headers })).body;
  const filesKept = async () => (await findUnsent(register, OF))?.files.map(({ name }) => name).sort();

  it('goes nowhere before that is open, and its page offers nothing', async () => {
    expect(await page()).not.toContain('/consolidation/taken');
    expect((await press()).location).toContain('outcome=nowhere');
    expect(await take()).toMatchObject({ status: 409, body: { code: 'NO_LEAD_REPORT' } });
    expect(await page(`${PAGE}&outcome=nowhere`)).toContain('Không có báo cáo nào của cơ quan chủ trì');
    await leadReportOf632(register);
    expect(await page()).toContain('/consolidation/taken');
  });

  it('fills what is called alike and stands empty, with the sources in the note and the files beside', async () => {
    const document = { number: '', sign: '', on: '', signatory: '' };
    const typed = { values: { next: 'Tiếp tục', proposals: '' }, note: 'Ghi\n\nchú', nil: false, document };
    const files = [
      await keptFile(register, {
        name: 'anh.pdf',
        mediaType: 'application/pdf',
        content: Buffer.from('%PDF-'),
        input: 'files',
      }),
    ];
    await keepUnsent(register, {
      ...OF,
      revision: 0,
      typed,
      files,
      without: [],
      savedBy: 'unit:so-tttt',
      savedAt: 1,
    });
    expect(await press()).toEqual(TAKEN);
    const report = await findUnsent(register, OF);
    // Of the eight districts in places 18 to 25 the one at 22 has not reported.
    const districts = [18, 19, 20, 21, 23, 24, 25].reduce((sum, place) => sum + place - 12, 0);
    const { values = {}, note } = report?.typed ?? {};
    expect(values['communes-with-spokesperson']).toBe(String(districts));
    expect(values['next']).toBe('Tiếp tục');
    expect(String(values['summary']).split('\n')).toHaveLength(22);
    expect(String(values['proposals']).split('\n')[0]).toMatch(/^- Sở .*: Tổ chức tập huấn/);
    expect(values['briefings']).toBeUndefined();
    expect(note).toMatch(/^Ghi\n\nchú\nTổng hợp Báo cáo năm .* 22\/26 cơ quan, đơn vị\. Nguồn .*\.xlsx\.$/);
    expect(await filesKept()).toEqual([
      'anh.pdf',
      expect.stringMatching(/-department\.docx$/),
      expect.stringMatching(/-province\.docx$/),
      expect.stringMatching(/\.xlsx$/),
    ]);
  });

  it('is taken by the API through the same door, and by whoever may enter for others', async () => {
    const before = await findUnsent(register, OF);
    const { status, body } = await take();
    expect([status, body]).toEqual([
      200,
      {
        assignmentId,
        files: [
          expect.stringMatching(/\.xlsx$/),
          expect.stringMatching(/-department\.docx$/),
          expect.stringMatching(/-province\.docx$/),
        ],
      },
    ]);
    expect((await findUnsent(register, OF))?.typed).toEqual(before?.typed);
    expect(await filesKept()).toHaveLength(4);
    const stranger = { cookie: await portal.signIn({ unitId: 'so-y-te' }) };
    expect((await take(stranger)).status).toBe(403);
  });

  it('is taken anew in place of what was taken before', async () => {
    const before = await findUnsent(register, OF);
    expect(await press()).toEqual(TAKEN);
    expect(await filesKept()).toHaveLength(4);
    expect((await findUnsent(register, OF))?.typed).toEqual(before?.typed);
    // In the other language too: nothing of it stands there twice.
    const cookie = `${headers.cookie}; lang=en`;
    const again = await portal.press(
      '/consolidation/taken',
      { cycle: YEAR_REPORT, step: 'main' },
      { cookie },
    );
    expect(again.status).toBe(303);
    expect(await filesKept()).toHaveLength(4);
    const { note } = (await findUnsent(register, OF))?.typed ?? {};
    expect(note).toMatch(/^Ghi\n\nchú\nFrom [^\n]*$/);
  });

  it('stays the unit’s to hand in: its form shows it, and nothing is handed in', async () => {
    expect(await listSubmissions(register, assignmentId)).toEqual([]);
    const { body } = await portal.ask(portal.link(assignmentId, 'dau-moi@so-tttt.example.org'));
    expect(body).toContain('Tiếp tục');
    expect(body).toContain('-province.docx');
    expect(await page(`${PAGE}&outcome=taken`)).toContain('báo cáo chưa được gửi');
  });
});
