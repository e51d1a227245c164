import { UsualReason } from './usual-reason.js';
import { randomUUID } from 'node:crypto';
import type { Owed } from '@kyhan/client';
import { daysToMend, UNLESS_NAMED_DAYS, type RulingType } from '@kyhan/engine';
import { namedRules, type Unit } from '@kyhan/plan';
import type { RulingWish } from '@kyhan/contracts';
import { type Language, officialDay, pageWords, RULING_NAMES } from '@kyhan/words';
import { ActForm } from '../shared/act-form.js';
import { ForWhom, Line, NewDay, ReasonField } from './reason-field.js';
import { Folded } from '../shared/folded.js';
import { PostForm } from '../shared/post-form.js';
import { NoChoice } from '../shared/no-choice.js';

interface RulingFormsProps {
  readonly owed: Owed;
  readonly language: Language;
  /** The newest version that the page shows; absent where nothing was handed in. */
  readonly version?: number | undefined;
  /** Who may take it over. */
  readonly takers: readonly Pick<Unit, 'id' | 'name'>[];
  /** For whoever reads what came and decides nothing else. */
  readonly reviewsOnly: boolean;
}

/** What a coordinator can decide now. Each form carries its own ruling id: a double click decides once. */
export function RulingForms(props: RulingFormsProps) {
  const { owed, language, version } = props;
  const { assignmentId, endedAt, submittedAt, returnedAt } = owed.assignment;
  if (endedAt !== undefined) return <EndedForms {...props} />;
  const isSubmitted = submittedAt !== undefined && returnedAt === undefined;
  if (props.reviewsOnly && !isSubmitted) return null;
  return (
    <section aria-labelledby="rulings" class="govuk-!-margin-bottom-7">
      <h2 class="govuk-heading-m" id="rulings">
        {pageWords.rulingForms.title[language]}
      </h2>
      {isSubmitted && (
        <Ruling assignmentId={assignmentId} ruling="accept" button={RULING_NAMES.accept[language]} primary>
          <Read version={version} />
        </Ruling>
      )}
      {isSubmitted && (
        <Return assignmentId={assignmentId} language={language} version={version} owed={owed} />
      )}
      {!props.reviewsOnly && <OtherRulings {...props} isSubmitted={isSubmitted} />}
    </section>
  );
}

/** What a coordinator decides beside what came. */
function OtherRulings({ isSubmitted, ...props }: RulingFormsProps & { readonly isSubmitted: boolean }) {
  const { owed, language } = props;
  const { assignmentId, unitId, contestedAt } = owed.assignment;
  return (
    <>
      {contestedAt !== undefined && (
        <FoldedRuling assignmentId={assignmentId} ruling="insist" language={language}>
          <ReasonField id="insist-reason" language={language} />
        </FoldedRuling>
      )}
      <Extension owed={owed} language={language} />
      {!isSubmitted && <Clock owed={owed} language={language} />}
      <FoldedRuling assignmentId={assignmentId} ruling="waive" language={language}>
        <ReasonField id="waive-reason" language={language} />
        <Line id="waive-document" name="document" label={pageWords.rulingForms.document[language]} />
      </FoldedRuling>
      <RuleToWaive owed={owed} language={language} />
      <FoldedRuling assignmentId={assignmentId} ruling="hand-over" language={language}>
        <ReasonField id="hand-over-reason" language={language} />
        {/* Whoever rules has read that this unit owes it. */}
        <input type="hidden" name="from" value={unitId} />
        <TakerOver {...props} />
      </FoldedRuling>
      <p class="govuk-body govuk-!-margin-top-2 govuk-!-margin-bottom-2">
        <a class="govuk-link" href={`/entries/${assignmentId}`}>
          {pageWords.entry.title[language]}
        </a>
      </p>
      <ActForm
        language={language}
        action="/acts"
        hidden={{ actId: randomUUID(), assignmentId }}
        act="note"
        hint={pageWords.unitActs.officeNoteHint[language]}
      />
    </>
  );
}

