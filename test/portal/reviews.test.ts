import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assignmentHistory, getAssignment, listAssignments } from '@kyhan/register';
import { castPlan, MINH } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';
import { startTestPortal, type TestPortal } from '@kyhan/testkit/portal';

const CYCLE = 'cast/monthly-report/2023-10';
const WARDS = ['bac', 'nam', 'tay', 'trung', 'an', 'binh'];
const of = (ward: string) => `${CYCLE}/main/phuong-${ward}`;

describe('what waits for review', () => {
  let engine: Engine;
  let portal: TestPortal;
  let linh: string;
  /** How many pages the coordinator has looked at. */
  let loads = 0;

  beforeAll(async () => {
    // Real time: it stays the 17th of October.
    engine = await startEngine({ startsOn: '2023-10-17', realMsPerDay: 24 * 60 * 60_000 });
    const plan = await castPlan();
    const like = plan.units.find(({ id }) => id === 'phuong-nam')!;
    const more = WARDS.slice(2).map((ward) => ({
      ...like,
      id: `phuong-${ward}`,
      contacts: [{ role: 'focal-point' as const, email: `${ward}@cast.example.org` }],
    }));
    await engine.client.applyPlan({ plan: { ...plan, units: [...plan.units, ...more] }, actor: MINH });
    portal = await startTestPortal(engine.register, engine.clock.now(), { client: engine.client });
    linh = await portal.signIn('linh');
    const shard = engine.temporal.workflow.getHandle(`${CYCLE}/shard-0`);
    await until(() => shard.describe().catch(() => undefined));
    for (const ward of WARDS) await handIn(ward, `${ward}-1`);
    await until(async () => ((await submitted()).length === WARDS.length ? true : undefined));
  });
  afterAll(async () => {
    await portal?.close();
    await engine?.stop();
    expect(portal.bugs).toEqual([]);
  });

  const submitted = async () =>
    (await listAssignments(engine.register, { cycleId: CYCLE })).filter(
      ({ submittedAt, returnedAt }) => submittedAt !== undefined && returnedAt === undefined,
    );

  async function handIn(ward: string, submissionId: string, note = 'Đã thực hiện') {
    const link = portal.link(of(ward), `${ward}@cast.example.org`);
    expect((await portal.hand(link, { submissionId, note })).status).toBe(303);
  }

  async function page(path: string, cookie = linh): Promise<string> {
    loads += 1;
    return (await portal.ask(path, { headers: { cookie } })).body;
  }

  /** Sends the form of a page with its hidden fields, as a browser does; what is chosen stands in `more`. */
  async function send(body: string, action: string, more: readonly (readonly [string, string])[]) {
    loads += 1;
    const form = body.split('<form ').find((one) => one.includes(`action="${action}"`)) ?? '';
    const fields = [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']): [string, string] => [name, value],
    );
    const payload = new URLSearchParams([
      ...fields,
      ...more.map(([name, value]): [string, string] => [name, value]),
    ]);
    return await portal.ask(action, {
      method: 'POST',
      headers: { cookie: linh, 'content-type': 'application/x-www-form-urlencoded' },
      payload: payload.toString(),
    });
  }

  const chosen = (...wards: string[]) => wards.map((ward) => ['chosen', `1:${of(ward)}`] as const);

  it('is listed with what was handed in, to who reviews and to nobody else', async () => {
    const body = await page('/reviews');
    expect(body).toContain('Đang hiện 6 trong 6 báo cáo chờ xem xét');
    expect(body.match(/Đã thực hiện/g)).toHaveLength(6);
    expect(await page('/')).toContain('href="/reviews"');
    // Many nil returns are not marked one by one.
    expect(body).toContain('href="/reviews?chosen=all"');
    const marked = (html: string) => html.match(/name="chosen"[^>]* checked/g) ?? [];
    expect([marked(body).length, marked(await page('/reviews?chosen=all')).length]).toEqual([0, 6]);
    const unit = await portal.signIn({ unitId: 'phuong-bac' });
    expect((await portal.ask('/reviews', { headers: { cookie: unit } })).status).toBe(403);
    expect((await portal.ask('/reviews')).status).toBe(403);
  });

  it('is sent nowhere without a choice, a ruling and the token of the page', async () => {
    const body = await page('/reviews');
    const none = await send(body, '/reviews', [['reason', 'Thiếu phụ lục']]);
    expect(none.status).toBe(400);
    expect(none.body).toContain('Chưa chọn báo cáo nào');
    expect(none.body).toContain('Chưa chọn ý kiến');
    expect(none.body).toContain('Thiếu phụ lục</textarea>');
    const bare = await portal.ask('/reviews/ruled', {
      method: 'POST',
      headers: { cookie: linh, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams([...chosen('bac'), ['ruling', 'accept'], ['rulingId', 'r']] as [
        string,
        string,
      ][]).toString(),
    });
    expect([bare.status, bare.body]).toEqual([403, expect.stringContaining('PAGE_TOKEN_MISSING')]);
  });

  it('is sent back with one reason, after a usual one was chosen and written on', async () => {
    const check = await send(await page('/reviews'), '/reviews', [
      ...chosen('an'),
      ['ruling', 'return'],
      ['template', 'missing-figures'],
      ['reason', 'số buổi tọa đàm'],
    ]);
    expect(check.body).toContain('Đề nghị bổ sung, hoàn thiện: 1 báo cáo');
    expect(check.body).toContain(
      'Báo cáo còn thiếu số liệu; đề nghị bổ sung số liệu tại mục:\nsố buổi tọa đàm</textarea>',
    );
    const empty = await send(check.body, '/reviews/ruled', [['reason', ' ']]);
    expect([empty.status, empty.body]).toEqual([400, expect.stringContaining('Chưa có lý do')]);
    const sunday = await send(check.body, '/reviews/ruled', [
      ['reason', 'Thiếu số liệu'],
      ['newDueOn', '2023-11-12'],
    ]);
    expect([sunday.status, sunday.body]).toEqual([409, expect.stringContaining('không phải ngày làm việc')]);
    expect(sunday.body).toContain('Vẫn lấy');
    const done = await send(check.body, '/reviews/ruled', [
      ['reason', 'Thiếu số liệu'],
      ['newDueOn', '2023-11-10'],
    ]);
    expect(done.body).toContain('Đã ghi ý kiến cho 1 trong 1 báo cáo.');
    const { events } = await assignmentHistory(engine.register, of('an'));
    expect(events.at(-1)).toMatchObject({
      actor: 'person:linh',
      reason: 'Thiếu số liệu',
      fact: { type: 'returned' },
    });
  });

  it('is accepted five at once in two page loads after the list, each by the version that was read', async () => {
    const body = await page('/reviews');
    loads = 0;
    // Meanwhile Bình hands in again, and the page does not know.
    await handIn('binh', 'binh-2', 'Đã sửa số liệu');
    await until(async () =>
      (await getAssignment(engine.register, of('binh'))).version === 2 ? true : undefined,
    );
    const check = await send(body, '/reviews', [
      ...chosen('bac', 'nam', 'tay', 'trung', 'binh'),
      ['ruling', 'accept'],
    ]);
    expect(check.body).toContain('đã có phiên bản 2, cần đọc lại');
    expect(check.body).toContain('Ghi ý kiến cho 4 báo cáo');
    await handIn('trung', 'trung-2', 'Đã sửa');
    await until(async () =>
      (await getAssignment(engine.register, of('trung'))).version === 2 ? true : undefined,
    );
    const done = await send(check.body, '/reviews/ruled', []);
    expect(loads).toBe(2);
    expect(done.body).toContain('Đã ghi ý kiến cho 3 trong 4 báo cáo.');
    expect(done.body).toMatch(/Chưa ghi: [^<]*phiên bản/);
    for (const ward of ['bac', 'nam', 'tay'])
      expect((await getAssignment(engine.register, of(ward))).acceptedAt).toBeDefined();
    for (const ward of ['trung', 'binh'])
      expect((await getAssignment(engine.register, of(ward))).acceptedAt).toBeUndefined();
    // Sent once more, nothing is ruled on twice.
    expect((await send(check.body, '/reviews/ruled', [])).body).toContain('Đã ghi từ trước');
  });

  it('shows of a later version what it says otherwise', async () => {
    const body = await page('/reviews');
    expect(body).toContain('Khác phiên bản 1');
    expect(body).toMatch(/Ghi chú<\/th>.{0,200}Đã thực hiện.{0,200}Đã sửa số liệu/s);
    expect(await page(`/assignments/${of('binh')}`)).toContain('Khác phiên bản 1');
  });

  it('keeps what was written where Temporal is away', async () => {
    const away = await startTestPortal(engine.register, engine.clock.now());
    const cookie = await away.signIn('linh');
    const ask = async (path: string, payload?: URLSearchParams) =>
      await away.ask(path, {
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
        ...(payload === undefined ? {} : { method: 'POST', payload: payload.toString() }),
      });
    const token = /name="pageToken" value="([^"]*)"/.exec((await ask('/reviews')).body)?.[1] ?? '';
    const answer = await ask(
      '/reviews/ruled',
      new URLSearchParams({
        pageToken: token,
        rulingId: 'r-away',
        chosen: `2:${of('binh')}`,
        ruling: 'return',
        reason: 'Thiếu phụ lục 2',
      }),
    );
    expect(answer.status).toBe(503);
    expect(answer.body).toContain('Thiếu phụ lục 2</textarea>');
    expect(answer.body).toContain('value="r-away"');
    await away.close();
  });
});
