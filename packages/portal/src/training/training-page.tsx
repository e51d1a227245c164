import type { ToldCoverage } from '@kyhan/api';
import { forecastSentence, pageWords, saidIn, shortDate, type Language, type Said } from '@kyhan/words';
import { Outcome } from '../shared/outcome.js';
import { page, type PageFrame } from '../shared/page.js';
import { pathWith } from '../shared/path-with.js';
import { RowsTable, type Cell } from '../shared/rows-table.js';
import { TableLinks } from '../shared/table-links.js';
import type { AskedTraining } from './asked-training.js';
import { PlanSessionForm } from './plan-session-form.js';
import type { TypedForm } from './typed-form.js';
import { peopleAddress } from './people-address.js';
import { sessionAddress } from './session-address.js';

type Target = ToldCoverage['targets'][number];
export type TrainingWords = Said<typeof pageWords.training>;

export interface TrainingPageProps extends AskedTraining {
  readonly frame: PageFrame;
  readonly coverage: ToldCoverage;
  readonly outcome?: string | undefined;
  /** A form of the page that was refused. */
  readonly typed?: TypedForm | undefined;
}

/** How far the targets are reached on a day, how many are left, and the sessions. */
export function trainingPage(props: TrainingPageProps): string {
  const { frame, plan, coverage, outcome, mayRule } = props;
  const { language } = frame;
  const words = saidIn(pageWords.training, language);
  const children = (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body-l">{plan.title[language]}</p>
      <Outcome said={outcome} />
      <Chooser {...props} words={words} />
      {coverage.targets.length === 0 ? (
        <p class="govuk-body">{words.nothing}</p>
      ) : (
        <>
          <RowsTable caption={words.targets} {...targetsTable(coverage, language)} />
          <TableLinks path={withTable(frame.path, 'targets')} language={language} about={words.targets} />
          {mayRule && (
            <p class="govuk-body kyhan-no-print">
              <a class="govuk-link" href={pathWith('/training/import', { plan: plan.slug })}>
                {words.toImport}
              </a>
            </p>
          )}
          {coverage.targets.map((target) => {
            const about = words.byUnit({ target: target.title[language] });
            if (target.units.length === 0) return null;
            return <RowsTable caption={about} {...unitsTable(coverage, { target, language })} />;
          })}
          <TableLinks path={withTable(frame.path, 'units')} language={language} about={words.unit} />
          <Sessions {...props} words={words} />
          {mayRule && <PlanSessionForm plan={plan} language={language} typed={props.typed} />}
        </>
      )}
    </>
  );
  return page({ frame, title: words.title, wide: true, children });
}

function Sessions({ frame, coverage, words }: TrainingPageProps & { readonly words: TrainingWords }) {
  const { language } = frame;
  if (coverage.sessions.length === 0)
    return (
      <>
        <h2 class="govuk-heading-m">{words.sessions}</h2>
        <p class="govuk-body">{words.noSessions}</p>
      </>
    );
  return (
    <>
      <RowsTable caption={words.sessions} {...sessionsTable(coverage, language)} />
      <TableLinks path={withTable(frame.path, 'sessions')} language={language} about={words.sessions} />
    </>
  );
}

function withTable(path: string, table: string): string {
  const url = new URL(path, 'http://portal');
  url.searchParams.set('table', table);
  return `${url.pathname}${url.search}`;
}

function Chooser({ plans, plan, on, words, frame }: TrainingPageProps & { readonly words: TrainingWords }) {
  return (
    <form method="get" action="/training">
      <div class="govuk-form-group">
        <label class="govuk-label" for="training-plan">
          {words.plan}
        </label>
        <select class="govuk-select" id="training-plan" name="plan">
          {plans.map(({ slug, title }) => (
            <option value={slug} selected={slug === plan.slug}>
              {title[frame.language]}
            </option>
          ))}
        </select>
      </div>
      <div class="govuk-form-group">
        <label class="govuk-label" for="training-on">
          {words.on}
        </label>
        <input class="govuk-input govuk-input--width-10" type="date" id="training-on" name="on" value={on} />
      </div>
      <button class="govuk-button govuk-button--secondary">{words.show}</button>
    </form>
  );
}

interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A row for each target. */
export function targetsTable({ targets }: ToldCoverage, language: Language): Table {
  const words = saidIn(pageWords.training, language);
  const rows = targets.map((target) => [
    target.title[language],
    String(target.onRoster),
    String(target.trained),
    target.toldAt === undefined ? words.noRoster : share(target.percent, words),
    words.wantedBy({ percent: words.share({ percent: target.wanted }), by: shortDate(target.by) }),
    shortDate(target.measuredOn),
    target.forecast === undefined
      ? ''
      : forecastSentence({
          ...target.forecast,
          ...(target.forecast.on && { on: shortDate(target.forecast.on) }),
        })[language],
  ]);
  const { target, onRoster, trained, percent, wanted, measured, forecast } = words;
  return { head: [target, onRoster, trained, percent, wanted, measured, forecast], rows };
}

interface UnitsWish {
  readonly target: Target;
  readonly language: Language;
  /** Each row with its target. */
  readonly isNamed?: boolean;
}

/** A row for each unit of a target, with how many are left: who they are is a page of its own. */
export function unitsTable(
  { planSlug, on }: ToldCoverage,
  { target, language, isNamed = false }: UnitsWish,
): Table {
  const words = saidIn(pageWords.training, language);
  const { units, title, count, roster, target: id } = target;
  const rows = units.map(({ unit, unitName, onRoster, trained, percent }) => {
    const left = String(onRoster - trained);
    const href = peopleAddress({ plan: planSlug, roster, target: id, on, unit });
    return [
      ...(isNamed ? [title[language]] : []),
      unitName[language],
      String(onRoster),
      String(trained),
      share(percent, words),
      count === 'heads' ? left : { text: left, href },
    ];
  });
  const head = [words.unit, words.onRoster, words.trained, words.percent, words.left];
  return { head: [...(isNamed ? [words.target] : []), ...head], rows };
}

/** A row for each session. */
export function sessionsTable({ planSlug, sessions }: ToldCoverage, language: Language): Table {
  const words = saidIn(pageWords.training, language);
  const rows = sessions.map(({ session, on, hours, capacity, place = '', nominated, ...rest }) => [
    { text: rest.obligationTitle[language], href: sessionAddress({ plan: planSlug, session }) },
    shortDate(on),
    String(hours),
    place,
    capacity === undefined ? String(nominated) : words.ofPlaces({ nominated, capacity }),
    rest.isCancelled ? words.cancelled : String(rest.attended),
  ]);
  return {
    head: [words.session, words.day, words.hours, words.place, words.nominated, words.attended],
    rows,
  };
}

function share(percent: number | null, words: TrainingWords): string {
  return percent === null ? '' : words.share({ percent });
}