/** One of the rules of its form that still hold, and why it does not hold here. */
function RuleToWaive({ owed, language }: Pick<RulingFormsProps, 'owed' | 'language'>) {
  const { assignmentId, waivedRules = [] } = owed.assignment;
  const rules = owed.form === undefined ? [] : namedRules(owed.form);
  const held = rules.filter(({ id }) => !waivedRules.includes(id));
  if (held.length === 0) return null;
  return (
    <FoldedRuling assignmentId={assignmentId} ruling="waive-rule" language={language}>
      <p class="govuk-body">{pageWords.rulingForms.waivesRule[language]}</p>
      <fieldset class="govuk-fieldset govuk-form-group">
        <legend class="govuk-fieldset__legend">{pageWords.rulingForms.whichRule[language]}</legend>
        <div class="govuk-radios govuk-radios--small">
          {held.map(({ id, saying }, place) => (
            <div class="govuk-radios__item">
              <input
                class="govuk-radios__input"
                id={`waive-rule-${place}`}
                type="radio"
                name="rule"
                value={id}
                required
              />
              <label class="govuk-label govuk-radios__label" for={`waive-rule-${place}`}>
                {saying[language]} ({id})
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      <ReasonField id="waive-rule-reason" language={language} />
      <Line id="waive-rule-document" name="document" label={pageWords.rulingForms.document[language]} />
    </FoldedRuling>
  );
}

/** For as long as the unit asks, with the day that it asks for; it may be refused then, too. */
function Extension({ owed, language }: Pick<RulingFormsProps, 'owed' | 'language'>) {
  const { assignmentId, asking, unitId } = owed.assignment;
  return (
    <>
      <FoldedRuling
        assignmentId={assignmentId}
        ruling="extend"
        language={language}
        isOpen={asking !== undefined}
      >
        <ReasonField id="extend-reason" language={language} />
        <NewDay id="extend-day" language={language} days={UNLESS_NAMED_DAYS} day={asking?.newDueOn} />
        <ForWhom plan={owed.plan} unitId={unitId} language={language} />
        <Line id="extend-grantor" name="grantor" label={pageWords.rulingForms.grantor[language]} />
        <Line id="extend-document" name="document" label={pageWords.rulingForms.document[language]} />
      </FoldedRuling>
      {asking !== undefined && (
        <FoldedRuling assignmentId={assignmentId} ruling="refuse" language={language}>
          <UsualReason of="refuse" ruling="refuse" plans={[owed.newest]} language={language} />
          <ReasonField id="refuse-reason" language={language} isOptional />
        </FoldedRuling>
      )}
    </>
  );
}

/** Stopped with a reason while the next move is not the unit's, and started again. */
function Clock({ owed, language }: Pick<RulingFormsProps, 'owed' | 'language'>) {
  const { assignmentId, stoppedAt } = owed.assignment;
  if (stoppedAt !== undefined)
    return <FoldedRuling assignmentId={assignmentId} ruling="start-clock" language={language} />;
  return (
    <FoldedRuling assignmentId={assignmentId} ruling="stop-clock" language={language}>
      <ReasonField id="stop-clock-reason" language={language} />
    </FoldedRuling>
  );
}

/** What has ended is mended: a wrong acceptance by a return, any end by a new day. */
function EndedForms({ owed, language, version, reviewsOnly }: RulingFormsProps) {
  const { assignmentId, acceptedAt, asking } = owed.assignment;
  if (reviewsOnly && acceptedAt === undefined) return null;
  return (
    <section aria-labelledby="rulings" class="govuk-!-margin-bottom-7">
      <h2 class="govuk-heading-m" id="rulings">
        {pageWords.rulingForms.title[language]}
      </h2>
      {acceptedAt !== undefined && (
        <Return assignmentId={assignmentId} language={language} version={version} owed={owed} />
      )}
      {asking !== undefined && !reviewsOnly && <Extension owed={owed} language={language} />}
      {!reviewsOnly && <Reopening assignmentId={assignmentId} language={language} />}
    </section>
  );
}

function Reopening({ assignmentId, language }: Pick<RulingFormsProps, 'language'> & OfAssignment) {
  return (
    <FoldedRuling assignmentId={assignmentId} ruling="reopen" language={language}>
      <p class="govuk-body">{pageWords.rulingForms.reopens[language]}</p>
      <ReasonField id="reopen-reason" language={language} />
      <NewDay id="reopen-day" language={language} days={UNLESS_NAMED_DAYS} />
    </FoldedRuling>
  );
}

function Return({
  assignmentId,
  language,
  version,
  owed,
}: Pick<RulingFormsProps, 'language' | 'version' | 'owed'> & OfAssignment) {
  return (
    <FoldedRuling assignmentId={assignmentId} ruling="return" language={language}>
      <Read version={version} />
      <UsualReason of="return" ruling="return" plans={[owed.newest]} language={language} />
      <ReasonField id="return-reason" language={language} isOptional />
      <NewDay
        id="return-day"
        language={language}
        days={daysToMend(owed.plan.policies[owed.step.policy] ?? {})}
      />
    </FoldedRuling>
  );
}

interface OfAssignment {
  readonly assignmentId: string;
}

/** Whoever rules has read the version that the page shows, and no newer one. */
function Read({ version }: { readonly version: number | undefined }) {
  return version === undefined ? null : <input type="hidden" name="version" value={String(version)} />;
}

type RulingToFold = Exclude<RulingType, 'accept' | 'withdraw' | 'move-day'>;

interface FoldedRulingProps {
  readonly assignmentId: string;
  readonly ruling: RulingToFold;
  readonly language: Language;
  /** It is what the unit asks for. */
  readonly isOpen?: boolean;
  readonly children?: unknown;
}

function FoldedRuling({ assignmentId, ruling, language, isOpen = false, children }: FoldedRulingProps) {
  const name = RULING_NAMES[ruling][language];
  return (
    <Folded name={name} isOpen={isOpen}>
      <Ruling assignmentId={assignmentId} ruling={ruling} button={name}>
        {children}
      </Ruling>
    </Folded>
  );
}

interface RulingProps {
  readonly assignmentId: string;
  readonly ruling: 'accept' | RulingToFold;
  readonly button: string;
  readonly primary?: boolean;
  readonly children?: unknown;
}

function Ruling({ assignmentId, ruling, button, primary = false, children }: RulingProps) {
  return (
    <PostForm action="/rulings" fields={{ rulingId: randomUUID(), assignmentId }}>
      {children}
      <button class={`govuk-button${primary ? '' : ' govuk-button--secondary'}`} name="ruling" value={ruling}>
        {button}
      </button>
    </PostForm>
  );
}

interface DayOffProps {
  /** As it was sent, with its own id: said once more it is one ruling. */
  readonly wish: RulingWish & { readonly forMany?: string };
  readonly language: Language;
}

/** A new day that is no working day is asked once more. */
export function DayOffForm({ wish, language }: DayOffProps) {
  const texts = Object.entries(wish).map(([name, value]) => [name, String(value)] as const);
  const said = { ...Object.fromEntries(texts), onDayOff: 'true' };
  return (
    <PostForm action="/rulings" fields={said} class="govuk-!-margin-bottom-7">
      <button class="govuk-button govuk-button--warning">
        {pageWords.rulingForms.keepDayOff({ day: officialDay(wish.newDueOn ?? '') })[language]}
      </button>
    </PostForm>
  );
}

/** Nobody is chosen beforehand. */
function TakerOver({ takers, language }: RulingFormsProps) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for="hand-over-to">
        {pageWords.rulingForms.toUnit[language]}
      </label>
      <select class="govuk-select" id="hand-over-to" name="to" required>
        <NoChoice />
        {takers.map(({ id, name }) => (
          <option value={id}>{name[language]}</option>
        ))}
      </select>
    </div>
  );
}
