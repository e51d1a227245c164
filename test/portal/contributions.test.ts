import { afterEach, describe, expect, it } from '@jest/globals';
import { noticeAddress } from '@kyhan/engine';
import type { Register } from '@kyhan/register';
import { startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { PlayedPlan } from '../activities/played-plan.js';
import { cooperatingPlan } from '../support/cooperating-plan.js';

const CYCLE = 'cast/monthly-report/2025-03';
const LEAD = `${CYCLE}/main/phuong-bac`;
const NAM = `${CYCLE}/contribution/phuong-nam`;

describe('the page of who leads', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  afterEach(() => portal?.close());

  it('shows who contributes, who is in and who is missing, and what was accepted', async () => {
    register = await registers.open();
    const played = await PlayedPlan.from(register, await cooperatingPlan(), '2025-03-14');
    await played.liveUntil('2025-03-20', async () => {
      if (played.today === '2025-03-18') await played.handIn(NAM, 'phuong-nam');
    });
    portal = await startTestPortal(register, played.now);
    const link = portal.link(LEAD, noticeAddress({ email: 'bac@cast.example.org' }).address);
    const before = await portal.ask(link);
    expect(before.status).toBe(200);
    expect(before.body).toContain('Phần phối hợp của các đơn vị: đã nhận 1/2');
    expect(before.body).toContain('Phường Đông');
    expect(before.body).toContain('Đã thông báo để phối hợp: UBND thành phố.');
    expect(before.body).toContain('Xem phần phối hợp và cho ý kiến: Phường Nam');
    expect(before.body).not.toContain('Phần phối hợp đạt yêu cầu');
    await played.rule([{ assignmentId: NAM, rulingId: 'r', ruling: 'accept' }], 'unit:phuong-bac');
    const after = await portal.ask(link);
    expect(after.body).toContain('Phần phối hợp đạt yêu cầu (1)');
    expect(after.body).not.toContain('Xem phần phối hợp và cho ý kiến');
    // Whoever contributes sees nothing of the others.
    const own = await portal.ask(portal.link(NAM, 'nam@cast.example.org'));
    expect(own.body).toContain('Báo cáo tháng – phần phối hợp');
    expect(own.body).not.toContain('Phường Đông');
  });

  it('waits for nothing that is waived, as the figures do', async () => {
    register = await registers.open();
    const played = await PlayedPlan.from(register, await cooperatingPlan(), '2025-03-14');
    await played.liveUntil('2025-03-20', async () => {
      if (played.today === '2025-03-18') await played.handIn(NAM, 'phuong-nam');
    });
    const dong = `${CYCLE}/contribution/phuong-dong`;
    const waive = { assignmentId: dong, rulingId: 'w', ruling: 'waive', reason: 'Không có số liệu' } as const;
    await played.rule([waive], 'person:linh');
    portal = await startTestPortal(register, played.now);
    const { body } = await portal.ask(
      portal.link(LEAD, noticeAddress({ email: 'bac@cast.example.org' }).address),
    );
    expect(body).toContain('Phần phối hợp của các đơn vị: đã nhận 1/1');
    expect(body).toContain('Phường Đông');
  });

  it('is theirs alone to see and to rule on beside who coordinates', async () => {
    register = await registers.open();
    const played = await PlayedPlan.from(register, await cooperatingPlan(), '2025-03-14');
    await played.liveUntil('2025-03-20', async () => {
      if (played.today === '2025-03-18') await played.handIn(NAM, 'phuong-nam');
    });
    portal = await startTestPortal(register, played.now);
    const path = `/assignments/${NAM}`;
    const asked = async (unitId: string) => {
      const cookie = await portal.signIn({ unitId });
      return await portal.ask(path, { headers: { cookie } });
    };
    expect((await asked('phuong-dong')).status).toBe(404);
    const lead = await asked('phuong-bac');
    expect(lead.status).toBe(200);
    expect(lead.body).toContain('value="accept"');
    const own = await asked('phuong-nam');
    expect(own.status).toBe(200);
    expect(own.body).not.toContain('value="accept"');
  });
});
