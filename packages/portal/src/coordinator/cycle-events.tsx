import type { WhoActed } from '@kyhan/api';
import type { PurgePart } from '@kyhan/contracts';
import { planNames, type Plan } from '@kyhan/plan';
import type { CycleEvent } from '@kyhan/register';
import {
  CYCLE_EVENT_NAMES,
  MEETING_ANSWER_NAMES,
  officialDay,
  officialPaperWords,
  pageWords,
  PURGE_KIND_NAMES,
  saidIn,
  shortInstant,
} from '@kyhan/words';
import { Folded } from '../shared/folded.js';
import type { PageFrame } from '../shared/page.js';
import { PurgeLink } from '../shared/purge-link.js';
import { purgedWords } from '../shared/purged-words.js';
import { WrittenBelow } from '../shared/written-below.js';
import { RowsTable } from '../shared/rows-table.js';

interface CycleEventsProps {
  readonly frame: PageFrame;
  readonly plan: Plan;
  readonly cycleId: string;
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

function EventTable({
  frame,
  plan,
  cycleId,
  events,
  who,
  caption,
}: CycleEventsProps & { readonly caption: string }) {
  const { language } = frame;
  const { at, what, by } = saidIn(pageWords.history.events, language);
  const typed = { frame, cycleId, zone: plan.timeZone };
  const rows = events.map((event) => [
    <span class="kyhan-moment">{shortInstant(event.at, plan.timeZone)}</span>,
    <>
      {CYCLE_EVENT_NAMES[event.type][language]}
      {event.reportOf && (
        <div class="govuk-hint govuk-!-margin-bottom-0">
          {planNames(plan).unitName(event.reportOf)[language]}
        </div>
      )}
      <Typed {...typed} event={event} kind="event" part="reason" text={event.reason} />
      <Typed
        {...typed}
        event={event}
        kind="cycle-paper"
        part="document"
        text={event.paper && officialPaperWords(event.paper)[language]}
      />
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

interface TypedProps extends Pick<CycleEventsProps, 'frame' | 'cycleId'> {
  readonly event: CycleEvent;
  readonly kind: 'event' | 'cycle-paper';
  readonly part: PurgePart;
  /** Absent where nothing was typed, or it went. */
  readonly text: string | undefined;
  readonly zone: string;
}

/** What somebody typed, with the way to ask that it goes; or by which act it went. */
function Typed({ frame, cycleId, event, kind, part, text, zone }: TypedProps) {
  const { language, viewer } = frame;
  const gone = purgedWords({ purged: event.purged, part, zone, language });
  if (text === undefined) return gone === undefined ? null : <WrittenBelow>{gone}</WrittenBelow>;
  const about = `${CYCLE_EVENT_NAMES[event.type][language]}, ${PURGE_KIND_NAMES[kind][language]}`;
  const of = { kind, id: cycleId, sequence: event.sequence };
  return (
    <>
      <WrittenBelow>{text}</WrittenBelow>
      <PurgeLink of={of} about={about} viewer={viewer} language={language} />
    </>
  );
}
