import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assignmentHistory, grantRole, listNotices, type Register } from '@kyhan/register';
import { castPerson, PLAN } from '@kyhan/testkit/cast';
import { REAL } from '@kyhan/testkit/clock';
import {
  assignmentOf,
  LIVED_UNTIL,
  liveRegister,
  startTestPortal,
  type TestPortal,
} from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { sql } from 'kysely';
import { actedAfter, unitEvents } from '../../packages/api/src/notices/unit-events.js';

const ID = assignmentOf('returned');

describe('the timeline of an assignment', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  beforeAll(async () => {
    register = await registers.open();
    await liveRegister(register);
    portal = await startTestPortal(register, LIVED_UNTIL);
  });
  afterAll(async () => {
    await portal?.close();
    await registers.end();
    expect(portal.bugs).toEqual([]);
  });

  const page = async (who: Parameters<TestPortal['signIn']>[0]) =>
    await portal.ask(`/timelines/${ID}`, { headers: { cookie: await portal.signIn(who) } });

  it('tells events and notices in one order, with rulings and their reasons', async () => {
    const { status, body } = await page('linh');
    expect(status).toBe(200);
    expect(body).toContain('Thiếu số liệu của hai xã');
    const instants = [...body.matchAll(/kyhan-moment">(\d\d)\/(\d\d)\/(\d{4}) (\d\d:\d\d)</g)].map(
      ([, day, month, year, time]) => `${year}-${month}-${day} ${time}`,
    );
    expect(instants.length).toBeGreaterThan(3);
    expect(instants).toEqual(instants.toSorted());
    expect(body).toContain('Chuỗi băm:');
  });

  it('says of a notice when it was queued by the clock of the plan, what each attempt came to, and what nobody knows', async () => {
    const notices = await listNotices(register, { assignmentId: ID });
    const [notice] = notices;
    expect(notice).toBeDefined();
    await sql`insert into notice_results (notice_key, attempt, outcome, response, real_at, sent_at, claimed_at, claimed_real_at, claimed_sequence, claimed_version)
      select notice_key, 1, 'sent', '250 2.0.0 accepted as 4711', ${LIVED_UNTIL}::bigint, not_before, not_before, ${LIVED_UNTIL}::bigint, 1, 1
      from notices where notice_id = ${notice?.noticeId ?? ''}`.execute(register.db);
    await sql`delete from deliveries where notice_key = (select notice_key from notices where notice_id = ${notice?.noticeId ?? ''})`.execute(
      register.db,
    );
    const { body } = await page('linh');
    expect(body).toContain('gửi lần 1: Đã gửi');
    expect(body).toContain('250 2.0.0 accepted as 4711');
    expect(body).toContain('mở thư: không biết, sổ theo dõi không ghi việc mở thư');
    // Kept in real time alone, and the sheet speaks of plan time.
    expect(body).not.toContain('xếp hàng');
    const { realNow } = portal;
    portal.realNow = portal.now;
    const { body: ofRealTime } = await page('linh');
    portal.realNow = realNow;
    expect(ofRealTime).toContain('xếp hàng');
  });

  it('tells what somebody did who had signed in for the unit, and nothing of who coordinates', async () => {
    const of = { planSlug: PLAN, unitId: 'huyen-returned' };
    await castPerson(register, { personId: 'van-thu', createdAt: 0, createdRealAt: REAL });
    await grantRole(register, {
      personId: 'van-thu',
      role: 'unit',
      ...of,
      fromAt: 0,
      grantedBy: 'person:minh',
      realAt: REAL,
    });
    const [first] = (await assignmentHistory(register, ID)).events;
    const told = (actor: string) => [{ ...first!, actor }];
    const own = async (actor: string) => await unitEvents(register, of, told(actor));
    for (const actor of ['unit:huyen-returned', 'person:van-thu'])
      expect([actor, await own(actor)]).toEqual([actor, told(actor)]);
    for (const actor of ['person:linh', 'time', 'token:khach'])
      expect([actor, await own(actor)]).toEqual([actor, []]);
    expect(actedAfter(told('unit:huyen-returned'), first!.at)?.actor).toBe('unit:huyen-returned');
    expect(actedAfter(told('unit:huyen-returned'), first!.at + 1)).toBeUndefined();
    expect(actedAfter(told('unit:huyen-returned'), undefined)).toBeUndefined();
  });

  it('is for who sees the plan whole, and leads there from the page of the assignment', async () => {
    expect((await page({ unitId: 'huyen-returned' })).status).toBe(403);
    expect((await portal.ask(`/timelines/${ID}`)).status).toBe(403);
    const linh = await portal.signIn('linh');
    const { body } = await portal.ask(`/assignments/${ID}`, { headers: { cookie: linh } });
    expect(body).toContain(`href="/timelines/${ID}"`);
  });
});
