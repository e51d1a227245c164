import { planNames } from '@kyhan/plan';
import { Folded } from '../shared/folded.js';
import { PostForm } from '../shared/post-form.js';
import { CodesArea } from './codes-area.js';
import { PeopleBoxes } from './people-boxes.js';
import { sessionFields } from './session-fields.js';
import type { TrainingWords } from './training-page.js';
import type { TrainingSessionProps } from './training-session-page.js';
import { typedInto } from './typed-form.js';

const PATH = '/training/nominations';

type Props = TrainingSessionProps & { readonly words: TrainingWords };

/** Whom a unit sends, and whom it takes back; for which unit, where the viewer speaks for several. */
export function NominationForms(props: Props) {
  const { nominees, session, today } = props;
  if (session.on < today) return null;
  return nominees === undefined ? (
    <UnitChooser {...props} />
  ) : (
    <>
      <Nominating {...props} {...nominees} />
      <TakingBack {...props} unit={nominees.unit} />
    </>
  );
}

/** The units that have somebody on a roster of the session and for which the viewer may speak. */
function UnitChooser({ plan, session, targets, viewer, words, frame: { language } }: Props) {
  const units = new Map(
    targets
      .filter(({ count }) => count !== 'heads')
      .flatMap((target) => target.units.map(({ unit, unitName }) => [unit, unitName[language]] as const)),
  );
  const own = [...units].filter(([unitId]) => viewer.rights.may('submit', { planSlug: plan.slug, unitId }));
  if (own.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{words.nominate}</h2>
      <form method="get" action="/training/session">
        <input type="hidden" name="plan" value={plan.slug} />
        <input type="hidden" name="session" value={session.session} />
        <div class="govuk-form-group">
          <label class="govuk-label" for="nominate-unit">
            {words.unit}
          </label>
          <select class="govuk-select" id="nominate-unit" name="unit">
            {own.map(([unit, name]) => (
              <option value={unit}>{name}</option>
            ))}
          </select>
        </div>
        <button class="govuk-button govuk-button--secondary">{words.show}</button>
      </form>
    </>
  );
}

function Nominating(props: Props & NonNullable<Props['nominees']>) {
  const { plan, unit, people, total, words } = props;
  const { language } = props.frame;
  const typed = typedInto(props.typed, PATH);
  const name = planNames(plan).unitName(unit)[language];
  return (
    <>
      <h2 class="govuk-heading-m">{words.nominateOf({ unit: name })}</h2>
      {total === 0 && typed === undefined ? (
        <p class="govuk-body">{words.nobodyLeft}</p>
      ) : (
        <PostForm action={PATH} fields={{ ...sessionFields(props, unit), unit }}>
          {total > people.length && (
            <p class="govuk-body">{words.firstOf({ shown: people.length, total })}</p>
          )}
          <PeopleBoxes people={people} of="nominate" name="people" language={language} typed={typed} />
          <CodesArea of="nominate" label={words.others} words={words} typed={typed} />
          <button class="govuk-button">{words.nominateSend}</button>
        </PostForm>
      )}
    </>
  );
}

function TakingBack(props: Props & { readonly unit: string }) {
  const { page, unit, words } = props;
  const typed = typedInto(props.typed, PATH);
  const people = page.items.filter((one) => one.unit === unit && !one.hasAttended);
  if (people.length === 0) return null;
  return (
    <Folded name={words.takeBack} isOpen={typed?.one('withdraw') === 'yes'}>
      <PostForm action={PATH} fields={{ ...sessionFields(props, unit), unit, withdraw: 'yes' }}>
        <PeopleBoxes
          people={people}
          of="withdraw"
          name="people"
          language={props.frame.language}
          typed={typed}
        />
        <button class="govuk-button govuk-button--secondary">{words.takeBack}</button>
      </PostForm>
    </Folded>
  );
}
