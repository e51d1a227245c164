import type { ToldAttendee, ToldCoverage, ToldTrainee } from '@kyhan/api';
import type { KnownSession } from '@kyhan/engine/training';
import { planNames, type Plan } from '@kyhan/plan';
import type { Page } from '@kyhan/register';
import { pageWords, saidIn, shortDate, type Language } from '@kyhan/words';
import { Outcome } from '../shared/outcome.js';
import { page as pageOf, type PageFrame } from '../shared/page.js';
import { PageLinks } from '../shared/page-links.js';
import { PageTold } from '../shared/page-told.js';
import { pathWith } from '../shared/path-with.js';
import { RowsTable } from '../shared/rows-table.js';
import { SummaryList } from '../shared/summary-list.js';
import { TableLinks } from '../shared/table-links.js';
import type { AskedTraining } from './asked-training.js';
import { AttendanceForms } from './attendance-forms.js';
import { NominationForms } from './nomination-forms.js';
import type { ListPlace } from './session-address.js';
import { SessionPlanForms } from './session-plan-forms.js';
import { traineeName } from './trainee-name.js';
import type { TypedForm } from './typed-form.js';

export type Nominee = Pick<ToldTrainee, 'person' | 'code' | 'name' | 'office'>;

export interface TrainingSessionProps extends AskedTraining {
  readonly frame: PageFrame;
  readonly session: KnownSession;
  /** Who was nominated or came. */
  readonly page: Page<ToldAttendee>;
  /** Which part of them that is. */
  readonly place: ListPlace;
  /** Whose rosters the session is for, as far as the viewer sees them. */
  readonly targets: ToldCoverage['targets'];
  /** Whom a unit can nominate; absent: nobody nominates here. */
  readonly nominees?:
    | { readonly unit: string; readonly people: readonly Nominee[]; readonly total: number }
    | undefined;
  readonly outcome?: string | undefined;
  /** A form of the page that was refused. */
  readonly typed?: TypedForm | undefined;
}

/** One session: who is nominated, who came, and what is told about it. */
export function trainingSessionPage(props: TrainingSessionProps): string {
  const { frame, plan, session, page, outcome } = props;
  const { language } = frame;
  const words = saidIn(pageWords.training, language);
  const title = sessionName({ plan, session }, language);
  const { hours, capacity, place = '', isCancelled } = session;
  const facts: (readonly [string, string])[] = [
    [words.day, shortDate(session.on)],
    [words.hours, String(hours)],
    ...(place === '' ? [] : [[words.place, place] as const]),
    ...(capacity === undefined ? [] : [[words.places, String(capacity)] as const]),
  ];
  const { head, rows } = attendeesTable(page.items, language);
  const children = (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <Outcome said={outcome} />
      {isCancelled && <p class="govuk-inset-text">{words.cancelled}</p>}
      <SummaryList rows={facts} />
      <p class="govuk-body kyhan-no-print">
        <a class="govuk-link" href={pathWith('/training', { plan: plan.slug })}>
          {words.title}
        </a>
      </p>
      <h2 class="govuk-heading-m">{words.people}</h2>
      <PageTold page={page} language={language} />
      {rows.length > 0 && <RowsTable caption={words.people} captionHidden head={head} rows={rows} />}
      <PageLinks page={page} path={frame.path} language={language} />
      <TableLinks path={frame.path} language={language} about={words.people} />
      {!isCancelled && <NominationForms {...props} words={words} />}
      {!isCancelled && <AttendanceForms {...props} words={words} />}
      {props.mayRule && <SessionPlanForms {...props} words={words} />}
    </>
  );
  return pageOf({ frame, title, wide: true, children });
}

/** Of what it is and when, as people call it. Pure; throws nothing. */
export function sessionName(
  { plan, session: { obligation, on } }: { readonly plan: Plan; readonly session: KnownSession },
  language: Language,
): string {
  return `${planNames(plan).obligationTitle(obligation)[language]}, ${shortDate(on)}`;
}

/** A row for each of those who were nominated or came. */
export function attendeesTable(people: readonly ToldAttendee[], language: Language) {
  const words = saidIn(pageWords.training, language);
  const rows = people.map(
    ({ unitName, code = '', hasAttended, certificate = '', certifiedOn, ...trainee }) => [
      unitName?.[language] ?? words.walkedIn,
      code,
      traineeName({ ...trainee, code }, language),
      hasAttended ? words.came : '',
      certificate,
      certifiedOn === undefined ? '' : shortDate(certifiedOn),
    ],
  );
  const { nominatedBy, code, person, attended, certificate, certifiedOn } = words;
  return { head: [nominatedBy, code, person, attended, certificate, certifiedOn], rows };
}
