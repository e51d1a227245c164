import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  LISTED_FIGURES,
  type CallAnswer,
  type FiguresAnswer,
  type TriedNoticeAnswer,
} from '@kyhan/contracts';
import { apiClient, httpTransport, type ApiClient } from '@kyhan/contracts/client';
import { readPlan } from '@kyhan/plan';
import { listNotices } from '@kyhan/register';
import { BEARER } from '@kyhan/testkit/portal';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { PLAN_632, withOrderedTopics } from '../support/plan-632.js';
import { captured } from './captured-terminal.js';
import { livedFolder, type LivedFolder } from './lived-folder.js';

/** Of the bytes that were handed to a server. */
const HASH = '0f3a'.repeat(16);

const SLUG = 'dak-nong-632';
const RANGE = { from: '2024-01-01', to: '2024-12-31' };

describe('page, API and command line', () => {
  let lived: LivedFolder;
  let api: ApiClient;
  beforeAll(async () => {
    lived = await livedFolder(withOrderedTopics(await readPlan(PLAN_632)));
    const token = BEARER.authorization.replace('Bearer ', '');
    api = apiClient(httpTransport({ url: lived.portal.url, token }));
  });
  afterAll(async () => {
    await lived?.remove();
  });

  /** What a command prints as JSON; after it what it says. */
  async function json<T>(...args: string[]): Promise<T> {
    const { exitCode, lines } = await captured([...args, '--json', '--data', lived.path], {
      columns: undefined,
    });
    expect([args, exitCode]).toEqual([args, 0]);
    const end = lines.findLastIndex((line) => /^[\]}]/.test(line));
    return JSON.parse(lines.slice(0, end + 1).join('\n')) as T;
  }

  async function csv(path: string): Promise<string[][]> {
    const { status, body } = await lived.portal.ask(path, { headers: BEARER });
    expect([path, status]).toEqual([path, 200]);
    return parse(body, { bom: true });
  }

  it.each(['period', 'unit'] as const)('have the same figures by %s', async (by) => {
    const told = await api.listFigures({ query: { plan: SLUG, by, ...RANGE } });
    const { total, ...whole } = told;
    expect(total).toBe(told.rows.length);
    expect(total).toBeGreaterThan(by === 'unit' ? 1 : 0);
    expect(await json<FiguresAnswer>('figures', '--by', by, '--from', RANGE.from, '--to', RANGE.to)).toEqual(
      whole,
    );
    const [, ...rows] = await csv(`/figures?plan=${SLUG}&from=${RANGE.from}&to=${RANGE.to}&by=${by}&as=csv`);
    const shown = [...told.rows, { name: { vi: 'Cộng' }, ...told.sum }].map(({ name, figures, rates }) => {
      const rate = ({ part, of }: { part: number; of: number }) => (of === 0 ? '–' : `(${part}/${of})`);
      const counts = LISTED_FIGURES.map((figure) => String(figures[figure]));
      return [name.vi, counts.toSorted(), rate(rates.onTime), rate(rates.done)];
    });
    const read = rows.map(([name, ...cells]) => {
      const counts = cells.slice(0, LISTED_FIGURES.length).toSorted();
      const parts = cells.slice(LISTED_FIGURES.length).map((cell) => /\(\d+\/\d+\)|–/.exec(cell)?.[0]);
      return [name, counts, ...parts];
    });
    expect(read).toEqual(shown);
  });

  it('lead from each row of figures to the list that it counts, and refuse what the plan has not', async () => {
    const { rows } = await api.listFigures({ query: { plan: SLUG, by: 'unit', ...RANGE } });
    for (const { filter, figures } of rows.slice(0, 3))
      for (const figure of LISTED_FIGURES) {
        const { total } = await api.listAssignments({ query: { ...filter, figure } });
        expect([filter, figure, total]).toEqual([filter, figure, figures[figure]]);
      }
    await expect(api.listFigures({ query: { plan: SLUG, obligation: 'none' } })).rejects.toMatchObject({
      code: 'OBLIGATION_NOT_FOUND',
    });
    await expect(api.listFigures({ query: { plan: 'none' } })).rejects.toMatchObject({
      code: 'PLAN_NOT_FOUND',
    });
  });

  it('name whom to call about the same, and note a call once', async () => {
    const { calls, total } = await api.listCalls();
    expect(total).toBeGreaterThan(1);
    expect(await json<CallAnswer[]>('calls')).toEqual(calls);
    expect(await csv('/calls?as=csv')).toHaveLength(1 + total);
    const [one, other] = calls;
    expect(one?.contacts[0]).toMatchObject({ email: expect.stringContaining('@') });
    expect(one?.lastNote).toBeUndefined();
    const ids = [one!.assignmentId, other!.assignmentId];
    const said = [
      '--result',
      'promised',
      '--promised',
      '2024-03-27',
      '--text',
      'Gặp văn thư',
      '--id',
      'goi-1',
    ];
    const outcomes = await json<object[]>('called', ...ids, ...said);
    expect(outcomes).toMatchObject(ids.map((assignmentId) => ({ assignmentId, outcome: 'stored' })));
    expect(await json<object[]>('called', ids[0]!, ...said)).toMatchObject([{ outcome: 'duplicate' }]);
    const noted = (await api.listCalls()).calls.find(({ assignmentId }) => assignmentId === ids[0]);
    expect(noted?.lastNote).toEqual({
      at: '2024-03-20T07:00:00+07:00',
      actor: expect.stringMatching(/^person:/),
      actorName: expect.objectContaining({ vi: expect.any(String) }),
      text: 'Đã gọi điện, hẹn ngày gửi. Gặp văn thư',
      promisedOn: '2024-03-27',
    });
    const { lines } = await captured(['calls', '--data', lived.path], { columns: undefined });
    expect(lines.find((line) => line.includes(ids[0]!))).toContain('27/03/2024');
    const page = (await lived.portal.ask('/calls', { headers: BEARER })).body;
    expect(page).toContain('Gặp văn thư');
    // What was said and has been erased is no call that nobody made.
    await sql`update unit_acts set reason = null where act_id = 'goi-1'`.execute(lived.register.db);
    const erased = await captured(['calls', '--data', lived.path], { columns: undefined });
    expect(erased.lines.find((line) => line.includes(ids[0]!))).not.toContain('chưa gọi');
  });

  it('refuse a call that promises no day, and each assignment by itself where one cannot be noted', async () => {
    const { calls } = await api.listCalls({ query: { limit: 1 } });
    const { assignmentId } = calls[0]!;
    const wish = { actId: 'goi-2', assignmentIds: [assignmentId], result: 'promised' as const };
    await expect(api.noteCall({ body: wish })).rejects.toMatchObject({ code: 'PROMISED_DAY_MISSING' });
    const body = { ...wish, assignmentIds: ['none', assignmentId], result: 'no-answer' as const };
    expect((await api.noteCall({ body })).outcomes).toMatchObject([
      { assignmentId: 'none', outcome: 'refused', code: 'ASSIGNMENT_NOT_FOUND' },
      { assignmentId, outcome: 'stored' },
    ]);
    const { exitCode, lines } = await captured(
      ['called', 'none', assignmentId, '--result', 'other', '--data', lived.path],
      { columns: undefined },
    );
    expect([exitCode, lines.join('\n')]).toEqual([4, expect.stringContaining('ASSIGNMENT_NOT_FOUND')]);
    expect(lines.join('\n')).toContain(`${assignmentId}: đã ghi cuộc gọi`);
  });

  it('show every attempt to send a notice with what the server said, and what the unit did then', async () => {
    const { assignmentId, register } = lived;
    const [notice] = await listNotices(register, { assignmentId });
    const { noticeId = '' } = notice ?? {};
    for (const [attempt, outcome, response] of [
      [1, 'released', '421 4.7.0 try again later'],
      [2, 'sent', '250 2.0.0 accepted as 4711'],
    ] as const)
      await sql`insert into notice_results (notice_key, attempt, outcome, response, real_at, sent_at, claimed_at, claimed_real_at, claimed_sequence, claimed_version, message_sha256)
        select notice_key, ${attempt}, ${outcome}, ${response}, queued_real_at + ${attempt},
          case when ${outcome} = 'sent' then not_before end, not_before, queued_real_at, 1, 1,
          case when ${outcome} = 'sent' then decode(${HASH}, 'hex') end
        from notices where notice_id = ${noticeId}`.execute(register.db);
    const { notices, total } = await api.listNoticeAttempts({ params: { id: assignmentId } });
    expect(total).toBe(notices.length);
    const told = notices.find((one) => one.noticeId === noticeId);
    expect(told).toMatchObject({
      tried: [
        { attempt: 1, outcome: 'released', response: '421 4.7.0 try again later' },
        { attempt: 2, outcome: 'sent', response: '250 2.0.0 accepted as 4711', messageSha256: HASH },
      ],
      opened: 'unknown',
    });
    expect(told?.tried[0]).not.toHaveProperty('sentAt');
    expect(told?.tried[0]).not.toHaveProperty('messageSha256');
    const args = ['notices', '--assignment', assignmentId, '--attempts'];
    expect(await json<TriedNoticeAnswer[]>(...args)).toEqual(notices);
    const { lines } = await captured([...args, '--data', lived.path], { columns: undefined });
    expect(lines.join('\n')).toContain('250 2.0.0 accepted as 4711');
    const page = (await lived.portal.ask(`/timelines/${assignmentId}`, { headers: BEARER })).body;
    expect(page).toContain('250 2.0.0 accepted as 4711');
    expect(page).toContain(`0f3a ${'0f3a '.repeat(15)}`.trim());
    const without = await captured(['notices', '--attempts', '--data', lived.path], { columns: undefined });
    expect([without.exitCode, without.lines.join(' ')]).toEqual([2, expect.stringContaining('--assignment')]);
    // What would be passed over in silence is refused.
    const filtered = await captured([...args, '--state', 'failed', '--data', lived.path], {
      columns: undefined,
    });
    expect([filtered.exitCode, filtered.lines.join(' ')]).toEqual([2, expect.stringContaining('--state')]);
  });
});
