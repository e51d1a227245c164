import type { PortalDependencies } from '@kyhan/api';
import type { MeetingOfUnits } from '@kyhan/client';
import type { MeetingInCalendar, MeetingStand } from '@kyhan/documents';
import { ICS_WORDS, periodWords, plainLine, type Language } from '@kyhan/words';

/** As the letter that invites has it: whoever took that into a calendar has one event, and not two. */
export function meetingInCalendar(
  { publicUrl }: Pick<PortalDependencies, 'publicUrl'>,
  { cycle, plan, obligation, time: { beginsAt, endsAt } }: MeetingOfUnits,
  language: Language,
): MeetingInCalendar & MeetingStand {
  const { cycleId, periodKey, periodFrom, invitations, updatedAt, isGone } = cycle;
  const place = obligation.meeting?.place?.[language];
  const period = periodWords(periodKey, periodFrom);
  return {
    cycleId,
    sequence: Math.max(0, invitations - 1),
    summary: plainLine(ICS_WORDS.summary({ title: obligation.title, period })[language]),
    description: plainLine(plan.title[language]),
    url: `${publicUrl}${encodeURI(`/meetings/${cycleId}`)}`,
    beginsAt,
    endsAt,
    madeAt: updatedAt,
    cancelled: isGone,
    ...(place === undefined ? {} : { place }),
  };
}
