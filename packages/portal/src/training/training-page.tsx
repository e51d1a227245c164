import type { ToldCoverage } from '@kyhan/api';
import type { Plan } from '@kyhan/plan';
import { forecastSentence, pageWords, saidIn, shortDate, type Language, type Said } from '@kyhan/words';
import { Outcome } from '../shared/outcome.js';
import { page, type PageFrame } from '../shared/page.js';
import { RowsTable, type Cell } from '../shared/rows-table.js';
import { TableLinks } from '../shared/table-links.js';
import { PlanSessionForm, SessionForms } from './session-forms.js';

type Target = ToldCoverage['targets'][number];
export type TrainingWords = Said<typeof pageWords.training>;

export interface TrainingPageProps {
  readonly frame: PageFrame;
  readonly plans: readonly Plan[];
  readonly plan: Plan;
  readonly coverage: ToldCoverage;
  /** Today of the plan. */
  readonly today: string;
  /** Of which units the viewer may nominate people. */
  readonly nominating: ReadonlySet<string>;
  /** Whether the viewer plans sessions and records attendance. */
  readonly mayRule: boolean;
  readonly outcome?: string | undefined;
}

/** How far the targets are reached on a day, who is left, and the sessions. */
export function trainingPage(props: TrainingPageProps): string {
  const { frame, plan, coverage, outcome } = props;
  const { language } = frame;
  const words = saidIn(pageWords.training, language);
  const targets = targetsTable(coverage, language);
  const sessions = sessionsTable(coverage, language);
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
          <RowsTable caption={words.targets} {...targets} />
          <TableLinks path={withTable(frame.path, 'targets')} language={language} about={words.targets} />
          {coverage.targets.map((target) => {
            const about = words.byUnit({ target: target.title[language] });
            if (target.units.length === 0) return null;
            return <RowsTable caption={about} {...unitsTable(target, language)} />;
          })}
          <TableLinks path={withTable(frame.path, 'units')} language={language} about={words.unit} />
          {coverage.sessions.length === 0 ? (
            <>
              <h2 class="govuk-heading-m">{words.sessions}</h2>
              <p class="govuk-body">{words.noSessions}</p>
            </>
          ) : (
            <>
              <RowsTable caption={words.sessions} {...sessions} />
              <TableLinks
                path={withTable(frame.path, 'sessions')}
                language={language}
                about={words.sessions}
              />
            </>
          )}
          <SessionForms {...props} words={words} />
          <PlanSessionForm {...props} words={words} />
        </>
      )}
    </>
  );
  return page({ frame, title: words.title, wide: true, children });
}

function withTable(path: string, table: string): string {
  const url = new URL(path, 'http://portal');
  url.searchParams.set('table', table);
  return `${url.pathname}${url.search}`;
}

function Chooser({
  plans,
  plan,
  coverage,
  words,
  frame,
}: TrainingPageProps & { readonly words: TrainingWords }) {
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
        <input
          class="govuk-input govuk-input--width-10"
          type="date"
          id="training-on"
          name="on"
          value={coverage.on}
        />
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

/** A row for each unit of a target, with who is left. */
export function unitsTable({ units, title, count }: Target, language: Language, isNamed = false): Table {
  const words = saidIn(pageWords.training, language);
  const rows = units.map(({ unitName, onRoster, trained, percent, people }) => {
    const left = people.filter(({ trainedOn }) => trainedOn === undefined);
    const names = left.map(({ code, name, office }) => name ?? office ?? code ?? words.erased).join('; ');
    const said = count === 'heads' ? String(onRoster - trained) : names === '' ? words.nobodyLeft : names;
    const counts = [String(onRoster), String(trained), share(percent, words), said];
    return [...(isNamed ? [title[language]] : []), unitName[language], ...counts];
  });
  const head = [words.unit, words.onRoster, words.trained, words.percent, words.left];
  return { head: [...(isNamed ? [words.target] : []), ...head], rows };
}

/** A row for each session. */
export function sessionsTable({ sessions }: ToldCoverage, language: Language): Table {
  const words = saidIn(pageWords.training, language);
  const rows = sessions.map(({ obligationTitle, on, hours, capacity, place = '', nominated, ...rest }) => [
    obligationTitle[language],
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
