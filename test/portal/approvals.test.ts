import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { unitActor } from '@kyhan/plan/ids';
import {
  checkInvariants,
  getAssignment,
  insertCycle,
  listSubmissions,
  listUnitActs,
  recordAbsence,
  recordSubmission,
  storeRulings,
  type Register,
} from '@kyhan/register';
import {
  BAC,
  castCycle,
  castTurn,
  insertPlan,
  NAM,
  ofUnit,
  opening,
  PLAN,
  planWithForm,
  submission,
  keptFile,
} from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { BEARER, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const NOW = at('2026-03-24', 9);
const HEAD = `lanh-dao@${BAC}.example.org`;

describe('what waits for the head of a unit, on the page behind its link', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let own: string;
  let heads: string;
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register, planWithForm());
    await insertCycle(register, castCycle([opening(BAC, { approval: true })]));
    const values = { summary: 'Chưa được duyệt' };
    const draft = { name: 'a.txt', mediaType: 'text/plain', content: Buffer.from('Nháp') };
    const files = [await keptFile(register, draft)];
    const first = submission('ban-1', { values, note: 'Như văn bản', files, storedAt: NOW });
    await recordSubmission(register, first);
    await castTurn(register, { now: NOW });
    portal = await startTestPortal(register, NOW);
    own = portal.link(ofUnit(BAC), `dau-moi@${BAC}.example.org`);
    heads = portal.link(ofUnit(BAC), HEAD);
  });
  afterEach(async () => {
    await portal?.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  const page = async (link: string) => (await portal.ask(link)).body;
  const send = (link: string, fields: Record<string, string>) =>
    portal.press(`${link}/acts`, { actId: 'duyet-1', version: '1', ...fields });

  async function handOver(): Promise<void> {
    const name = { rulingId: 'giao-1', assignmentId: ofUnit(BAC) };
    const handOver = { ...name, ruling: 'hand-over', to: NAM, reason: 'Việc của đơn vị khác' } as const;
    await storeRulings(register, { rulings: [{ ...handOver, actor: 'person:linh' }], askedAt: NOW });
    await castTurn(register, { now: NOW, rulings: [name] });
  }

  it('is told to both, and only the head is asked', async () => {
    for (const link of [own, heads]) expect(await page(link)).toContain('đang chờ lãnh đạo đơn vị phê duyệt');
    expect(await page(heads)).toContain('value="approve"');
    expect(await page(own)).not.toContain('value="approve"');
    expect((await portal.ask(`${own}/receipt/ban-1`)).body).toContain('được tính là đã gửi khi phê duyệt');
    const staff = await portal.ask(`/assignments/${ofUnit(BAC)}`, { headers: BEARER });
    expect(staff.body).toContain('chờ lãnh đạo đơn vị phê duyệt');
  });

  it('is read by nobody outside the unit before it has left', async () => {
    const headers = { cookie: await portal.signIn('linh') };
    const staff = async () => (await portal.ask(`/assignments/${ofUnit(BAC)}`, { headers })).body;
    expect(await page(heads)).toContain('Như văn bản');
    expect(await staff()).not.toContain('Như văn bản');
    expect(await staff()).toContain('chờ lãnh đạo đơn vị phê duyệt');
    await send(heads, { act: 'approve' });
    await castTurn(register, { now: NOW });
    expect(await staff()).toContain('Như văn bản');
  });

  it('is nothing that who coordinates begins an entry with', async () => {
    const headers = { cookie: await portal.signIn('linh') };
    const entry = async () => (await portal.ask(`/entries/${ofUnit(BAC)}`, { headers })).body;
    expect(await entry()).not.toContain('Chưa được duyệt');
    await send(heads, { act: 'approve' });
    await castTurn(register, { now: NOW });
    expect(await entry()).toContain('Chưa được duyệt');
  });

  it('is not read by the unit that takes over, but by the one that prepared it', async () => {
    const [prepared] = await listSubmissions(register, ofUnit(BAC));
    const file = `/files/ban-1/${prepared?.files[0]?.fileId}`;
    expect((await portal.ask(`${own}${file}`)).status).toBe(200);
    await handOver();
    const theirs = portal.link(ofUnit(BAC), `dau-moi@${NAM}.example.org`);
    expect(await page(theirs)).not.toContain('Chưa được duyệt');
    expect(await page(theirs)).not.toContain('Như văn bản');
    expect((await portal.ask(`${theirs}/receipt/ban-1`)).status).toBe(404);
    expect((await portal.ask(`${theirs}${file}`)).status).toBe(404);
  });

  it('is told to nobody who has given the assignment to another unit', async () => {
    await handOver();
    const theirs = { actor: unitActor(NAM), owedBy: NAM };
    await recordSubmission(register, submission('ban-2', { ...theirs, storedAt: NOW }));
    await castTurn(register, { now: NOW });
    const shownTo = async (unitId: string) => {
      const headers = { cookie: await portal.signIn({ unitId }) };
      const answer = await portal.ask(`/api/v1/assignments/${encodeURIComponent(ofUnit(BAC))}`, { headers });
      return JSON.parse(answer.body) as unknown;
    };
    expect(await shownTo(NAM)).toMatchObject({ unitId: NAM, prepared: { version: 2 } });
    expect(await shownTo(BAC)).toMatchObject({ unitId: BAC, transferredTo: NAM });
    expect(await shownTo(BAC)).not.toHaveProperty('prepared');
  });

  it('is told in its receipt as what it is by now, sent back, or left before a newer one', async () => {
    const receipt = async (id: string) => (await portal.ask(`${own}/receipt/${id}`)).body;
    await send(heads, { act: 'send-back', reason: 'Chưa đủ' });
    await castTurn(register, { now: NOW });
    expect(await receipt('ban-1')).not.toContain('chờ lãnh đạo đơn vị phê duyệt');
    expect(await receipt('ban-1')).toContain('chưa được lãnh đạo đơn vị phê duyệt');
    for (const [number, id] of ['ban-2', 'ban-3'].entries()) {
      await recordSubmission(register, submission(id, { storedAt: NOW }));
      await castTurn(register, { now: NOW });
      expect(await receipt(id)).toContain('chờ lãnh đạo đơn vị phê duyệt');
      await send(heads, { act: 'approve', actId: `duyet-${id}`, version: String(number + 2) });
      await castTurn(register, { now: NOW });
    }
    for (const id of ['ban-2', 'ban-3']) {
      expect(await receipt(id)).not.toContain('chờ lãnh đạo đơn vị phê duyệt');
      expect(await receipt(id)).toContain('Đúng hạn');
    }
  });

  it('leaves the unit by the head’s approval, and by nobody else’s', async () => {
    expect((await send(own, { act: 'approve' })).status).toBe(403);
    expect((await send(heads, { act: 'approve' })).status).toBe(303);
    expect(await listUnitActs(register, ofUnit(BAC))).toMatchObject([
      { act: 'approve', actor: `unit:${BAC}/approval` },
    ]);
    expect(await page(heads)).not.toContain('value="approve"');
    await castTurn(register, { now: NOW });
    expect(await getAssignment(register, ofUnit(BAC))).toMatchObject({ onTime: true, punctualAt: NOW });
    const history = (await portal.ask(`/assignments/${ofUnit(BAC)}`, { headers: BEARER })).body;
    expect(history).toContain('Lãnh đạo đơn vị phê duyệt phiên bản 1');
    expect(history).toContain('lãnh đạo Phường Bắc');
  });

  it('is approved by the head who has signed in, whom history names, and by no other person of the unit', async () => {
    const signedIn = async (personId: string, role: 'head' | 'unit') => {
      const appointed = await portal.ask('/api/v1/people', {
        method: 'POST',
        headers: { ...BEARER, 'content-type': 'application/json' },
        payload: JSON.stringify({ personId, role, plan: PLAN, unit: BAC }),
      });
      expect(appointed.status).toBe(200);
      return { cookie: await portal.signIn({ personId }) };
    };
    const of = `/assignments/${ofUnit(BAC)}`;
    const approve = async (cookie: { cookie: string }, actId: string) => {
      const fields = { assignmentId: ofUnit(BAC), act: 'approve', actId, version: '1' };
      return await portal.press('/acts', fields, cookie);
    };
    const [clerk, head] = [await signedIn('an', 'unit'), await signedIn('binh', 'head')];
    expect((await portal.ask(of, { headers: clerk })).body).not.toContain('value="approve"');
    expect((await approve(clerk, 'duyet-2')).status).toBe(403);
    expect((await portal.ask(of, { headers: head })).body).toContain('value="approve"');
    expect((await approve(head, 'duyet-3')).status).toBe(303);
    expect(await listUnitActs(register, ofUnit(BAC))).toMatchObject([
      { act: 'approve', actor: 'person:binh' },
    ]);
    expect((await portal.ask(of, { headers: head })).body).not.toContain('value="approve"');
    await castTurn(register, { now: NOW });
    expect(await getAssignment(register, ofUnit(BAC))).toMatchObject({ onTime: true });
    const faults = (await checkInvariants(register, { now: NOW })).flatMap(({ broken }) => broken);
    expect(faults).toEqual([]);
  });

  it('is asked of whoever stands in while the head is away', async () => {
    await recordAbsence(register, {
      absenceId: 'di-hoc',
      planSlug: PLAN,
      unitId: BAC,
      mailbox: HEAD,
      substitute: `dau-moi@${BAC}.example.org`,
      fromAt: at('2026-03-24'),
      untilAt: at('2026-03-25'),
      actor: `unit:${BAC}`,
      toldAt: NOW,
      toldRealAt: NOW,
    });
    expect(await page(own)).toContain('value="approve"');
    expect(await page(heads)).not.toContain('value="approve"');
    expect((await send(heads, { act: 'approve' })).status).toBe(403);
    expect((await send(own, { act: 'approve' })).status).toBe(303);
  });

  it('is sent back with what is to be completed', async () => {
    expect((await send(heads, { act: 'send-back', reason: '' })).body).toContain('Thiếu lý do.');
    expect((await send(heads, { act: 'send-back', reason: 'Bổ sung mục 3' })).status).toBe(303);
    await castTurn(register, { now: NOW });
    expect((await getAssignment(register, ofUnit(BAC))).prepared).toBeUndefined();
    expect(await page(own)).toContain('Bổ sung mục 3');
  });
});
