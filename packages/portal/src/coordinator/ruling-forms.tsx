import { randomUUID } from 'node:crypto';
import type { Owed } from '@kyhan/client';
import type { RulingType } from '@kyhan/engine';
import { type Language, pageWords, RULING_NAMES } from '@kyhan/words';
import { ActForm } from '../shared/act-form.js';

interface RulingFormsProps {
  readonly owed: Owed;
  readonly language: Language;
}

/** What a coordinator can decide now. Each form carries its own ruling id: a double click decides once. */
export function RulingForms({ owed, language }: RulingFormsProps) {
  const { assignmentId, endedAt, submittedAt, returnedAt, contestedAt } = owed.assignment;
  if (endedAt !== undefined) return null;
  const isSubmitted = submittedAt !== undefined && returnedAt === undefined;
  return (
    <section aria-labelledby="rulings" class="govuk-!-margin-bottom-7">
      <h2 class="govuk-heading-m" id="rulings">
        {pageWords.rulingForms.title[language]}
      </h2>
      {isSubmitted && (
        <Ruling assignmentId={assignmentId} ruling="accept" button={RULING_NAMES.accept[language]} primary>
          {null}
        </Ruling>
      )}
      {isSubmitted && (
        <Folded assignmentId={assignmentId} ruling="return" language={language}>
          <Reason id="return-reason" language={language} />
          <NewDay id="return-day" language={language} />
        </Folded>
      )}
      {contestedAt !== undefined && (
        <Folded assignmentId={assignmentId} ruling="insist" language={language}>
          <Reason id="insist-reason" language={language} />
        </Folded>
      )}
      <Folded assignmentId={assignmentId} ruling="extend" language={language}>
        <Reason id="extend-reason" language={language} />
        <NewDay id="extend-day" language={language} />
      </Folded>
      <Folded assignmentId={assignmentId} ruling="waive" language={language}>
        <Reason id="waive-reason" language={language} />
      </Folded>
      <Folded assignmentId={assignmentId} ruling="transfer" language={language}>
        <Reason id="transfer-reason" language={language} />
        <TakerOver owed={owed} language={language} />
      </Folded>
      <ActForm
        language={language}
        action="/acts"
        hidden={{ actId: randomUUID(), assignmentId }}
        act="note"
        hint={pageWords.unitActs.officeNoteHint[language]}
      />
    </section>
  );
}

type FoldedRuling = Exclude<RulingType, 'accept' | 'withdraw'>;

interface FoldedProps {
  readonly assignmentId: string;
  readonly ruling: FoldedRuling;
  readonly language: Language;
  readonly children?: unknown;
}

function Folded({ assignmentId, ruling, language, children }: FoldedProps) {
  const name = RULING_NAMES[ruling][language];
  return (
    <details class="govuk-details govuk-!-margin-bottom-2">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{name}</span>
      </summary>
      <div class="govuk-details__text">
        <Ruling assignmentId={assignmentId} ruling={ruling} button={name}>
          {children}
        </Ruling>
      </div>
    </details>
  );
}

interface RulingProps {
  readonly assignmentId: string;
  readonly ruling: 'accept' | FoldedRuling;
  readonly button: string;
  readonly primary?: boolean;
  readonly children?: unknown;
}

function Ruling({ assignmentId, ruling, button, primary = false, children }: RulingProps) {
  return (
    <form method="post" action="/rulings">
      <input type="hidden" name="rulingId" value={randomUUID()} />
      <input type="hidden" name="assignmentId" value={assignmentId} />
      {children}
      <button class={`govuk-button${primary ? '' : ' govuk-button--secondary'}`} name="ruling" value={ruling}>
        {button}
      </button>
    </form>
  );
}

function Reason({ id, language }: { id: string; language: Language }) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={id}>
        {pageWords.rulingForms.reason[language]}
      </label>
      <textarea class="govuk-textarea" id={id} name="reason" rows={2} required />
    </div>
  );
}

function NewDay({ id, language }: { id: string; language: Language }) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={id}>
        {pageWords.rulingForms.newDay[language]}
      </label>
      <input class="govuk-input govuk-input--width-10" id={id} name="newDueOn" type="date" />
    </div>
  );
}

/** The units that may take over: not the one that owes. */
function TakerOver({ owed, language }: RulingFormsProps) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for="transfer-to">
        {pageWords.rulingForms.toUnit[language]}
      </label>
      <select class="govuk-select" id="transfer-to" name="to">
        {owed.plan.units
          .filter(({ id }) => id !== owed.assignment.unitId)
          .map(({ id, name }) => (
            <option value={id}>{name[language]}</option>
          ))}
      </select>
    </div>
  );
}
