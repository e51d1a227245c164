import type { WhoActed } from '@kyhan/api';
import { planNames, type Plan } from '@kyhan/plan';
import type { CycleEvent } from '@kyhan/register';
import {
  CYCLE_EVENT_NAMES,
  MEETING_ANSWER_NAMES,
  officialDay,
  officialPaperWords,
  pageWords,
  saidIn,
  shortInstant,
} from '@kyhan/words';
import { Folded } from '../shared/folded.js';
import type { PageFrame } from '../shared/page.js';
import { RowsTable } from '../shared/rows-table.js';

interface CycleEventsProps {
  readonly frame: PageFrame;
  readonly plan: Plan;
  /** What happened to the cycle as a whole, the oldest first. */
  readonly events: readonly CycleEvent[];
  /** Who did what, in words. */
  readonly who: WhoActed;
}

/** What happened to it; what units said to its invitations by itself, since there are as many as are invited. */
export function CycleEvents(props: CycleEventsProps) {
  const { frame, events } = props;
  const isAnswer = ({ type }: CycleEvent) => type === 'meeting-answered';
  const answers = events.filter(isAnswer);
  const { caption } = saidIn(pageWords.history.events, frame.language);
  const name = CYCLE_EVENT_NAMES['meeting-answered'][frame.language];
  return (
    <>
      <EventTable {...props} events={events.filter((event) => !isAnswer(event))} caption={caption} />
      {answers.length > 0 && (
        <Folded name={name}>
          <EventTable {...props} events={answers} caption={name} />
        </Folded>
      )}
    </>
  );
}

function EventTable({ frame, plan, events, who, caption }: CycleEventsProps & { readonly caption: string }) {
  const { language } = frame;
  const { at, what, by } = saidIn(pageWords.history.events, language);
  const rows = events.map((event) => [
    <span class="kyhan-moment">{shortInstant(event.at, plan.timeZone)}</span>,
    <>
      {CYCLE_EVENT_NAMES[event.type][language]}
      {event.reportOf && (
        <div class="govuk-hint govuk-!-margin-bottom-0">
          {planNames(plan).unitName(event.reportOf)[language]}
        </div>
      )}
      {event.reason && <div class="govuk-hint govuk-!-margin-bottom-0 kyhan-written">{event.reason}</div>}
      {event.paper && (
        <div class="govuk-hint govuk-!-margin-bottom-0 kyhan-written">
          {officialPaperWords(event.paper)[language]}
        </div>
      )}
      {event.meetingOn && (
        <div class="govuk-hint govuk-!-margin-bottom-0">
          {pageWords.postpone.movedTo({ day: officialDay(event.meetingOn) })[language]}
        </div>
      )}
      {event.answered && (
        <div class="govuk-hint govuk-!-margin-bottom-0">
          {planNames(plan).unitName(event.answered.unitId)[language]}:{' '}
          {MEETING_ANSWER_NAMES[event.answered.answer][language]}
        </div>
      )}
      {event.givenDueOn && (
        <div class="govuk-hint govuk-!-margin-bottom-0">
          {pageWords.draft.given({ day: officialDay(event.givenDueOn) })[language]}
        </div>
      )}
    </>,
    who(event.actor, event.at)[language],
  ]);
  return <RowsTable caption={caption} head={[at, what, by]} rows={rows} />;
}
