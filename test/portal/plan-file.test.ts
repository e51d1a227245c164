import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findPlan, silencesOf } from '@kyhan/register';
import { castPlan, CAST_PLAN_FILE, MINH } from '@kyhan/testkit/cast';
import { startEngine, type Engine } from '@kyhan/testkit/engine';
import { multipart, startTestPortal, type Attached, type TestPortal } from '@kyhan/testkit/portal';

describe('the page of a plan file', () => {
  let engine: Engine;
  let portal: TestPortal;
  let linh: string;
  let written: string;

  beforeAll(async () => {
    written = await readFile(CAST_PLAN_FILE, 'utf8');
    engine = await startEngine({ startsOn: '2023-10-17', realMsPerDay: 24 * 60 * 60_000 });
    await engine.client.applyPlan({ plan: await castPlan(), actor: MINH });
    portal = await startTestPortal(engine.register, engine.clock.now(), { client: engine.client });
    linh = await portal.signIn('linh');
  });
  afterAll(async () => {
    await portal?.close();
    await engine?.stop();
    expect(portal.bugs).toEqual([]);
  });

  const file = (name: string, text: string | Uint8Array): Attached => ({
    input: 'upload',
    name,
    content: typeof text === 'string' ? Buffer.from(text) : text,
  });

  async function token(cookie = linh): Promise<string> {
    const { body } = await portal.ask('/plans/file', { headers: { cookie } });
    return /name="pageToken" value="([^"]*)"/.exec(body)?.[1] ?? '';
  }

  async function send(texts: Record<string, string>, files: readonly Attached[] = [], cookie = linh) {
    const form = await multipart({ pageToken: await token(cookie), ...texts }, files);
    return await portal.ask('/plans/file', {
      method: 'POST',
      headers: { ...form.headers, cookie },
      payload: form.payload,
    });
  }

  /** What the page holds, as a browser sends it again: ends of lines as HTTP has them. */
  function kept(body: string): Record<string, string> {
    const plain = (text: string) =>
      text
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&');
    const hidden = [...body.matchAll(/type="hidden" name="(seen|name-\d+)" value="([^"]*)"/g)];
    const texts = [...body.matchAll(/name="(text-\d+)"[^>]*>([^<]*)<\/textarea>/g)];
    return Object.fromEntries(
      [...hidden, ...texts].map(([, name = '', value = '']) => [
        name,
        plain(value).replace(/^\n/, '').replaceAll('\n', '\r\n'),
      ]),
    );
  }

  const CHANGED = () => written.replace('due: { day: last }', 'due: { day: 25 }');

  it('is for who may apply a plan, and carries a token', async () => {
    const unit = await portal.signIn({ unitId: 'phuong-bac' });
    expect((await portal.ask('/plans/file', { headers: { cookie: unit } })).status).toBe(403);
    expect((await portal.ask('/plans/file')).status).toBe(403);
    const form = await multipart({}, [file('plan.yaml', written)]);
    const bare = await portal.ask('/plans/file', {
      method: 'POST',
      headers: { ...form.headers, cookie: linh },
      payload: form.payload,
    });
    expect([bare.status, bare.body]).toEqual([403, expect.stringContaining('PAGE_TOKEN_MISSING')]);
  });

  it('tells every error with line, reason and what to do, and keeps the files', async () => {
    const wrong = written
      .replace('audience: [wards]', 'audience: [ward]')
      .replace('basis: given', 'baasis: given');
    const answer = await send({}, [file('plan.yaml', wrong)]);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatch(/Tệp có \d+ lỗi cần sửa/);
    expect(answer.body).toMatch(/plan\.yaml, dòng \d+, cột \d+/);
    expect(answer.body).toContain('audience: [ward]');
    expect(answer.body).toContain('Có phải là “wards”?');
    expect(kept(answer.body)['text-0']?.replaceAll('\r\n', '\n')).toBe(wrong);
    expect(answer.body).not.toContain('value="apply"');
  });

  it('takes what it names from the other files, by their names', async () => {
    const [head = '', rest = ''] = written.split('\nunits:\n');
    const [units = '', tail = ''] = rest.split('\ngroups:\n');
    const apart = `${head}\nunits: ho-so/units.yaml\ngroups:\n${tail}`;
    const alone = await send({}, [file('plan.yaml', apart)]);
    // Nothing is wrong with the plan: the page has not all of it yet.
    expect([alone.status, alone.body]).toEqual([
      400,
      expect.stringContaining('Còn thiếu 1 tệp mà kế hoạch nêu tên'),
    ]);
    expect(alone.body).toContain('<li>ho-so/units.yaml</li>');
    expect(alone.body).not.toContain('lỗi cần sửa');
    const both = await send(kept(alone.body), [file('units.yaml', `units:\n${units}\n`)]);
    expect([both.status, both.body]).toEqual([200, expect.stringContaining('Tệp không có lỗi.')]);
    expect(both.body).toContain('Không có gì khác nhau.');
  });

  it('takes a whole folder at once, and of it what a plan is made of', async () => {
    const folder = [
      file('thu-muc/plan.yaml', CHANGED()),
      file('thu-muc/README.md', 'Không phải kế hoạch'),
      file('thu-muc/.git/config.yaml.swp', 'x'),
    ].map((one) => ({ ...one, input: 'folder' }));
    const { status, body } = await send({}, folder);
    expect([status, Object.keys(kept(body))]).toEqual([200, ['seen', 'name-0', 'text-0']]);
  });

  it('names the duties in what would change', async () => {
    const { body } = await send({}, [file('plan.yaml', CHANGED())]);
    expect(body).toContain('Báo cáo tháng (monthly-report)');
  });

  it('distrusts what is uploaded: what is large, no text, or stands for gigabytes', async () => {
    const large = await send({}, [file('plan.yaml', `x: ${'a'.repeat(1_100_000)}`)]);
    expect([large.status, large.body]).toEqual([400, expect.stringContaining('lớn hơn 1 MB')]);
    const binary = await send({}, [file('plan.yaml', Buffer.from([0xff, 0xfe, 0x00, 0xd8]))]);
    expect(binary.body).toContain('không phải văn bản UTF-8');
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
      .concat(
        Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(10).slice(0, -2)}]`),
      )
      .join('\n');
    const answer = await send({}, [file('plan.yaml', bomb)]);
    expect([answer.status, answer.body]).toEqual([400, expect.stringContaining('PLAN_NOT_YAML')]);
    const outside = written.replace(
      'audience: [wards]',
      'audience: [wards]\n    form: ../../../../etc/hostname',
    );
    expect((await send({}, [file('../../plan.yaml', outside)])).status).toBe(400);
    const script = await send({}, [file('<script>.yaml', '<script>alert(1)</script>')]);
    expect(script.body).not.toContain('<script>alert');
  });

  it('shows what would change, applies exactly that, and nothing that was changed since', async () => {
    const looked = await send({}, [file('plan.yaml', CHANGED())]);
    expect(looked.status).toBe(200);
    expect(looked.body).toContain('so với phiên bản 1 đang áp dụng');
    expect(looked.body).toContain('monthly-report');
    expect(looked.body).toContain('Khi áp dụng:');
    const fields = kept(looked.body);
    const other = {
      ...fields,
      'text-0': (fields['text-0'] ?? '').replace('day: 25', 'day: 24'),
      act: 'apply',
    };
    const refused = await send(other);
    expect([refused.status, refused.body]).toEqual([
      409,
      expect.stringContaining('Nội dung đã khác lần kiểm tra'),
    ]);
    expect((await findPlan(engine.register, 'cast'))?.version).toBe(1);
    const slip = await send({ ...fields, act: 'apply', silentTo: '31/10' });
    expect([slip.status, slip.body]).toEqual([400, expect.stringContaining('“31/10” không phải ngày')]);
    const gone = await send({ ...fields, act: 'apply', silentTo: '2023-10-01' });
    expect([gone.status, gone.body]).toEqual([400, expect.stringContaining('value="2023-10-01"')]);
    expect((await findPlan(engine.register, 'cast'))?.version).toBe(1);
    const applied = await send({ ...fields, act: 'apply', silentTo: '2023-10-31' });
    expect([applied.status, applied.body]).toEqual([200, expect.stringContaining('Đã áp dụng phiên bản 2')]);
    const kept2 = await findPlan(engine.register, 'cast');
    expect([kept2?.version, kept2?.appliedBy]).toEqual([2, 'person:linh']);
    const { untilAt = 0 } = (await silencesOf(engine.register, ['cast'])).get('cast') ?? {};
    expect(new Date(untilAt).toISOString()).toBe('2023-11-01T01:00:00.000Z');
  });

  it('refuses the plan of another office, with the files still there', async () => {
    const theirs = written.replace('slug: cast', 'slug: nguoi-khac');
    const answer = await send({}, [file('plan.yaml', theirs)]);
    expect(answer.status).toBe(403);
    expect(kept(answer.body)['text-0']).toContain('slug: nguoi-khac');
  });
});
