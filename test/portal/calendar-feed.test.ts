import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { insertCycle, issueToken, revokeToken, storeRulings, type Register } from '@kyhan/register';
import {
  BAC,
  castCycle,
  castTurn,
  CYCLE,
  insertPlan,
  MINH,
  NAM,
  ofUnit,
  opening,
  PLAN,
} from '@kyhan/testkit/cast';
import { at, DAY, REAL } from '@kyhan/testkit/clock';
import { BEARER, formOf, PORTAL_URL, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const NOW = at('2026-03-24', 9);

describe('the calendar of what a unit owes', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let address: string;
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register);
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
    portal = await startTestPortal(register, NOW);
    address = new URL((await issued('lich-bac')).calendarUrl).pathname;
  });
  afterEach(async () => {
    await portal?.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  const post = (path: string, body: object) =>
    portal.ask(`/api/v1/${path}`, {
      method: 'POST',
      headers: { ...BEARER, 'content-type': 'application/json' },
      payload: JSON.stringify(body),
    });
  async function issued(tokenId: string, more: object = {}) {
    const wish = { tokenId, purpose: 'Lịch của phường', role: 'calendar', plan: PLAN, unit: BAC };
    const { status, body } = await post('tokens', { ...wish, ...more });
    expect([status, body]).toEqual([200, expect.any(String)]);
    return JSON.parse(body) as { readonly token: string; readonly calendarUrl: string };
  }
  async function read(path = address): Promise<string> {
    const { status, body } = await portal.ask(path);
    expect(status).toBe(200);
    return body.replaceAll('\r\n ', '');
  }
  async function rule(rulingId: string, ruling: object): Promise<void> {
    const asked = {
      rulingId,
      assignmentId: ofUnit(BAC),
      reason: 'Mưa lũ',
      actor: 'person:linh',
      ...ruling,
    } as const;
    await storeRulings(register, {
      rulings: [asked as Parameters<typeof storeRulings>[1]['rulings'][number]],
      askedAt: NOW,
    });
    await castTurn(register, { now: NOW, rulings: [{ rulingId, assignmentId: asked.assignmentId }] });
  }
  const sequenceIn = (ics: string) => Number(/SEQUENCE:(\d+)/.exec(ics)?.[1]);

  it('is subscribed to by its address alone, and holds what that unit owes and no other’s', async () => {
    const answer = await portal.ask(address);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    const ics = await read();
    for (const said of ['METHOD:PUBLISH', `UID:${ofUnit(BAC)}@kyhan`, 'DTSTART;VALUE=DATE:20260325'])
      expect(ics).toContain(said);
    expect(ics).toContain(`${PORTAL_URL}/assignments/${ofUnit(BAC)}`);
    expect(ics).not.toContain(NAM);
    expect(ics).not.toContain('/s/');
    expect((await portal.ask(address, { method: 'HEAD' })).status).toBe(200);
    expect((await portal.ask(address, { method: 'POST' })).status).toBe(404);
  });

  it('is called after the unit and the plan, in the language that is asked for', async () => {
    expect(await read()).toContain('X-WR-CALNAME:Phường Bắc: thời hạn theo 01/KH-UBND');
    expect(await read(`${address}?lang=en`)).toContain(': due days of 01/KH-UBND');
  });

  it('moves a day under the same name, with a greater sequence', async () => {
    const before = await read();
    await rule('lui-1', { ruling: 'extend', newDueOn: '2026-03-31' });
    const after = await read();
    expect(after).toContain('DTSTART;VALUE=DATE:20260331');
    expect(after).toContain(`UID:${ofUnit(BAC)}@kyhan`);
    expect(sequenceIn(after)).toBeGreaterThan(sequenceIn(before));
  });

  it.each([
    ['waived', { ruling: 'waive' }],
    ['handed over', { ruling: 'hand-over', to: 'uy-ban' }],
    ['merged into what another owes', { ruling: 'hand-over', to: NAM }],
  ])('cancels what was %s', async (_, ruling) => {
    const before = await read();
    expect(before).not.toContain('STATUS:CANCELLED');
    await rule('thoi-1', ruling);
    const after = await read();
    expect(after).toContain(`UID:${ofUnit(BAC)}@kyhan`);
    expect(after).toContain('STATUS:CANCELLED');
    expect(sequenceIn(after)).toBeGreaterThan(sequenceIn(before));
  });

  it('is not sent again to who has it, until something has changed', async () => {
    const etag = (await portal.ask(address)).headers.get('etag') ?? '';
    portal.now = NOW + DAY;
    const ask = (tag: string) => portal.ask(address, { headers: { 'if-none-match': tag } });
    for (const tag of [etag, `W/${etag}`, `"x", ${etag}`]) {
      const { status, body, headers } = await ask(tag);
      expect([status, body, headers.get('etag')]).toEqual([304, '', etag]);
    }
    await rule('lui-1', { ruling: 'extend', newDueOn: '2026-03-31' });
    expect((await ask(etag)).status).toBe(200);
  });

  it('forgets what was due more than 400 days ago and has ended, and keeps what is open', async () => {
    portal.now = NOW + 500 * DAY;
    expect(await read()).toContain('BEGIN:VEVENT');
    await rule('thoi-1', { ruling: 'waive' });
    expect(await read()).not.toContain('BEGIN:VEVENT');
  });

  it('is nowhere once its token was taken back or is over, as where there never was one', async () => {
    const short = new URL((await issued('lich-ngan', { until: '2026-03-25' })).calendarUrl).pathname;
    await revokeToken(register, { tokenId: 'lich-bac', actor: MINH, at: NOW, realAt: REAL });
    const never = await portal.ask('/calendar/kyhan_lich-bac_doan-mo');
    const said = (body: string) => body.replaceAll(/\/calendar\/[^"?]*/g, '');
    for (const path of [address, `${address}x`]) {
      const { status, body } = await portal.ask(path);
      expect([status, said(body)]).toEqual([404, said(never.body)]);
    }
    expect((await portal.ask(short)).status).toBe(200);
    portal.now = at('2026-03-26', 1);
    expect((await portal.ask(short)).status).toBe(404);
  });

  it('is all that its token opens, and no token that may more opens it', async () => {
    const authorization = `Bearer ${address.split('/').at(-1)}`;
    for (const path of [
      'assignments',
      `assignments/${encodeURIComponent(ofUnit(BAC))}`,
      'cycles',
      'sessions',
    ]) {
      const { status, body } = await portal.ask(`/api/v1/${path}`, { headers: { authorization } });
      expect([path, status, body]).toEqual([path, 403, expect.stringContaining('NOT_SIGNED_IN')]);
    }
    const ofUnits = {
      tokenId: 'don-vi',
      purpose: 'x',
      fromAt: 0,
      issuedBy: 'person:minh',
      issuedRealAt: REAL,
    };
    const tokenHash = createHash('sha256').update('don-vi').digest('hex');
    await issueToken(register, { ...ofUnits, tokenHash, role: 'unit', planSlug: PLAN, unitId: BAC });
    expect((await portal.ask('/calendar/don-vi')).status).toBe(404);
  });

  describe('of a plan, for who coordinates it', () => {
    const STEP = `${CYCLE}/main`;
    const BOTH = `UID:${STEP}@kyhan`;
    let whole: string;
    beforeEach(async () => {
      whole = new URL((await issued('lich-ke-hoach', { unit: undefined })).calendarUrl).pathname;
    });
    const events = (ics: string) =>
      ics
        .split('BEGIN:VEVENT')
        .slice(1)
        .map((event) => ({
          uid: /UID:(.*)/.exec(event)?.[1]?.trim(),
          day: /DTSTART;VALUE=DATE:(\d+)/.exec(event)?.[1],
          sequence: sequenceIn(event),
          isCancelled: event.includes('STATUS:CANCELLED'),
          summary: /SUMMARY:(.*)/.exec(event)?.[1]?.trim(),
        }));

    it('holds each step once with how many owe it, and another day that some have as one more', async () => {
      const ics = await read(whole);
      expect(ics).toContain('X-WR-CALNAME:01/KH-UBND: ');
      expect(events(ics)).toMatchObject([
        {
          uid: `${STEP}@kyhan`,
          day: '20260325',
          isCancelled: false,
          summary: expect.stringMatching(/: 2 đơn vị$/),
        },
      ]);
      expect(ics).toContain('còn chờ: 2');
      expect(ics).not.toContain(ofUnit(BAC));
      await rule('lui-1', { ruling: 'extend', newDueOn: '2026-03-31' });
      const [first, later, ...more] = events(await read(whole));
      expect([first, later, more]).toMatchObject([
        { uid: `${STEP}@kyhan`, day: '20260325', summary: expect.stringMatching(/: 1 đơn vị$/) },
        { uid: `${STEP}-2026-03-31@kyhan`, day: '20260331' },
        [],
      ]);
      expect(first?.sequence).toBeGreaterThan(sequenceIn(ics));
    });

    it('cancels what nobody owes any more under the same name, with a greater sequence', async () => {
      const before = sequenceIn(await read(whole));
      await rule('thoi-1', { ruling: 'waive' });
      expect(events(await read(whole))).toMatchObject([{ uid: `${STEP}@kyhan`, isCancelled: false }]);
      await rule('thoi-2', { assignmentId: ofUnit(NAM), ruling: 'waive' });
      const [gone, ...more] = events(await read(whole));
      expect([gone?.uid, gone?.isCancelled, more]).toEqual([BOTH.slice(4), true, []]);
      expect(gone?.sequence).toBeGreaterThan(before);
    });

    it('is read by no token of a unit, and ends when it is taken back', async () => {
      expect(await read()).not.toContain(BOTH);
      const linh = { cookie: await portal.signIn('linh') };
      expect((await portal.ask('/calendar', { headers: linh })).body).toContain('Lịch của phường');
      await portal.press('/calendar/ended', { tokenId: 'lich-ke-hoach' }, linh);
      expect((await portal.ask(whole)).status).toBe(404);
    });
  });

  it('is no role of a person', async () => {
    const role = { personId: 'lan', role: 'calendar', plan: PLAN, unit: BAC };
    expect((await post('people', role)).status).toBe(400);
  });

  it('has its address shown once on the page of tokens, and its role in their list', async () => {
    const cookie = await portal.signIn('minh');
    const { headers, payload } = formOf((await portal.ask('/tokens', { headers: { cookie } })).body, {
      tokenId: 'lich-trang',
      purpose: 'Lịch',
      role: 'calendar',
      plan: PLAN,
      unit: BAC,
    });
    const sent = await portal.ask('/tokens', { method: 'POST', headers: { ...headers, cookie }, payload });
    const shown = new RegExp(`${PORTAL_URL}/calendar/kyhan_lich-trang_[\\w-]{43}`).exec(sent.body)?.[0];
    expect(await read(new URL(shown ?? '').pathname)).toContain('BEGIN:VEVENT');
    const { body } = await portal.ask('/tokens', { headers: { cookie } });
    expect(body).toContain('lịch thời hạn, chỉ xem, Phường Bắc, 01/KH-UBND');
    expect(body).not.toContain('/calendar/');
  });
});
