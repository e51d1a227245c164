import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { castPerson, OBLIGATION, PLAN } from '@kyhan/testkit/cast';
import {
  assignmentOf,
  LIVED_UNTIL,
  liveRegister,
  startTestPortal,
  type TestPortal,
} from '@kyhan/testkit/portal';
import { type Register } from '@kyhan/register';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const ID = assignmentOf('returned');
const LINH = 'Trần Thị Linh (linh), chuyên viên đầu mối';
const ERASED = 'người dùng linh (đã xóa họ tên), chuyên viên đầu mối';

interface Rows {
  readonly events: readonly { readonly actor: string; readonly actorName: { readonly vi: string } }[];
}

describe('who acted', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let minh: { readonly cookie: string };
  beforeAll(async () => {
    register = await registers.open();
    await liveRegister(register);
    portal = await startTestPortal(register, LIVED_UNTIL);
    minh = { cookie: await portal.signIn('minh') };
    const linh = { cookie: await portal.signIn('linh') };
    const named = { personId: 'linh', name: 'Trần Thị Linh', mailbox: 'linh@example.org' };
    await castPerson(register, { ...named, createdAt: 0, createdRealAt: 0 });
    const act = { actId: 'a', act: 'suspend', obligation: OBLIGATION, from: '2026-05-01' };
    await portal.press(`/plans/${PLAN}/acts`, { ...act, reason: 'Có lý do' }, linh);
  });
  afterAll(async () => {
    await portal?.close();
    await registers.end();
    expect(portal.bugs).toEqual([]);
  });

  const read = async (path: string) => {
    const { status, body } = await portal.ask(path, { headers: minh });
    expect([path, status]).toEqual([path, 200]);
    return body;
  };
  const byLinh = async () => {
    const { events } = JSON.parse(
      await read(`/api/v1/assignments/${encodeURIComponent(ID)}/history`),
    ) as Rows;
    return events.filter(({ actor }) => actor === 'person:linh').map(({ actorName }) => actorName.vi);
  };

  it.each([
    ['the history of an assignment', `/assignments/${ID}`],
    ['its timeline', `/timelines/${ID}`],
    ['its timeline as CSV', `/timelines/${ID}?as=csv`],
    ['what was decided for a plan', `/plans/${PLAN}/acts`],
    ['the same as CSV', `/plans/${PLAN}/acts?as=csv`],
    ['the same over the API', `/api/v1/plans/${PLAN}/acts`],
  ])('is named beside the id, with the role of that day, in %s', async (_, path) => {
    expect(await read(path)).toContain(LINH);
  });

  it('is told over the API beside the id that the chain has', async () => {
    const names = await byLinh();
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names)).toEqual(new Set([LINH]));
  });

  it('is called by what is known when it is read, and once erased is told to be so', async () => {
    await portal.press('/people/erased', { personId: 'linh' }, minh);
    for (const path of [`/assignments/${ID}`, `/timelines/${ID}`, `/plans/${PLAN}/acts`]) {
      const body = await read(path);
      expect(body).not.toContain('Trần Thị Linh');
      expect(body).toContain(ERASED);
    }
    expect(new Set(await byLinh())).toEqual(new Set([ERASED]));
  });
});
