import { beforeEach, describe, expect, it } from '@jest/globals';
import { instantAt } from '@kyhan/calendar';
import { actorIdOf } from '@kyhan/plan/ids';
import {
  assignmentHistory,
  checkInvariants,
  getAssignment,
  listNotices,
  type Register,
} from '@kyhan/register';
import { LINH } from '@kyhan/testkit/cast';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { briefingPlan } from '../support/briefing-plan.js';
import { PlayedPlan } from './played-plan.js';

const CYCLE = 'dak-nong-632/press-briefing/2024-04';
const GDDT = `${CYCLE}/topics/so-gddt`;
const Y_TE = `${CYCLE}/topics/so-y-te`;
const AGENDA = `${CYCLE}/agenda/ban-tuyen-giao`;

/**
 * plan-format, "Steps": the agenda of April 2024 `opens: { after: topics }`. Topics are due on 26 April, the agenda on
 * 4 May, the meeting is on 7 May.
 */
describe('a step that opens after another, lived over a register', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let played: PlayedPlan;
  beforeEach(async () => {
    register = await registers.open();
    played = await PlayedPlan.from(register, await briefingPlan(), '2024-04-18');
  });
  const on = (day: string, time: string) => instantAt(day, time, 'Asia/Ho_Chi_Minh');
  const openings = async () => await listNotices(register, { assignmentId: AGENDA, kind: 'opening' });
  const allHolds = async () => {
    const invariants = await checkInvariants(register, { now: played.now });
    expect(invariants.flatMap(({ broken }) => broken)).toEqual([]);
  };

  it('opens when the last is in, days before the announced one, and its own day stays', async () => {
    await played.liveUntil('2024-04-23', async () => {
      if (played.today === '2024-04-19') await played.handIn(GDDT, 'so-gddt');
      if (played.today === '2024-04-22') {
        expect(await getAssignment(register, AGENDA)).toMatchObject({ opensAt: on('2024-04-27', '00:00') });
        expect(await openings()).toEqual([]);
        await played.handIn(Y_TE, 'so-y-te');
      }
    });
    expect(await getAssignment(register, AGENDA)).toMatchObject({
      opensAt: on('2024-04-22', '15:00'),
      dueOn: '2024-05-04',
    });
    const [letter, ...more] = await openings();
    expect([letter?.notBefore, more]).toEqual([on('2024-04-23', '08:00'), []]);
    await played.liveUntil('2024-04-25');
    const left = played.letters.filter(({ address }) => address.endsWith('ban-tuyen-giao.example.org'));
    expect(left.map(({ on: day, subject }) => [day, subject.includes('Chương trình')])).toContainEqual([
      '2024-04-23',
      true,
    ]);
    await allHolds();
  });

  it('opens where the last that is missing is waived', async () => {
    await played.liveUntil('2024-04-22', async () => {
      if (played.today === '2024-04-19') await played.handIn(GDDT, 'so-gddt');
    });
    const waive = {
      assignmentId: Y_TE,
      rulingId: 'w',
      ruling: 'waive',
      reason: 'Không có nội dung',
    } as const;
    await played.rule([waive], actorIdOf(LINH));
    await played.liveUntil('2024-04-23');
    expect(await getAssignment(register, AGENDA)).toMatchObject({ opensAt: on('2024-04-22', '00:00') });
    await allHolds();
  });

  it('opens once on its day where somebody says nothing', async () => {
    await played.liveUntil('2024-05-03', async () => {
      if (played.today === '2024-04-19') await played.handIn(GDDT, 'so-gddt');
    });
    const { events } = await assignmentHistory(register, AGENDA);
    expect(events.filter(({ fact }) => fact.type === 'step-opened').map(({ at }) => at)).toEqual([
      on('2024-04-27', '00:00'),
    ]);
    expect(await openings()).toHaveLength(1);
    await allHolds();
  });
});
