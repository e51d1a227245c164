import type { MeetingStanding } from '@kyhan/client';
import { type Language, meetingTimeWords, pageWords, periodName, saidIn } from '@kyhan/words';
import { Clause, PlanText } from '../shared/plan-text.js';
import { SummaryList } from '../shared/summary-list.js';

interface MeetingProps {
  readonly meeting: MeetingStanding;
  readonly language: Language;
}

/** What a meeting is called: what it is about, of which period. */
export function meetingTitle({ meeting: { obligation, cycle }, language }: MeetingProps): string {
  return `${obligation.title[language]}, ${periodName(cycle.periodKey, language, cycle.periodFrom)}`;
}

/** What a meeting is about, when and where, and whether it is held at all. */
export function MeetingFacts({ meeting, language }: MeetingProps) {
  const { plan, obligation, cycle, time, cancelledAt } = meeting;
  const words = saidIn(pageWords.meeting, language);
  const { clause } = saidIn(pageWords.assignmentFacts, language);
  const { place } = obligation.meeting ?? {};
  const rows = [
    ...(cancelledAt === undefined ? [] : [[words.state, <strong>{words.cancelled}</strong>] as const]),
    [words.time, meetingTimeWords(time, plan.timeZone)[language]],
    ...(place === undefined ? [] : [[words.place, <PlanText words={place} language={language} />] as const]),
    [clause, <Clause plan={plan} obligation={obligation} language={language} />],
  ] as const;
  return (
    <>
      <span class="govuk-caption-l">{words.caption}</span>
      <h1 class="govuk-heading-l">
        <PlanText words={obligation.title} language={language} />,{' '}
        {periodName(cycle.periodKey, language, cycle.periodFrom)}
      </h1>
      <SummaryList rows={rows} />
    </>
  );
}
