import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PurgeMinutesAnswer } from '@kyhan/contracts';
import { paperDocx } from '@kyhan/documents';
import { approvePurge, askPurge, recordSubmission, type Register } from '@kyhan/register';
import { keptFile, PLAN, submission } from '@kyhan/testkit/cast';
import { REAL } from '@kyhan/testkit/clock';
import {
  assignmentOf,
  LIVED_UNTIL,
  liveRegister,
  startTestPortal,
  type TestPortal,
} from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { paperText } from '@kyhan/words';

const SECRET = 'mat-khau-Hoa-Sen-2026';
const SAID = { at: LIVED_UNTIL, realAt: REAL };

describe('the minutes of a purge', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let minh: { readonly cookie: string };
  beforeAll(async () => {
    register = await registers.open();
    await liveRegister(register);
    const secret = { name: 'a.txt', mediaType: 'text/plain', content: Buffer.from(SECRET) };
    const files = [await keptFile(register, secret)];
    const typed = { assignmentId: assignmentOf('overdue'), storedAt: LIVED_UNTIL, files };
    await recordSubmission(register, submission('go-nham-1', { ...typed, note: SECRET }));
    await recordSubmission(register, submission('go-nham-2', typed));
    const subject = { kind: 'submission', id: 'go-nham-1', parts: ['note', 'files'] } as const;
    const wish = { subject: { ...subject, parts: [...subject.parts] }, reason: 'Gõ nhầm mật khẩu' };
    await askPurge(register, { ...wish, actor: 'person:minh', ...SAID });
    portal = await startTestPortal(register, LIVED_UNTIL);
    minh = { cookie: await portal.signIn('minh') };
  });
  afterAll(async () => {
    await portal?.close();
    await registers.end();
  });

  const minutes = async (purge: number) => {
    const path = `/api/v1/purge-minutes?plan=${PLAN}&purge=${purge}`;
    return await portal.ask(path, { headers: minh });
  };
  const drafted = async () => JSON.parse((await minutes(1)).body) as PurgeMinutesAnswer;

  it('are there once another has agreed', async () => {
    const before = await minutes(1);
    expect([before.status, before.body]).toEqual([409, expect.stringContaining('PURGE_NOT_DONE')]);
    expect((await minutes(2)).status).toBe(404);
  });

  it('names who asked, who agreed, why, what went and what stays, and never what was typed', async () => {
    await approvePurge(register, { purge: 1, actor: 'person:quan', ...SAID });
    const { paper } = await drafted();
    const vi = paperText(paper.vi).replaceAll(/\s+/g, ' ');
    for (const told of ['BIÊN BẢN TẨY DỮ LIỆU', 'minh', 'quan', 'Gõ nhầm mật khẩu', 'go-nham-1', 'ghi chú'])
      expect(vi).toContain(told);
    expect(vi).toContain('còn giữ');
    expect(JSON.stringify(paper)).not.toContain(SECRET);
    expect((await paperDocx(paper.vi)).byteLength).toBeGreaterThan(1000);
  });
});
