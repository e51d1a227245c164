import { countedFilter } from '@kyhan/api';
import type { FigureTable } from '@kyhan/contracts';
import { summedFigures } from '@kyhan/engine';
import { pageWords, type Said, saidIn } from '@kyhan/words';
import { page, type PageFrame } from '../shared/page.js';
import { pathWith } from '../shared/path-with.js';
import { TableLinks } from '../shared/table-links.js';
import { rangeOf, type AskedRange } from './asked-range.js';
import { ClassLegend, ClassPatterns } from './class-bar.js';
import type { FigureRow } from './figure-row.js';
import { FiguresTable } from './figures-table.js';
import { ContributedPart } from './contributed-part.js';
import { PeriodChart } from './period-chart.js';
import { RangeChooser } from './range-chooser.js';

interface FiguresPageProps {
  readonly frame: PageFrame;
  readonly asked: AskedRange;
  readonly periods: readonly FigureRow[];
  readonly units: readonly FigureRow[];
  /** Of bodies that are asked: answers, and how many were asked and not let off. */
  readonly answered: { readonly answered: number; readonly asked: number };
}

/** How a plan was carried out: rates by the four classes, per period and per unit, each number with what it counts. */
export function figuresPage(props: FiguresPageProps): string {
  const { frame, asked, periods, units, answered } = props;
  const { language } = frame;
  const words = saidIn(pageWords.figures, language);
  const { plan, plans, chosen } = asked;
  const [owing, contributing] = [owingRows(units), contributingRows(units)];
  const children = (
    <>
      <span class="govuk-caption-l">
        {pageWords.overview.planTitle({ number: plan.plan, title: plan.title[language] })[language]}
      </span>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <RangeChooser action="/figures" frame={frame} plans={plans} plan={plan} {...chosen} />
      <p class="govuk-body">{words.denominator}</p>
      {answered.asked > 0 && (
        <p class="govuk-body">
          {words.asked}: {words.ofAsked(answered)}
        </p>
      )}
      {owing.length === 0 ? (
        contributing.length === 0 && <p class="govuk-body">{words.empty}</p>
      ) : (
        <>
          <ClassPatterns />
          <ClassLegend language={language} />
          <Part {...props} words={words} by="period" rows={periods} />
          <Part {...props} words={words} by="unit" rows={owing} />
        </>
      )}
      {contributing.length > 0 && (
        <ContributedPart
          first={words.unit}
          rows={withTotal(contributing, asked, words.total)}
          path={pathWith('/figures', { ...addressed(asked), by: CONTRIBUTED_ROWS })}
          language={language}
        />
      )}
    </>
  );
  return page({ frame, title: words.title, wide: true, children });
}

/** Units that owe for themselves. Pure; throws nothing. */
export function owingRows(units: readonly FigureRow[]): readonly FigureRow[] {
  return units.filter(({ figures }) => figures.assigned > 0);
}

/** Units that contribute to a lead's result. Pure; throws nothing. */
export function contributingRows(units: readonly FigureRow[]): readonly FigureRow[] {
  return units.filter(({ figures }) => figures.contributions > 0);
}

/** By which name the address asks for what is contributed as a file. */
export const CONTRIBUTED_ROWS = 'contribution';

function addressed({ plan, chosen: { obligationId: obligation, from, to } }: AskedRange) {
  return { plan: plan.slug, obligation, from, to };
}

type PartProps = FiguresPageProps & {
  readonly words: Said<typeof pageWords.figures>;
  readonly by: FigureTable;
  readonly rows: readonly FigureRow[];
};

function Part({ frame: { language }, asked, words, by, rows }: PartProps) {
  const { plan, chosen } = asked;
  const { obligationId: obligation } = chosen;
  const heading = by === 'unit' ? words.byUnit : obligation === undefined ? words.byMonth : words.byPeriod;
  const title = words.chartTitle({ plan: plan.plan });
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      {by === 'period' && <PeriodChart rows={rows} title={title} language={language} />}
      <FiguresTable
        caption={heading}
        first={firstColumn(asked, by, words)}
        rows={withTotal(rows, asked, words.total)}
        language={language}
      />
      <TableLinks path={pathWith('/figures', { ...addressed(asked), by })} language={language} />
    </>
  );
}

/** What the first column of a table of figures has. Pure; throws nothing. */
export function firstColumn(
  { chosen }: AskedRange,
  by: FigureTable,
  words: Said<typeof pageWords.figures>,
): string {
  if (by === 'unit') return words.unit;
  return chosen.obligationId === undefined ? words.month : words.period;
}

/** The rows and below them their sum, which leads to all of it. Pure; throws nothing. */
export function withTotal(rows: readonly FigureRow[], asked: AskedRange, name: string): readonly FigureRow[] {
  const figures = summedFigures(rows.map((row) => row.figures));
  return [...rows, { name, label: name, figures, wish: countedFilter(rangeOf(asked)) }];
}
