import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  checkInvariants,
  getAssignment,
  insertCycle,
  listSubmissions,
  storeRulings,
  type Register,
} from '@kyhan/register';
import {
  BAC,
  castCycle,
  castTurn,
  FILLED_IN,
  insertPlan,
  ofUnit,
  opening,
  planWithForm,
} from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { type Attached, hiddenOf, multipart, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const TODAY = '2026-03-24';
const ASSIGNMENT = ofUnit(BAC);

/** A day that has come, a note where it was public, and photographs alone. */
function planWithRules() {
  const { forms, ...rest } = planWithForm();
  const form = forms['bao-cao']!;
  const [section] = form.sections;
  const fields = section!.fields.map((field) =>
    field.id === 'held-on' ? { ...field, max: 'today' as const } : field,
  );
  const files = {
    id: 'photo',
    type: 'file',
    label: { vi: 'Ảnh buổi họp', en: 'Photo' },
    required: false,
    accept: ['jpg', 'png'],
    maxSize: 1,
  } as const;
  const ruled = {
    ...form,
    sections: [{ ...section!, fields: [...fields, files] }],
    rules: [
      { required: 'note', when: { field: 'public', is: 'yes' } },
      { id: 'kind-of-public', required: 'kind', when: { field: 'public', is: 'yes' } },
    ],
  };
  return { ...rest, forms: { ...forms, 'bao-cao': ruled } };
}

describe('the rules of a form, on its page', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let link: string;

  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register, planWithRules());
    await insertCycle(register, castCycle([opening(BAC)]));
    portal = await startTestPortal(register, at(TODAY, 9));
    link = portal.link(ASSIGNMENT, `dau-moi@${BAC}.example.org`);
  });
  afterEach(async () => {
    await portal?.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  const press = async (typed: Readonly<Record<string, string>>, files: readonly Attached[] = []) => {
    const { body } = await portal.ask(link);
    return await portal.ask(link, {
      method: 'POST',
      ...(await multipart({ ...hiddenOf(body), ...typed, act: 'check' }, files)),
    });
  };

  it('are told all at once beside their fields and in the summary, and nothing that was typed is lost', async () => {
    const typed = { ...FILLED_IN, 'field-held-on': '2026-03-25', 'field-note': '' };
    const pdf = { input: 'field-photo', name: 'ảnh.pdf', content: Buffer.from('%PDF-1.7') };
    const { status, body } = await press(typed, [pdf]);
    expect(status).toBe(400);
    for (const field of ['held-on', 'note', 'photo']) expect(body).toContain(`<a href="#field-${field}">`);
    expect(body).toContain('&quot;Ngày tổ chức&quot; không được sau ngày 24/03/2026');
    expect(body).toContain('Chưa điền &quot;Chú thích số liệu&quot;');
    expect(body).toContain('&quot;Ảnh buổi họp&quot; chỉ nhận tệp .jpg, .png, không nhận ảnh.pdf');
    expect(body).toContain('value="2026-03-25"');
    expect(await listSubmissions(register, ASSIGNMENT)).toEqual([]);
  });

  it('are said before, where they are about files', async () => {
    const { body } = await portal.ask(link);
    expect(body).toContain('Nhận tệp .jpg, .png; mỗi tệp tối đa 1 MB');
    // A telephone calls the same kind either.
    expect(body).toContain('accept=".jpg,.jpeg,.png"');
  });

  it('hold no longer where the other says no', async () => {
    const { status } = await press({ ...FILLED_IN, 'field-public': 'no', 'field-note': '' });
    expect(status).toBe(200);
  });

  describe('that a coordinator has waived for one assignment', () => {
    const RULE = 'required-note-public-yes';
    const UNKEPT = { ...FILLED_IN, 'field-note': '' };
    const waive = async (rule: string) => {
      const waiver = { rulingId: rule, assignmentId: ASSIGNMENT, actor: 'person:linh' };
      const wish = { ...waiver, ruling: 'waive-rule', rule, reason: 'Không có số liệu chi tiết' } as const;
      await storeRulings(register, { rulings: [wish], askedAt: at(TODAY, 8) });
      const rulings = [{ assignmentId: ASSIGNMENT, rulingId: rule }];
      return (await castTurn(register, { now: at(TODAY, 8), rulings })).outcomes;
    };

    it('are told with their id, and how to ask for that', async () => {
      const { body } = await press(UNKEPT);
      expect(body).toContain('ghi lý do ở &quot;Cho biết tiến độ&quot; để đề nghị cơ quan đầu mối');
      expect(body).toContain(`(mã ${RULE})`);
    });

    it('hold no longer for it, be it by link or by the API; all other rules do', async () => {
      expect(await waive(RULE)).toMatchObject([{ outcome: 'done' }]);
      expect((await press(UNKEPT)).status).toBe(200);
      const other = await press({ ...UNKEPT, 'field-kind': '' });
      expect(other.status).toBe(400);
      expect(other.body).toContain('(mã kind-of-public)');
      expect(other.body).not.toContain(RULE);
      expect(await getAssignment(register, ASSIGNMENT)).toMatchObject({ waivedRules: [RULE] });
      const results = await checkInvariants(register, { now: at(TODAY, 9) });
      expect(results.flatMap(({ broken }) => broken)).toEqual([]);
    });

    it('hold for every other assignment', async () => {
      await waive('kind-of-public');
      const { status, body } = await press(UNKEPT);
      expect([status, body.includes(RULE)]).toEqual([400, true]);
    });

    it('are waived once', async () => {
      await waive(RULE);
      expect(await waive(RULE)).toMatchObject([{ outcome: 'already-done' }]);
      const waiver = { rulingId: 'other', assignmentId: ASSIGNMENT, actor: 'person:linh' };
      const wish = { ...waiver, ruling: 'waive-rule', rule: RULE, reason: 'x' } as const;
      await storeRulings(register, { rulings: [wish], askedAt: at(TODAY, 8) });
      const rulings = [{ assignmentId: ASSIGNMENT, rulingId: 'other' }];
      expect((await castTurn(register, { now: at(TODAY, 8), rulings })).outcomes).toMatchObject([
        { outcome: 'refused', code: 'RULE_WAIVED_ALREADY' },
      ]);
    });
  });
});
