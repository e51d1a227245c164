import { afterAll, describe, expect, it } from '@jest/globals';
import type { Obligation } from '@kyhan/plan';
import { insertCycle, recordSubmission } from '@kyhan/register';
import {
  BAC,
  castCycle,
  CYCLE,
  insertPlan,
  ofUnit,
  opening,
  Story,
  submission,
  submitted,
} from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { agendaOf } from '../../packages/portal/src/coordinator/meetings/agenda-of.js';
import { monthlyMeeting } from '../support/monthly-meeting.js';

const TOPIC = 'Tình hình cung cấp nước sạch';

/** Topics are asked for without a form: what is noted is the topic. */
function topicsPlan() {
  const plan = monthlyMeeting();
  const [monthly, ...others] = plan.obligations as [Obligation, ...Obligation[]];
  const [{ form: _form, ...step }] = monthly.steps as [Obligation['steps'][number]];
  const position = { type: 'counted', direction: 'before', from: 'anchor', unit: 'days', count: 3 } as const;
  const main = { ...step, due: [{ position, roll: 'none', exclusive: false } as const] };
  const steps = [main, { ...main, id: 'agenda', gathers: main.id }];
  const anchor = { ...monthly.anchor!, time: '08:00' };
  return { ...plan, obligations: [{ ...monthly, anchor, meeting: { invite: [BAC] }, steps }, ...others] };
}

describe('the agenda of a meeting', () => {
  const registers = pgliteRegisters();
  afterAll(() => registers.end());

  it('has a topic that was written into the note, where there is no form to write it into', async () => {
    const register = await registers.open();
    await insertPlan(register, topicsPlan());
    const owed = opening(BAC);
    await insertCycle(register, castCycle([owed]));
    const [submissionId, storedAt] = ['noi-dung', at('2026-03-10', 9)];
    const told = { assignmentId: ofUnit(BAC), values: {}, note: TOPIC, storedAt };
    await recordSubmission(register, submission(submissionId, told));
    await new Story(owed.event)
      .tell(submitted({ submissionId, version: 1, onTime: true, storedAt }), storedAt)
      .tell({ type: 'accepted', automatic: true }, storedAt + 1)
      .write(register);
    expect(JSON.stringify(await agendaOf(register, CYCLE, 'vi'))).toContain(TOPIC);
  });
});
