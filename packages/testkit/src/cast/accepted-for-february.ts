import { unitActor } from '@kyhan/plan/ids';
import { insertCycle, recordSubmission, type Register } from '@kyhan/register';
import { at } from '../clock/at.js';
import { castCycle } from './cast-cycle.js';
import { castCycleId, ofUnit } from './cycle.js';
import { opening } from './opening.js';
import { Story } from './story.js';
import { submission } from './submission.js';
import { submitted } from './submitted.js';
import { BAC } from './units.js';

const FEBRUARY = castCycleId('2026-02');

/** What Bắc ward handed in for February, or for another period that ends then, which was accepted; its assignment. */
export async function acceptedForFebruary(...told: Parameters<typeof acceptedStory>): Promise<string> {
  await acceptedStory(...told);
  return ofUnit(BAC, FEBRUARY);
}

/** The same, to be told on. */
export async function acceptedStory(
  register: Register,
  values: Readonly<Record<string, unknown>>,
  { periodKey = '2026-02', ...more }: { periodKey?: string } & Parameters<typeof submission>[1] = {},
): Promise<Story> {
  const owed = opening(BAC, { cycleId: FEBRUARY });
  const assignmentId = ofUnit(BAC, FEBRUARY);
  const [submissionId, storedAt] = ['thang-2', at('2026-03-05', 2)];
  const { cycle, ...rest } = castCycle([owed], '2026-02');
  await insertCycle(register, { ...rest, cycle: { ...cycle, periodKey } });
  await recordSubmission(register, submission(submissionId, { assignmentId, values, storedAt, ...more }));
  const story = new Story(owed.event);
  await story
    .tell(submitted({ submissionId, version: 1, onTime: true, storedAt }), storedAt, {
      actor: unitActor(BAC),
    })
    .tell({ type: 'accepted', automatic: false }, storedAt + 1, {
      actor: 'person:linh',
      rulingId: submissionId,
    })
    .write(register);
  return story;
}
