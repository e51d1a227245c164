import type { MeetingStanding } from '@kyhan/client';
import { planNames } from '@kyhan/plan';
import { MEETING_ANSWER_NAMES, pageWords, saidIn, shortInstant } from '@kyhan/words';
import { Outcome } from '../shared/outcome.js';
import { page, type PageFrame } from '../shared/page.js';
import { AnswerForm } from './answer-form.js';
import { MeetingFacts, meetingTitle } from './meeting-facts.js';
import type { PostedMeeting } from './posted-meeting.js';

export interface InvitationPageProps {
  readonly frame: PageFrame;
  readonly meeting: MeetingStanding;
  /** The units that whoever looks sees. */
  readonly unitIds: readonly string[];
  /** Those of them that they may answer for, and where each sends its answer. */
  readonly mayAnswer: readonly string[];
  readonly action: string;
  /** Plan time. */
  readonly now: number;
  readonly told?: string | undefined;
  readonly posted?: PostedMeeting | undefined;
}

/** An invitation: what it is to, what the unit has said, and where it says so. */
export function invitationPage(props: InvitationPageProps): string {
  const { frame, meeting, told } = props;
  const { language } = frame;
  const title = meetingTitle({ meeting, language });
  const children = (
    <>
      <Outcome said={told} />
      <MeetingFacts meeting={meeting} language={language} />
      <Answers {...props} />
    </>
  );
  return page({ frame, title, children });
}

/** What each unit has said, and the form where it may still say so. */
function Answers({ frame, meeting, unitIds, mayAnswer, action, now, posted }: InvitationPageProps) {
  const { language } = frame;
  const { cycle, plan, units, time, cancelledAt } = meeting;
  const words = saidIn(pageWords.meeting, language);
  const { unitName } = planNames(plan);
  const isOver = now >= time.beginsAt;
  const sent = posted?.['unit'] ?? unitIds[0];
  return (
    <>
      {units
        .filter(({ unitId }) => unitIds.includes(unitId))
        .map((unit) => (
          <section class="govuk-!-margin-bottom-6">
            <h2 class="govuk-heading-m">{unitName(unit.unitId)[language]}</h2>
            {unit.answer !== undefined && unit.answeredAt !== undefined && (
              <p class="govuk-body">
                {words.answered}: <strong>{MEETING_ANSWER_NAMES[unit.answer][language]}</strong> (
                {shortInstant(unit.answeredAt, plan.timeZone)})
              </p>
            )}
            {unit.text && <p class="govuk-body govuk-hint kyhan-written">{unit.text}</p>}
            {cancelledAt === undefined && !isOver && mayAnswer.includes(unit.unitId) && (
              <AnswerForm
                action={action}
                fields={{ cycleId: cycle.cycleId, unit: unit.unitId }}
                language={language}
                unit={unit}
                posted={sent === unit.unitId ? posted : undefined}
              />
            )}
          </section>
        ))}
      {isOver && cancelledAt === undefined && <p class="govuk-body">{words.over}</p>}
    </>
  );
}
