import type { InBoth } from '@kyhan/words';
import { pageWords, saidIn } from '@kyhan/words';
import { page, type PageFrame } from './page.js';
import { TableLinks } from './table-links.js';
import { RowsTable, type Cell } from './rows-table.js';
import { FormLine } from './form-line.js';
import { PostForm } from './post-form.js';

/** A unit of which somebody may be said to be away. */
export interface TheUnit {
  readonly key: string;
  readonly planSlug: string;
  readonly unitId: string;
  readonly name: InBoth;
  readonly mailboxes: readonly string[];
}

interface AbsencesProps {
  readonly frame: PageFrame;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly units: readonly TheUnit[];
  readonly chosen?: TheUnit | undefined;
  /** Hidden in the form: sent twice, it is one absence. */
  readonly absenceId: string;
  readonly outcome?: string | undefined;
}

/** Who is away and who stands in, and the form that says so. */
export function absencesPage(props: AbsencesProps): string {
  const { frame, head, rows, units, chosen, outcome } = props;
  const words = saidIn(pageWords.absences, frame.language);
  const children = (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      {outcome && (
        <div class="govuk-inset-text" role="status">
          {outcome}
        </div>
      )}
      {rows.length === 0 ? (
        <p class="govuk-body">{words.empty}</p>
      ) : (
        <>
          <RowsTable caption={words.title} captionHidden head={head} rows={rows} />
          <TableLinks path={frame.path} language={frame.language} />
        </>
      )}
      {units.length > 0 && <h2 class="govuk-heading-m">{words.add}</h2>}
      {units.length > 1 && <ChooseUnit {...props} />}
      {chosen && <AbsenceForm {...props} chosen={chosen} />}
    </>
  );
  return page({ frame, title: words.title, wide: true, children });
}

interface IsBackProps {
  readonly label: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Says that who was away is back: stands in for himself for the days that were left. */
export function isBackButton({ label, fields }: IsBackProps) {
  return (
    <PostForm action="/absences" fields={fields}>
      <button class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">{label}</button>
    </PostForm>
  );
}

function ChooseUnit({ frame: { language }, units, chosen }: AbsencesProps) {
  const words = saidIn(pageWords.absences, language);
  return (
    <form method="get" action="/absences">
      <div class="govuk-form-group">
        <label class="govuk-label" for="absence-of">
          {words.choose}
        </label>
        <select class="govuk-select" id="absence-of" name="of">
          {units.map(({ key, name }) => (
            <option value={key} selected={key === chosen?.key}>
              {name[language]}
            </option>
          ))}
        </select>
      </div>
      <button class="govuk-button govuk-button--secondary">{words.next}</button>
    </form>
  );
}

function AbsenceForm({ frame: { language }, chosen, absenceId }: AbsencesProps & { chosen: TheUnit }) {
  const words = saidIn(pageWords.absences, language);
  const { planSlug, unitId, name, mailboxes } = chosen;
  // The deputy stands in rather than the head; the first one is away.
  const standIns = [...mailboxes.slice(1), ...mailboxes.slice(0, 1)];
  return (
    <PostForm action="/absences" fields={{ absenceId, plan: planSlug, unit: unitId }}>
      <p class="govuk-body">
        <strong>{name[language]}</strong>: {words.hint}
      </p>
      <Mailbox name="mailbox" label={words.away} mailboxes={mailboxes} />
      <Mailbox name="substitute" label={words.standsIn} mailboxes={standIns} />
      <FormLine of="absence" name="from" type="date" label={words.from} required />
      <FormLine of="absence" name="until" type="date" label={words.until} required />
      <button class="govuk-button">{words.keep}</button>
    </PostForm>
  );
}

function Mailbox({ name, label, mailboxes }: { name: string; label: string; mailboxes: readonly string[] }) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={`absence-${name}`}>
        {label}
      </label>
      <select class="govuk-select" id={`absence-${name}`} name={name}>
        {mailboxes.map((mailbox) => (
          <option value={mailbox}>{mailbox}</option>
        ))}
      </select>
    </div>
  );
}
