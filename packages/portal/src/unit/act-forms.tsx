import type { Owed } from '@kyhan/client';
import type { UnitActType } from '@kyhan/engine';
import type { StoredUnitAct } from '@kyhan/register';
import { type Language, officialDay, pageWords, saidIn, shortInstant, UNIT_ACT_NAMES } from '@kyhan/words';
import { isAlive } from '@kyhan/plan';
import { localDate } from '@kyhan/calendar';
import { ActForm } from '../shared/act-form.js';
import { proposedUnit } from '../shared/unit-name.js';

export interface UnitActsProps {
  readonly language: Language;
  readonly owed: Owed;
  /** What was done beside handing in, also what is still to be taken in. */
  readonly acts: readonly StoredUnitAct[];
  /** Where the forms are sent. */
  readonly actsAt: string;
  /** Hidden in the forms: sent twice, it is one act. */
  readonly actId: string;
  /** What else the forms say of themselves, where the address does not. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** The id of the act that was recorded just now. */
  readonly told?: string | undefined;
  /** What was written and could not be taken. */
  readonly refused?: { readonly act: UnitActType; readonly reason?: string } | undefined;
}

/** That an act is recorded, for whoever has just sent it. */
export function ToldAct({ language, acts, told }: UnitActsProps) {
  if (!acts.some(({ actId }) => actId === told)) return null;
  return (
    <div class="govuk-inset-text" role="status">
      {pageWords.unitActs.recorded[language]}
    </div>
  );
}

/** What was done for the unit beside handing in, each with its proof. */
export function DoneActs({ language, owed, acts }: UnitActsProps) {
  if (acts.length === 0) return null;
  const words = saidIn(pageWords.unitActs, language);
  return (
    <section aria-labelledby="acts">
      <h2 class="govuk-heading-m" id="acts">
        {words.title}
      </h2>
      <ul class="govuk-list govuk-list--spaced">
        {acts.map(({ act, storedAt, reason, promisedOn, newDueOn, proposed, hash }) => (
          <li>
            {words.done({ act: UNIT_ACT_NAMES[act], at: shortInstant(storedAt, owed.plan.timeZone) })}
            {reason && <div class="kyhan-written">{reason}</div>}
            {promisedOn && <div>{words.promised({ day: officialDay(promisedOn) })}</div>}
            {proposed && <div>{proposedUnit(owed, language, proposed)}</div>}
            {newDueOn && <div>{words.asked({ day: officialDay(newDueOn) })}</div>}
            <div class="kyhan-hash">{words.hash({ hash })}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the unit can do beside handing in. */
export function ActForms(props: UnitActsProps) {
  const words = saidIn(pageWords.unitActs, props.language);
  return (
    <>
      {isToSay(props) && <Act {...props} act="acknowledge" hint={words.acknowledgeHint} />}
      <Act {...props} act="note" hint={words.noteHint} />
      {isToBeRuledOn(props) && <Act {...props} act="withdraw" hint={words.withdrawHint} />}
      {!isToBeRuledOn(props) && !isAsking(props) && <Act {...props} act="ask" hint={words.askHint} />}
      {!isContested(props) && <Act {...props} act="contest" hint={words.contestHint} />}
    </>
  );
}

/** Handed in, and nobody has ruled on it. */
function isToBeRuledOn({ owed }: UnitActsProps): boolean {
  const { submittedAt, returnedAt } = owed.assignment;
  return submittedAt !== undefined && returnedAt === undefined;
}

/** The policy wants to hear that it has taken note, and it has not said so, be it that no turn has taken that in yet. */
function isToSay({ owed, acts }: UnitActsProps): boolean {
  const { timetable, acknowledgedAt, version } = owed.assignment;
  const isAsked = timetable.acknowledgeAt !== undefined && acknowledgedAt === undefined && version === 0;
  return (
    isAsked &&
    !acts.some(({ act, takenInSequence }) => act === 'acknowledge' && takenInSequence === undefined)
  );
}

/** It asks already, be it that no turn has taken that in yet. */
function isAsking({ owed, acts }: UnitActsProps): boolean {
  const isWaiting = acts.some(({ act, takenInSequence }) => act === 'ask' && takenInSequence === undefined);
  return isWaiting || owed.assignment.asking !== undefined;
}

/** It says so already, be it that no turn has taken that in yet. */
function isContested({ owed, acts }: UnitActsProps): boolean {
  const isWaiting = acts.some(
    ({ act, takenInSequence }) => act === 'contest' && takenInSequence === undefined,
  );
  return isWaiting || owed.assignment.contestedAt !== undefined;
}

interface ActProps extends UnitActsProps {
  readonly act: UnitActType;
  readonly hint: string;
}

function Act({ language, owed, actsAt, actId, act, hint, refused }: ActProps) {
  const reason = refused?.act === act ? refused.reason : undefined;
  const form = { language, action: actsAt, hidden: { actId }, act, hint, reason };
  return <ActForm {...form} units={act === 'contest' ? others(owed) : []} />;
}

/** Who lives when it is owed, by the newest plan, but for the unit itself. */
function others({ assignment, plan, newest }: Owed) {
  const day = localDate(assignment.dueAt - 1, plan.timeZone);
  return newest.units.filter(({ id, lives }) => id !== assignment.unitId && isAlive(lives, day));
}
