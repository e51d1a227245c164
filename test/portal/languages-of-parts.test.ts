import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  assignmentOf,
  LIVED_UNTIL,
  liveRegister,
  startTestPortal,
  type TestPortal,
} from '@kyhan/testkit/portal';
import type { Plan } from '@kyhan/plan';
import { openFinding } from '@kyhan/register';
import { CYCLE } from '@kyhan/testkit/cast';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const UNIT = 'Ủy ban nhân dân huyện Krông Nô – submitted';
const ID = assignmentOf('submitted');

const inVietnameseAlone = (plan: Plan): Plan => ({
  ...plan,
  units: plan.units.map((unit) => ({ ...unit, name: { vi: unit.name.vi, en: unit.name.vi } })),
  obligations: plan.obligations.map((one) => ({
    ...one,
    product: { vi: 'Báo cáo kết quả', en: 'Báo cáo kết quả' },
    assignedBy: { vi: 'Chủ tịch UBND tỉnh', en: 'Chủ tịch UBND tỉnh' },
  })),
});

/** The units of this plan have a Vietnamese name alone, and its quotes are those of the paper. */
describe('what a plan calls in one language alone', () => {
  const registers = pgliteRegisters();
  let portal: TestPortal;
  let linh: { readonly cookie: string };
  beforeAll(async () => {
    const register = await registers.open();
    await liveRegister(register, [], { words: (text) => text, plan: inVietnameseAlone });
    await openFinding(register, {
      findingId: `contested/${ID}`,
      kind: 'contested',
      subject: ID,
      data: {},
      at: LIVED_UNTIL,
    });
    portal = await startTestPortal(register, LIVED_UNTIL);
    linh = { cookie: await portal.signIn('linh') };
  });
  afterAll(async () => {
    await portal?.close();
    await registers.end();
    expect(portal.bugs).toEqual([]);
  });

  const read = async (path: string, language: 'vi' | 'en') => {
    const at = `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
    const { status, body } = await portal.ask(at, { headers: linh });
    expect([path, status]).toEqual([path, 200]);
    return body;
  };

  it.each([`/assignments/${ID}`, `/timelines/${ID}`, '/matrix', '/assignments'])(
    'is read aloud as Vietnamese on the English page %s, and as the page on the Vietnamese one',
    async (path) => {
      expect(await read(path, 'en')).toContain(`lang="vi">${UNIT}`);
      const vi = await read(path, 'vi');
      expect(vi).toContain(UNIT);
      expect(vi).not.toContain('lang="vi">Ủy ban');
    },
  );

  it.each([`/assignments/${ID}`, `/timelines/${ID}`])(
    'is also what comes out and who assigned it, which %s says',
    async (path) => {
      const vi = await read(path, 'vi');
      for (const words of ['Sản phẩm', 'Báo cáo kết quả', 'Người giao', 'Chủ tịch UBND tỉnh'])
        expect(vi).toContain(words);
      const en = await read(path, 'en');
      for (const words of ['Báo cáo kết quả', 'Chủ tịch UBND tỉnh'])
        expect(en).toContain(`<span lang="vi">${words}</span>`);
    },
  );

  it.each([
    ['/calls', 3],
    ['/reviews', 2],
    ['/figures?from=2026-03-01&to=2026-03-31', 10],
    ['/findings', 4],
  ])('is read aloud so within sentences and beside periods too, at %s', async (path, least) => {
    const marked = (body: string) => body.match(/<span lang="vi">Ủy ban nhân dân huyện/g) ?? [];
    const body = await read(path, 'en');
    expect(marked(body).length).toBeGreaterThanOrEqual(least);
    // Of what is seen nothing is left over: captions and head are what scripts and titles need as plain text.
    const rows = body.match(/<td[^]*?<\/td>/g)?.join('') ?? '';
    expect(rows.replaceAll(/<span lang="vi">[^<]*<\/span>/g, '')).not.toContain('Ủy ban nhân dân huyện');
    expect(marked(await read(path, 'vi'))).toEqual([]);
  });

  it.each([`/assignments/${ID}`, `/timelines/${ID}`, `/cycles/${CYCLE}`])(
    'is quoted as Vietnamese on the English page %s',
    async (path) => {
      expect(await read(path, 'en')).toMatch(/“<span lang="vi">[^<]+<\/span>”/);
      expect(await read(path, 'vi')).not.toMatch(/<span lang="vi">/);
    },
  );

  it('leaves what has a name in both as it is', async () => {
    expect(await read(`/cycles/${CYCLE}`, 'en')).not.toMatch(/<h1[^>]*>\s*<span lang/);
  });
});
