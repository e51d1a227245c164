import type { WhoActed } from '@kyhan/api';
import { PERSON_ROLES } from '@kyhan/engine';
import { readActorId } from '@kyhan/plan/ids';
import type { ListedPerson, ToldDoorEvent } from '@kyhan/register';
import { doorSentence, pageWords, ROLE_NAMES, saidIn, shortInstant } from '@kyhan/words';
import { ActButton } from '../shared/act-button.js';
import { Choice } from '../shared/choice.js';
import { dataAddress } from '../shared/data-address.js';
import { Folded } from '../shared/folded.js';
import { FormLine } from '../shared/form-line.js';
import { Outcome } from '../shared/outcome.js';
import { page } from '../shared/page.js';
import { pathWith } from '../shared/path-with.js';
import { placeWords } from '../shared/place-words.js';
import { PostForm } from '../shared/post-form.js';
import { TableLinks } from '../shared/table-links.js';
import { RowsTable, type Cell } from '../shared/rows-table.js';
import type { AppointersPageProps } from './appointers-page.js';

interface PeoplePageProps extends AppointersPageProps {
  readonly people: readonly ListedPerson[];
  readonly events: readonly ToldDoorEvent[];
  /** Who did what, in words. */
  readonly who: WhoActed;
}

/** Everybody who may sign in, what they are, and what happened at the door. */
export function peoplePage(props: PeoplePageProps): string {
  const { frame, said, secret } = props;
  const words = saidIn(pageWords.people, frame.language);
  const children = (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <Outcome said={said} secret={secret} />
      <p class="govuk-body">{words.hint}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/tokens">
          {words.tokens}
        </a>
      </p>
      <RowsTable caption={words.title} captionHidden {...peopleTable(props)} />
      <TableLinks path={frame.path} language={frame.language} />
      <Appointment {...props} />
      <DoorEvents {...props} />
    </>
  );
  return page({ frame, title: words.title, wide: true, children });
}

type PeopleProps = Omit<PeoplePageProps, 'events' | 'who'>;

/** The same as a table, under the title of the page. */
export function peopleTable(props: PeopleProps) {
  const words = saidIn(pageWords.people, props.frame.language);
  return {
    name: words.title,
    head: [words.person, words.mailbox, words.roles, words.acts],
    rows: props.people.map((person) => personRow(person, props)),
  };
}

function personRow(person: ListedPerson, props: PeopleProps): readonly Cell[] {
  const { frame } = props;
  const words = saidIn(pageWords.people, frame.language);
  const { personId, name, mailbox } = person;
  return [
    name === undefined ? personId : `${name} (${personId})`,
    mailbox ?? '',
    {
      text: rolesOf(person, props)
        .map(({ what }) => what)
        .join('; '),
      shown: <Roles person={person} {...props} />,
    },
    <>
      <ActButton action="/people/links" fields={{ personId }} label={words.link} about={name ?? personId} />
      <Folded name={words.data}>
        <p class="govuk-body">
          <a class="govuk-link" href={dataAddress(personId)} download>
            {words.download}
          </a>
        </p>
        <p class="govuk-body">{words.eraseHint}</p>
        <ActButton
          action="/people/erased"
          fields={{ personId }}
          label={words.erase}
          about={name ?? personId}
        />
      </Folded>
    </>,
  ];
}

/** What a person is now or will be, in words; what is over, the log tells. */
function rolesOf(person: ListedPerson, { frame: { language }, zone, plans, now }: PeopleProps) {
  const words = saidIn(pageWords.people, language);
  return person.roles
    .filter(({ untilAt }) => untilAt === undefined || now < untilAt)
    .map((held) => {
      const { role, planSlug, unitId, fromAt, untilAt } = held;
      const where = placeWords(plans, { planSlug, unitId }, language);
      const days = [
        ...(fromAt > now ? [words.from({ day: shortInstant(fromAt, zone) })] : []),
        ...(untilAt === undefined ? [] : [words.until({ day: shortInstant(untilAt, zone) })]),
      ];
      return { ...held, what: [ROLE_NAMES[role][language], ...where, ...days].join(', ') };
    });
}

function Roles({ person, ...props }: PeopleProps & { readonly person: ListedPerson }) {
  const words = saidIn(pageWords.people, props.frame.language);
  const roles = rolesOf(person, props);
  if (roles.length === 0) return <>{words.none}</>;
  return (
    <ul class="govuk-list">
      {roles.map(({ role, planSlug, unitId, grantedBy, what }) => {
        const limits = { ...(planSlug && { plan: planSlug }), ...(unitId && { unit: unitId }) };
        const fields = { personId: person.personId, role, ...limits };
        return (
          <li>
            {what}
            {/* What a plan says of its contacts ends with a version that does not. */}
            {readActorId(grantedBy)?.kind !== 'plan' && (
              <ActButton action="/people/roles/ended" fields={fields} label={words.end} about={what} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Appointment({ frame: { language }, plans, posted }: PeoplePageProps) {
  const words = saidIn(pageWords.people, language);
  const line = { of: 'appoint', type: 'text' } as const;
  return (
    <section aria-labelledby="appoint">
      <h2 class="govuk-heading-m" id="appoint">
        {words.add}
      </h2>
      <PostForm action="/people">
        <FormLine {...line} name="personId" label={words.id} value={posted['personId']} required />
        <Choice
          of="appoint"
          name="role"
          label={words.role}
          chosen={posted['role']}
          choices={PERSON_ROLES.map((role) => [role, ROLE_NAMES[role][language]])}
        />
        <Choice
          of="appoint"
          name="plan"
          label={words.plan}
          chosen={posted['plan']}
          choices={plans.map(({ slug, plan, title }) => [slug, `${plan}: ${title[language]}`])}
        />
        <FormLine {...line} name="unit" label={words.unit} value={posted['unit']} />
        <FormLine {...line} name="name" label={words.name} value={posted['name']} />
        <FormLine {...line} name="mailbox" label={words.mailbox} value={posted['mailbox']} />
        <FormLine of="appoint" type="date" name="from" label={words.fromDay} value={posted['from']} />
        <FormLine of="appoint" type="date" name="until" label={words.untilDay} value={posted['until']} />
        <button class="govuk-button">{words.give}</button>
      </PostForm>
    </section>
  );
}

/** What happened at the door as a table: who was let in, by whose word, who was given what. */
export function doorTable({
  frame: { language },
  events,
  zone,
  who,
}: Pick<PeoplePageProps, 'frame' | 'events' | 'zone' | 'who'>) {
  const words = saidIn(pageWords.people, language);
  const rows = events.map(({ at, actor, fact }) => [
    shortInstant(at, zone),
    doorSentence(fact, zone)[language],
    who(actor)[language],
  ]);
  return { name: words.log, head: [words.at, words.what, words.by], rows };
}

function DoorEvents(props: PeoplePageProps) {
  const { path, language } = props.frame;
  const { name, head, rows } = doorTable(props);
  if (rows.length === 0) return null;
  return (
    <>
      <RowsTable caption={name} head={head} rows={rows} />
      <TableLinks path={pathWith(path, { table: 'door' })} language={language} about={name} />
    </>
  );
}
