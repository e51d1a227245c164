import { randomUUID } from 'node:crypto';
import { CALL_RESULTS } from '@kyhan/contracts';
import type { Contact } from '@kyhan/plan';
import {
  CONTACT_ROLE_NAMES,
  type Language,
  pageWords,
  type Said,
  saidIn,
  shortDue,
  type InBoth,
} from '@kyhan/words';
import { CheckBox } from '../shared/check-box.js';
import { Choice } from '../shared/choice.js';
import { ErrorList } from '../shared/error-list.js';
import { Folded } from '../shared/folded.js';
import { FormLine } from '../shared/form-line.js';
import { HiddenFields } from '../shared/hidden-fields.js';
import { Outcome } from '../shared/outcome.js';
import { page, type PageFrame } from '../shared/page.js';
import { PlanSentence, namedCell } from '../shared/plan-text.js';
import { PostForm } from '../shared/post-form.js';
import { RowsTable, type Cell } from '../shared/rows-table.js';
import { TableLinks } from '../shared/table-links.js';
import { StatusTag } from '../shared/status-tag.js';
import type { PostedCall } from './posted-call.js';
import { noteWords } from './note-words.js';
import { NotedCalls } from './noted-calls.js';
import type { UnitToCall, WorkToCall } from './units-to-call.js';

export interface CallsPageProps {
  readonly frame: PageFrame;
  readonly units: readonly UnitToCall[];
  /** How many assignments are shown, and how many there are. */
  readonly shown: number;
  /** How many there are, in words. */
  readonly total: InBoth;
  readonly next?: string | undefined;
  readonly said?: string | undefined;
  /** What was sent and could not be taken. */
  readonly posted: PostedCall;
  readonly problems: Parameters<typeof ErrorList>[0]['problems'];
  readonly now: number;
}

/** Whom to call: name, telephone, what is owed, what was said last, and the form that notes the call. */
export function callsPage(props: CallsPageProps): string {
  const { frame, units, shown, total, next, said, problems } = props;
  const words = saidIn(pageWords.calls, frame.language);
  const children = (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <Outcome said={said} />
      <ErrorList title={words.errors} problems={problems} />
      {units.length === 0 ? (
        <p class="govuk-body">{words.empty}</p>
      ) : (
        <>
          <p class="govuk-body">{words.hint}</p>
          <p class="govuk-body">
            {words.counted({ shown, total })}{' '}
            {next && (
              <a class="govuk-link" href={next}>
                {words.next}
              </a>
            )}
          </p>
          <Contributed units={units} language={frame.language} />
          <NotedCalls units={units} language={frame.language} />
          {units.map((unit, place) => (
            <UnitSection {...props} unit={unit} place={place} words={words} />
          ))}
          <TableLinks path={frame.path} language={frame.language} />
        </>
      )}
    </>
  );
  return page({ frame, title: words.title, wide: true, children });
}

/** How many of those shown are contributed to a lead's result: the lead presses for them too. */
function Contributed({ units, language }: { units: readonly UnitToCall[]; language: Language }) {
  const works = units.flatMap((unit) => unit.works);
  const count = works.filter(({ work }) => work.assignment.contribution).length;
  return count === 0 ? null : <p class="govuk-body">{pageWords.contributions.among({ count })[language]}</p>;
}

interface SectionProps extends CallsPageProps {
  readonly unit: UnitToCall;
  readonly place: number;
  readonly words: Said<typeof pageWords.calls>;
}

function UnitSection(props: SectionProps) {
  const { frame, unit, place, words } = props;
  const { language } = frame;
  const name = unit.works[0].work.unit(language);
  const names = saidIn(pageWords.assignmentFacts, language);
  return (
    <section aria-labelledby={`called-${place}`}>
      <h2 class="govuk-heading-m govuk-!-margin-bottom-1" id={`called-${place}`}>
        <PlanSentence text={name} names={unit.works[0].work.names} language={language} />
      </h2>
      <Contacts {...props} />
      <PostForm action="/calls">
        <RowsTable
          caption={words.owes({ unit: name })}
          captionHidden
          head={[words.about, names.work, names.due, names.status, words.lastNote]}
          rows={unit.works.map((one, i) => workRow(one, { ...props, row: i }))}
        />
        <CallForm {...props} name={name} />
      </PostForm>
    </section>
  );
}

