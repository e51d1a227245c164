import type { ConsolidationAnswer, PaperTable } from '@kyhan/contracts';
import { UNIT_STANDINGS, type Step } from '@kyhan/plan';
import {
  comparedWith,
  CONSOLIDATION_WORDS,
  countedFiguresTable,
  consolidatedRowsTable,
  type Language,
  measuredLabel,
  officialDay,
  pageWords,
  periodWords,
  saidIn,
  shownValue,
  UNIT_STANDING_NAMES,
  consolidatedUnitNames,
} from '@kyhan/words';
import type { Owed } from '@kyhan/client';
import { Folded } from '../shared/folded.js';
import { Outcome } from '../shared/outcome.js';
import { page, type PageFrame } from '../shared/page.js';
import { PaperSheet } from '../shared/paper-sheet.js';
import { pathWith } from '../shared/path-with.js';
import { RowsTable } from '../shared/rows-table.js';
import { IntoForm } from './into-form.js';

interface ConsolidationPageProps {
  readonly frame: PageFrame;
  readonly consolidation: ConsolidationAnswer;
  /** Of its obligation. */
  readonly steps: readonly Step[];
  /** The paper that lies open; absent where none is drafted. */
  readonly shown: ConsolidationAnswer['papers'][number] | undefined;
  /** The work of the lead that its reader may take it into. */
  readonly work: Owed | undefined;
  /** What became of taking it there. */
  readonly outcome?: string | undefined;
}

/** One report made of many: who is in, the figures, what units wrote, and the papers that are drafted of it. */
export function consolidationPage(props: ConsolidationPageProps): string {
  const { frame, consolidation, shown, work, outcome } = props;
  const { language } = frame;
  const words = saidIn(pageWords.consolidation, language);
  const { obligationTitle: title, periodKey, periodFrom, countedOn } = consolidation;
  const period = periodWords(periodKey, periodFrom);
  const heading = CONSOLIDATION_WORDS.heading({ title, period })[language];
  const pathOf = (paper: string | undefined, as?: string) =>
    pathWith('/consolidation', { cycle: consolidation.cycleId, step: consolidation.stepId, paper, as });
  const children = (
    <>
      <div class="kyhan-beside-papers">
        <span class="govuk-caption-l">{words.title}</span>
        <h1 class="govuk-heading-l">{heading}</h1>
        <Outcome said={outcome} />
        <p class="govuk-body">{words.lead}</p>
        <p class="govuk-body">{CONSOLIDATION_WORDS.counted({ day: officialDay(countedOn) })[language]}</p>
        <Steps {...props} />
        <Standings consolidation={consolidation} language={language} />
        <FiguresOf consolidation={consolidation} language={language} />
        <Answers consolidation={consolidation} language={language} />
        <h2 class="govuk-heading-m">{words.files}</h2>
        <p class="govuk-body">
          <a class="govuk-link" href={pathOf(undefined, 'xlsx')} download>
            {words.xlsx}
          </a>
        </p>
        {work && <IntoForm consolidation={consolidation} work={work} language={language} />}
        <h2 class="govuk-heading-m">{words.papers}</h2>
        <p class="govuk-body">{words.paperLead}</p>
        {consolidation.papers.length > 1 && (
          <ul class="govuk-list govuk-list--bullet">
            {consolidation.papers.map(({ paperId, name }) => (
              <li>
                <a
                  class="govuk-link"
                  href={pathOf(paperId)}
                  {...(paperId === shown?.paperId ? { 'aria-current': 'page' } : {})}
                >
                  {name[language]}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div class="kyhan-of-papers">
        {shown && (
          <PaperSheet
            paper={shown.paper[language]}
            language={language}
            fileAt={(form) => pathOf(shown.paperId, form)}
          />
        )}
      </div>
    </>
  );
  return page({ frame, title: heading, wide: true, children });
}

interface Told {
  readonly consolidation: ConsolidationAnswer;
  readonly language: Language;
}

/** The way to the other steps, where there are several. */
function Steps({ frame: { language }, consolidation: { cycleId, stepId }, steps }: ConsolidationPageProps) {
  if (steps.length < 2) return null;
  return (
    <nav aria-label={pageWords.consolidation.step[language]}>
      <ul class="govuk-list">
        {steps.map(({ id, title }) => (
          <li>
            <a
              class="govuk-link"
              href={pathWith('/consolidation', { cycle: cycleId, step: id })}
              {...(id === stepId ? { 'aria-current': 'page' } : {})}
            >
              {title[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Standings({ consolidation: { units }, language }: Told) {
  const words = saidIn(pageWords.consolidation, language);
  const { column } = saidIn(CONSOLIDATION_WORDS, language);
  const rows = UNIT_STANDINGS.flatMap((standing) => {
    const own = units.filter((unit) => unit.standing === standing);
    if (own.length === 0) return [];
    const name = UNIT_STANDING_NAMES[standing][language];
    const shown = <span class="kyhan-moment">{name}</span>;
    return [[shown, String(own.length), own.map(({ unitName }) => unitName[language]).join('; ')]];
  });
  const assigned = units.filter(({ standing }) => standing !== 'waived').length;
  const accepted = units.filter(({ source }) => source !== undefined).length;
  return (
    <>
      <h2 class="govuk-heading-m">{words.who}</h2>
      <p class="govuk-body">{words.accepted({ accepted, assigned })}</p>
      <RowsTable
        caption={words.who}
        captionHidden
        head={[column.standing, column.count, column.unit]}
        rows={rows}
      />
    </>
  );
}

function FiguresOf({ consolidation, language }: Told) {
  const words = saidIn(pageWords.consolidation, language);
  const [table] = countedFiguresTable(consolidation, language);
  return (
    <>
      <h2 class="govuk-heading-m">{words.figures}</h2>
      {table === undefined ? (
        <p class="govuk-body">{words.noFigures}</p>
      ) : (
        <Rows caption={words.figures} table={table} />
      )}
      {comparedWith(consolidation, language).map((note) => (
        <p class="govuk-body-s">{note}</p>
      ))}
    </>
  );
}

function Rows({
  caption,
  table: { columns, rows, total },
}: {
  readonly caption: string;
  readonly table: PaperTable;
}) {
  const head = columns.map(({ name }) => name);
  return (
    <RowsTable
      caption={caption}
      captionHidden
      head={head}
      rows={[...rows, ...(total === undefined ? [] : [total])]}
    />
  );
}

/** What units wrote, with each unit named; tables joined. */
function Answers({ consolidation, language }: Told) {
  const { column } = saidIn(CONSOLIDATION_WORDS, language);
  const nameOf = consolidatedUnitNames(consolidation, language);
  return (
    <>
      {consolidation.sections.flatMap(({ fields }) =>
        fields.map((one) => {
          const label = measuredLabel(one.field, language);
          if (one.type === 'table') {
            const [table] = consolidatedRowsTable(consolidation, language, one.field.id);
            return (
              table && (
                <Folded name={label}>
                  <Rows caption={label} table={table} />
                </Folded>
              )
            );
          }
          if (one.type !== 'list' || one.answers.length === 0) return null;
          const count = one.answers.length;
          const rows = one.answers.map(({ unitId, value }) => [
            nameOf(unitId),
            shownValue({ field: one.field, value, language }),
          ]);
          return (
            <Folded name={pageWords.consolidation.answers({ label, count })[language]}>
              <RowsTable caption={label} captionHidden head={[column.unit, column.answer]} rows={rows} />
            </Folded>
          );
        }),
      )}
    </>
  );
}
