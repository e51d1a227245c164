import { Folded } from '../shared/folded.js';
import { FormLine } from '../shared/form-line.js';
import { PostForm } from '../shared/post-form.js';
import { CodesArea } from './codes-area.js';
import { PeopleBoxes } from './people-boxes.js';
import { sessionFields } from './session-fields.js';
import { traineeName } from './trainee-name.js';
import type { TrainingWords } from './training-page.js';
import type { TrainingSessionProps } from './training-session-page.js';
import { typedInto } from './typed-form.js';

const PATHS = { attendance: '/training/attendance', certificates: '/training/certificates' } as const;

type Props = TrainingSessionProps & { readonly words: TrainingWords };

/** Who came, once it was held: those who were nominated, whoever came besides, and heads where names may not be kept. */
export function AttendanceForms(props: Props) {
  const { session, today, mayRule } = props;
  if (!mayRule || session.on > today) return null;
  return (
    <>
      <Attending {...props} />
      <Heads {...props} />
      <Certificates {...props} />
      <Corrections {...props} />
    </>
  );
}

function Attending(props: Props) {
  const { page, words, targets, frame } = props;
  if (!targets.some(({ count }) => count !== 'heads')) return null;
  const typed = typedInto(props.typed, PATHS.attendance);
  const people = page.items.filter(({ hasAttended }) => !hasAttended);
  return (
    <>
      <h2 class="govuk-heading-m">{words.attend}</h2>
      <PostForm action={PATHS.attendance} fields={sessionFields(props, props.unit)}>
        <PeopleBoxes people={people} of="attend" name="people" language={frame.language} typed={typed} />
        <CodesArea of="attend" label={words.walkIns} words={words} typed={typed} />
        <button class="govuk-button">{words.attendSend}</button>
      </PostForm>
    </>
  );
}

/** How many came, by unit. */
function Heads(props: Props) {
  const { words, targets, frame } = props;
  const typed = typedInto(props.typed, PATHS.attendance);
  const counted = targets.filter(({ count, units }) => count === 'heads' && units.length > 0);
  if (counted.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{words.heads}</h2>
      <PostForm action={PATHS.attendance} fields={sessionFields(props, props.unit)}>
        <p class="govuk-hint">{words.headsHint}</p>
        {counted.map(({ roster, title, units }) => (
          <fieldset class="govuk-fieldset">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{title[frame.language]}</legend>
            {units.map(({ unit, unitName }) => (
              <FormLine
                of="heads"
                name={`heads-${unit}@${roster}`}
                type="text"
                label={unitName[frame.language]}
                value={typed?.one(`heads-${unit}@${roster}`)}
              />
            ))}
          </fieldset>
        ))}
        <button class="govuk-button">{words.headsSend}</button>
      </PostForm>
    </>
  );
}

/** Of those who came and have none; one that is left empty is not given. */
function Certificates(props: Props) {
  const { page, words, session, frame } = props;
  const typed = typedInto(props.typed, PATHS.certificates);
  const people = page.items.filter(
    ({ hasAttended, certificate, name, office, code }) =>
      hasAttended && certificate === undefined && (name ?? office ?? code) !== undefined,
  );
  if (people.length === 0) return null;
  return (
    <Folded name={words.certify} isOpen={typed !== undefined}>
      <PostForm action={PATHS.certificates} fields={sessionFields(props, props.unit)}>
        <FormLine
          of="certify"
          name="on"
          type="date"
          label={words.certifiedOn}
          value={typed?.one('on') ?? session.on}
          required
        />
        {people.map((one) => (
          <FormLine
            of="certify"
            name={`number-${one.person}`}
            type="text"
            label={words.certificateOf({ person: traineeName(one, frame.language) })}
            value={typed?.one(`number-${one.person}`)}
          />
        ))}
        <button class="govuk-button">{words.certify}</button>
      </PostForm>
    </Folded>
  );
}

function Corrections(props: Props) {
  const { page, words, frame } = props;
  const typed = typedInto(props.typed, PATHS.attendance);
  const people = page.items.filter(({ hasAttended }) => hasAttended);
  if (people.length === 0) return null;
  return (
    <Folded name={words.correct} isOpen={typed !== undefined && typed.all('absent').length > 0}>
      <PostForm action={PATHS.attendance} fields={sessionFields(props, props.unit)}>
        <PeopleBoxes people={people} of="absent" name="absent" language={frame.language} typed={typed} />
        <button class="govuk-button govuk-button--secondary">{words.correct}</button>
      </PostForm>
    </Folded>
  );
}