/** Whoever can be called, the first one first; a telephone is pressed to be called. */
function Contacts({ frame, unit, words }: SectionProps) {
  return (
    <ul class="govuk-list">
      {unit.contacts.map((contact: Contact) => (
        <li>
          {contactName(contact, frame.language)}:{' '}
          {contact.phone === undefined ? (
            words.noPhone
          ) : (
            <a class="govuk-link" href={`tel:${contact.phone.replaceAll(/[^+\d]/g, '')}`}>
              {contact.phone}
            </a>
          )}
          {', '}
          <span class="kyhan-written">{contact.email}</span>
        </li>
      ))}
      {unit.contacts.length === 0 && <li>{words.noPhone}</li>}
    </ul>
  );
}

/** Whom one calls: the role, and the name where the plan has one. Pure; throws nothing. */
export function contactName({ role, name }: Contact, language: Language): string {
  return [CONTACT_ROLE_NAMES[role][language], name].filter(Boolean).join(' ');
}

function workRow({ work, note }: WorkToCall, props: SectionProps & { readonly row: number }): Cell[] {
  const { frame, unit, place, row, posted, now } = props;
  const { language } = frame;
  const { assignment, plan } = work;
  const { assignmentId, asked } = assignment;
  const id = `about-${place}-${row}`;
  const title = { text: work.work(language), names: work.names, language };
  // Most calls are about all that a unit owes.
  const isChosen = posted.unit !== unit.key || posted.assignmentIds.includes(assignmentId);
  return [
    <CheckBox
      id={id}
      name="about"
      value={assignmentId}
      checked={isChosen}
      label={
        <span class="govuk-visually-hidden">
          <PlanSentence {...title} />
        </span>
      }
    />,
    namedCell(title, `/assignments/${assignmentId}`),
    shortDue(assignment, plan.timeZone),
    <StatusTag facts={assignment} now={now} language={language} asked={asked} />,
    <LastNote note={note} zone={plan.timeZone} {...props} />,
  ];
}

function LastNote({
  note,
  zone,
  frame: { language },
  words,
}: Pick<SectionProps, 'frame' | 'words'> & { readonly note: WorkToCall['note']; readonly zone: string }) {
  if (note === undefined) return <>{words.never}</>;
  const [said, promised] = noteWords(note, zone, language);
  return (
    <>
      <span class="kyhan-written">{said}</span>
      {promised && (
        <strong>
          <br />
          {promised}
        </strong>
      )}
    </>
  );
}

/** Folded until somebody has called; open with what was written where it could not be taken. */
function CallForm({
  frame: { language },
  unit,
  place,
  words,
  posted,
  name,
}: SectionProps & { readonly name: string }) {
  const own = posted.unit === unit.key ? posted : undefined;
  const of = `call-${place}`;
  return (
    <Folded name={words.called} about={name} isOpen={own !== undefined}>
      <HiddenFields fields={{ unit: unit.key, actId: own?.actId || randomUUID() }} />
      <Choice
        of={of}
        name="result"
        label={words.result}
        chosen={own?.result}
        choices={CALL_RESULTS.map((result) => [result, words.results[result]])}
      />
      <FormLine of={of} type="date" name="promisedOn" label={words.promisedOn} value={own?.promisedOn} />
      <div class="govuk-form-group">
        <label class="govuk-label" for={`${of}-text`}>
          {words.answered}
        </label>
        <div class="govuk-hint" id={`${of}-hint`}>
          {pageWords.unitActs.noSecrets[language]}
        </div>
        <textarea
          class="govuk-textarea"
          id={`${of}-text`}
          name="text"
          rows={2}
          maxlength={3000}
          aria-describedby={`${of}-hint`}
        >
          {own?.text}
        </textarea>
      </div>
      <button class="govuk-button govuk-button--secondary">{words.record}</button>
    </Folded>
  );
}
