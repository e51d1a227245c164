import type { CancellationDone, MeetingStanding } from '@kyhan/client';
import { planNames } from '@kyhan/plan';
import { pageWords, saidIn } from '@kyhan/words';
import { Folded } from '../../shared/folded.js';
import { Outcome } from '../../shared/outcome.js';
import { page, type PageFrame } from '../../shared/page.js';
import { RowsTable } from '../../shared/rows-table.js';
import { TableLinks } from '../../shared/table-links.js';
import { AttendanceForm } from './attendance-form.js';
import { CancelForm } from './cancel-form.js';
import { AnswerForm } from '../../meetings/answer-form.js';
import { answerCounts, invitedTable } from './invited-table.js';
import { MeetingFacts, meetingTitle } from '../../meetings/meeting-facts.js';
import type { PostedMeeting } from '../../meetings/posted-meeting.js';

export interface MeetingPageProps {
  readonly frame: PageFrame;
  readonly meeting: MeetingStanding;
  /** Whoever looks may record who was there, and call it off. */
  readonly mayRule: boolean;
  /** Units that whoever looks may answer for. */
  readonly unitIds: readonly string[];
  /** Plan time. */
  readonly now: number;
  readonly told?: string | undefined;
  readonly posted?: PostedMeeting | undefined;
  readonly planned?: CancellationDone | undefined;
}

/** A meeting for who coordinates: who comes, who has not answered, who was there, and what becomes of it. */
export function meetingPage(props: MeetingPageProps): string {
  const { frame, meeting, told, now } = props;
  const { language } = frame;
  const { cycleId } = meeting.cycle;
  const words = saidIn(pageWords.meeting, language);
  const { head, rows } = invitedTable(meeting, language, now);
  const children = (
    <>
      <Outcome said={told} />
      <MeetingFacts meeting={meeting} language={language} />
      <p class="govuk-body kyhan-no-print">
        <a class="govuk-link" href={`/cycles/${cycleId}`}>
          {words.cycle}
        </a>
        {' · '}
        <a class="govuk-link" href={`/agendas/${cycleId}`}>
          {words.agenda}
        </a>
      </p>
      <p class="govuk-body">{words.counts(answerCounts(meeting.units))}</p>
      <RowsTable caption={words.invited} head={head} rows={rows} />
      <TableLinks path={`/meetings/${cycleId}`} language={language} />
      <Deeds {...props} />
    </>
  );
  return page({ frame, title: meetingTitle({ meeting, language }), wide: true, children });
}

/** What can be done now: before the meeting answers and the calling off, after it who was there. */
function Deeds(props: MeetingPageProps) {
  const { frame, meeting, mayRule, unitIds, now, posted, planned } = props;
  const { language } = frame;
  if (meeting.cancelledAt !== undefined || !mayRule) return null;
  if (now >= meeting.time.beginsAt)
    return <AttendanceForm meeting={meeting} language={language} posted={posted} />;
  const isAnswer = posted?.['unit'] !== undefined;
  const { unitName } = planNames(meeting.plan);
  return (
    <>
      {unitIds.length > 0 && (
        <Folded name={pageWords.meeting.forUnit[language]} isOpen={isAnswer}>
          <AnswerForm
            action="/meetings/answers"
            fields={{ cycleId: meeting.cycle.cycleId }}
            language={language}
            units={unitIds.map((id) => [id, unitName(id)[language]])}
            posted={isAnswer ? posted : undefined}
          />
        </Folded>
      )}
      {meeting.cycle.closedAt === undefined && (
        <CancelForm
          meeting={meeting}
          language={language}
          posted={isAnswer ? undefined : posted}
          planned={planned}
        />
      )}
    </>
  );
}
