import { findingIdOf } from '@kyhan/plan/ids';
import { closeByPerson, openFinding, postponeCycle, recordPlanAct, type Register } from '@kyhan/register';
import { at, REAL } from '../clock/at.js';
import { CYCLE, OBLIGATION, PLAN } from './cycle.js';

/** The finding that Linh ended. */
export const ENDED_FINDING = findingIdOf({ kind: 'cycle-missing', about: CYCLE });

/**
 * Linh types the same words wherever an office gives reasons and names papers: the meeting of March is put off, its
 * obligation rests in April and May, a finding is ended. `now` is plan time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function typedByTheOffice(
  register: Register,
  { words, now }: { readonly words: string; readonly now: number },
): Promise<void> {
  const said = { actor: 'person:linh', at: now, realAt: REAL };
  const days = { planVersion: 1, calendarVersion: 1, dueOn: '2026-04-01', dueAt: at('2026-04-02') };
  await postponeCycle(register, {
    postponementId: 'hoan-1',
    cycleId: CYCLE,
    from: '2026-03-28',
    meetingOn: '2026-03-30',
    lastMeetingOn: undefined,
    days: { ...days, nominalDueOn: '2026-04-01' },
    reason: `Hoãn: ${words}`,
    paper: { number: '15', sign: 'UBND-VX', on: '2026-03-03', signatory: words },
    ...said,
  });
  const act = { type: 'suspend', obligationId: OBLIGATION, from: '2026-04-01', to: '2026-05-31' } as const;
  const wish = { planSlug: PLAN, actId: 'tam-dung-1', act, waiveOpen: false, document: words };
  await recordPlanAct(register, { ...wish, reason: `Tạm dừng: ${words}`, ...said });
  const finding = { findingId: ENDED_FINDING, kind: 'cycle-missing', subject: CYCLE } as const;
  await openFinding(register, { ...finding, data: {}, at: now });
  const { actor: by, ...when } = said;
  await closeByPerson(register, { findingId: ENDED_FINDING, by, reason: words, ...when });
}
