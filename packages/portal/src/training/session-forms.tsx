import type { ToldCoverage } from '@kyhan/api';
import { shortDate } from '@kyhan/words';
import { CheckBox } from '../shared/check-box.js';
import { Folded } from '../shared/folded.js';
import { FormLine } from '../shared/form-line.js';
import { PostForm } from '../shared/post-form.js';
import type { TrainingPageProps, TrainingWords } from './training-page.js';

type Props = TrainingPageProps & { readonly words: TrainingWords };
type Session = ToldCoverage['sessions'][number];
type Trainee = ToldCoverage['targets'][number]['units'][number]['people'][number];

/** For each session that is not cancelled: whom to nominate while it is to come, who came once it was held. */
export function SessionForms(props: Props) {
  const { coverage, today, mayRule } = props;
  const open = coverage.sessions.filter(({ isCancelled }) => !isCancelled);
  return (
    <>
      {open.map((session, place) => (
        <>
          {session.on >= today && <Nominating {...props} session={session} place={place} />}
          {mayRule && session.on <= today && <Attending {...props} session={session} place={place} />}
        </>
      ))}
    </>
  );
}

interface OneSession extends Props {
  readonly session: Session;
  readonly place: number;
}

/** The people of each unit who are left and not nominated yet. */
function Nominating({ coverage, session, place, words, plan, nominating, frame: { language } }: OneSession) {
  const named = new Set(session.people.map(({ person }) => person));
  const units = coverage.targets
    .filter(({ roster }) => session.rosters.includes(roster))
    .flatMap((target) => target.units.map((unit) => ({ ...unit, target: target.title[language] })))
    .map((unit) => ({
      ...unit,
      people: unit.people.filter(({ person, trainedOn }) => trainedOn === undefined && !named.has(person)),
    }))
    .filter(({ unit, people }) => nominating.has(unit) && people.length > 0);
  return (
    <>
      {units.map(({ unit, unitName, people, target }, n) => (
        <Folded
          name={`${words.nominate({ session: sessionName(session, language) })}: ${unitName[language]} (${target})`}
        >
          <PostForm
            action="/training/nominations"
            fields={{ plan: plan.slug, session: session.session, unit }}
          >
            <People people={people} of={`nominate-${place}-${n}`} words={words} />
            <button class="govuk-button">{words.nominateSend}</button>
          </PostForm>
        </Folded>
      ))}
    </>
  );
}

/** Whoever was nominated and is not recorded yet. */
function Attending({ session, place, words, plan, frame: { language } }: OneSession) {
  const people = session.people.filter(({ hasAttended }) => !hasAttended);
  if (people.length === 0) return null;
  return (
    <Folded name={words.attend({ session: sessionName(session, language) })}>
      <PostForm action="/training/attendance" fields={{ plan: plan.slug, session: session.session }}>
        <People people={people} of={`attend-${place}`} words={words} />
        <button class="govuk-button">{words.attendSend}</button>
      </PostForm>
    </Folded>
  );
}

function People({
  people,
  of,
  words,
}: {
  readonly people: readonly Pick<Trainee, 'person' | 'code' | 'name' | 'office'>[];
  readonly of: string;
  readonly words: TrainingWords;
}) {
  return (
    <>
      {people.map(({ person, code, name, office }, n) => (
        <CheckBox
          id={`${of}-${n}`}
          name="people"
          value={person}
          label={name ?? office ?? code ?? words.erased}
        />
      ))}
    </>
  );
}

function sessionName({ obligationTitle, on }: Session, language: 'vi' | 'en'): string {
  return `${obligationTitle[language]}, ${shortDate(on)}`;
}

/** A new session: of which obligation, when, how long, for how many. */
export function PlanSessionForm({ plan, words, mayRule, frame: { language } }: Props) {
  const obligations = plan.obligations.filter(({ targets }) => targets.length > 0);
  if (!mayRule || obligations.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{words.planSession}</h2>
      <PostForm action="/training/sessions" fields={{ plan: plan.slug }}>
        <div class="govuk-form-group">
          <label class="govuk-label" for="session-obligation">
            {words.obligation}
          </label>
          <select class="govuk-select" id="session-obligation" name="obligation">
            {obligations.map(({ id, title }) => (
              <option value={id}>{title[language]}</option>
            ))}
          </select>
        </div>
        <FormLine of="session" name="on" type="date" label={words.day} required />
        <FormLine of="session" name="hours" type="text" label={words.hours} required />
        <FormLine of="session" name="capacity" type="text" label={words.capacity} />
        <FormLine of="session" name="place" type="text" label={words.place} />
        <button class="govuk-button">{words.planSession}</button>
      </PostForm>
    </>
  );
}
