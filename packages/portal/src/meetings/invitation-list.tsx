import type { ComingInvitation } from '@kyhan/client';
import { planNames } from '@kyhan/plan';
import { type Language, MEETING_ANSWER_NAMES, pageWords, saidIn, shortInstant } from '@kyhan/words';
import { RowsTable } from '../shared/rows-table.js';
import { meetingTitle } from './meeting-facts.js';

interface InvitationListProps {
  readonly invitations: readonly ComingInvitation[];
  readonly language: Language;
}

/** Meetings to which a unit is invited, with what it has said; nothing where there are none. */
export function InvitationList({ invitations, language }: InvitationListProps) {
  if (invitations.length === 0) return null;
  const words = saidIn(pageWords.meeting, language);
  const rows = invitations.map(({ meeting, unit: { unitId, answer } }) => [
    { text: meetingTitle({ meeting, language }), href: `/meetings/${meeting.cycle.cycleId}` },
    planNames(meeting.plan).unitName(unitId)[language],
    shortInstant(meeting.time.beginsAt, meeting.plan.timeZone),
    answer === undefined ? words.notAnswered : MEETING_ANSWER_NAMES[answer][language],
  ]);
  return (
    <RowsTable
      caption={words.caption}
      head={[words.meeting, words.unit, words.time, words.answer]}
      rows={rows}
    />
  );
}
