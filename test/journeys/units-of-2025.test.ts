import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assignmentHistory, getAssignment, listNotices } from '@kyhan/register';
import { LINH } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { OfficeOf632 } from '../support/office-of-632.js';

const ASKED = 'report-on-request/2025-001';
/** Who asked is merged away on 1 March 2025, and so are two of those who owe. */
const PASSES = [
  ['so-tttt', 'so-vhttdl'],
  ['so-khdt', 'so-tai-chinh'],
] as const;

describe('units of 2025', () => {
  let office: OfficeOf632;
  beforeAll(async () => {
    office = await OfficeOf632.start('2025-02-20');
  });
  afterAll(async () => await office?.engine.stop());

  it('owe until their last day, and what they have not sent by then is late', async () => {
    await office.engine.client.openOnRequest({
      requestId: 'dot-xuat-2',
      planSlug: office.plan.slug,
      obligationId: 'report-on-request',
      dueOn: '2025-02-25',
      units: ['so-tttt', 'so-khdt', 'so-y-te'],
      reason: 'Rà soát trước khi sắp xếp tổ chức',
      actor: LINH,
    });
    const owed = await office.owed(ASKED);
    expect(owed.map(({ unitId }) => unitId).toSorted()).toEqual(['so-khdt', 'so-tttt', 'so-y-te']);
    await office.handIn(`${ASKED}/main/so-y-te`, { situation: 'Không có việc tồn đọng' });
    await office.rule(`${ASKED}/main/so-y-te`, 'accept');
    await office.engine.moveTo('2025-02-25', '08:05');
    for (const [unitId] of PASSES) await office.lived(`${ASKED}/main/${unitId}`, 'reminded');
    await office.engine.moveTo('2025-02-26', '08:05');
    for (const [unitId] of PASSES) await office.lived(`${ASKED}/main/${unitId}`, 'became-overdue');
    await office.engine.moveTo('2025-02-27', '08:05');
    for (const [unitId] of PASSES) await office.lived(`${ASKED}/main/${unitId}`, 'escalated');
    await office.letter('so-khdt', 'Báo cáo đột xuất', 'thu-truong');
  });

  it('pass it on as 1 March begins, with its history, to whoever has their work', async () => {
    await office.engine.moveTo('2025-03-01', '00:00');
    for (const [from, to] of PASSES) {
      const assignmentId = office.id(`${ASKED}/main/${from}`);
      const passed = await until(async () => {
        const found = await getAssignment(office.engine.register, assignmentId);
        return found.unitId === to ? found : undefined;
      });
      expect(passed).toMatchObject({ formerUnitIds: [from] });
      const { events } = await assignmentHistory(office.engine.register, assignmentId);
      expect(events.map(({ fact }) => fact.type)).toEqual(
        expect.arrayContaining(['opened', 'became-overdue', 'handed-over']),
      );
      const told = await listNotices(office.engine.register, { assignmentId, kind: 'ruling' });
      expect(told.map(({ contactUnitId }) => contactUnitId)).toEqual([to]);
    }
  });

  it('are answered for by their successors: the press by culture, plans by finance', async () => {
    for (const [from] of PASSES) {
      await office.handIn(`${ASKED}/main/${from}`, { situation: 'Đã bàn giao hồ sơ' });
      await office.rule(`${ASKED}/main/${from}`, 'accept');
    }
    await until(async () => (await office.cycle(ASKED)).closedAt);
    const briefing = await office.owed('press-briefing/2025-02');
    const minutes = briefing.filter(({ stepId }) => stepId === 'meeting');
    expect(minutes.map(({ unitId, dueOn }) => [unitId, dueOn])).toEqual([['so-vhttdl', '2025-03-10']]);
    const ofParty = briefing.filter(({ stepId }) => stepId === 'agenda');
    expect(ofParty.map(({ unitId }) => unitId)).toEqual(['ban-tuyen-giao-dan-van']);
    expect(await office.broken()).toEqual([]);
  });
});
