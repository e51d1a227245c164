import type { PlanChanges } from '@kyhan/client';
import { planNames, type Plan } from '@kyhan/plan';
import { pageWords, periodName, saidIn, shortDate, shortDue, type Language } from '@kyhan/words';
import { CAUSES, cliWords, effectLines, CYCLE_CHANGES, fieldLine, partLines } from '@kyhan/words/cli';
import { RowsTable } from '../shared/rows-table.js';
import { namedChanges } from './named-changes.js';

interface PlanChangesProps {
  readonly plan: Plan;
  readonly changes: PlanChanges;
  readonly language: Language;
}

/** A year of a large plan has hundreds. */
const MOST_SHOWN = 60;

/** What applying would change, part by part, in the words of `kyhan diff`. */
export function ChangesOfPlan({ plan, changes: told, language }: PlanChangesProps) {
  const changes = namedChanges(plan, told, language);
  const saying = { text: (said: { readonly vi: string; readonly en: string }) => said[language] };
  const words = cliWords.changes;
  const due = (one: { readonly dueOn: string; readonly dueAt: number }) => shortDue(one, plan.timeZone);
  const { openCycles, opensNow, unitsWithoutFuture, successions } = changes;
  const sections = [
    [words.plan, changes.fields.map((field) => `~ ${fieldLine(saying, field)}`)],
    [words.obligations, partLines(saying, changes.obligations)],
    [words.units, partLines(saying, changes.units)],
    [words.groups, partLines(saying, changes.groups)],
    [words.policies, partLines(saying, changes.policies)],
    [words.forms, partLines(saying, changes.forms)],
    [words.paperTemplates, partLines(saying, changes.paperTemplates)],
    [words.days, changes.calendarDays.map((day) => dayLine(day, language))],
    [words.stays, openCycles.flatMap((one) => effectLines.stays(saying, one))],
    [words.opensNow, opensNow.map((one) => effectLines.opening(one, due(one))[language])],
    [words.unitsWithOpenWork, unitsWithoutFuture.map((one) => effectLines.unitWithoutFuture(one)[language])],
    [words.successions, successions.map((one) => effectLines.succession(one)[language])],
  ] as const;
  return (
    <>
      {!changes.changed && <p class="govuk-body">{words.same[language]}</p>}
      {sections.map(([heading, lines]) => (
        <Lines heading={heading[language]} lines={lines} language={language} />
      ))}
      <ComingCycles {...{ plan, changes, language }} />
      <OpenCycles {...{ plan, changes, language }} />
      <People {...{ plan, changes, language }} />
    </>
  );
}

function dayLine(
  { on, before, after, name }: PlanChanges['calendarDays'][number],
  language: Language,
): string {
  const why = name === undefined ? '' : ` (${name[language]})`;
  const words = cliWords.changes;
  return `${shortDate(on)}: ${words[before][language]} → ${words[after][language]}${why}`;
}

function Lines({
  heading,
  lines,
  language,
}: {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly language: Language;
}) {
  if (lines.length === 0) return null;
  const more = lines.length - MOST_SHOWN;
  return (
    <>
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{heading}</h3>
      <ul class="govuk-list govuk-!-font-size-16">
        {lines.slice(0, MOST_SHOWN).map((line) => (
          <li>{line}</li>
        ))}
        {more > 0 && <li>{pageWords.planFile.more({ count: more })[language]}</li>}
      </ul>
    </>
  );
}

function days(before: string | undefined, after: string | undefined): string {
  const both = [...new Set([before, after])].filter((day) => day !== undefined);
  return both.map(shortDate).join(' → ');
}

function ComingCycles({ plan, changes: { cycles }, language }: PlanChangesProps) {
  if (cycles.length === 0) return null;
  const words = saidIn(cliWords.column, language);
  const titles = new Map(plan.obligations.map(({ id, title }) => [id, title[language]]));
  const { firstDay } = planNames(plan);
  const more = cycles.length - MOST_SHOWN;
  return (
    <>
      <RowsTable
        caption={cliWords.changes.cycles[language]}
        head={[words.change, words.obligation, words.period, words.opens, words.due, words.because]}
        rows={cycles
          .slice(0, MOST_SHOWN)
          .map(({ change, obligation, period, before, after, because }) => [
            CYCLE_CHANGES[change][language],
            titles.get(obligation) ?? obligation,
            periodName(period, language, firstDay(obligation, period)),
            days(before?.opensOn, after?.opensOn),
            days(before?.dueOn, after?.dueOn),
            because === undefined ? '' : CAUSES[because][language],
          ])}
      />
      {more > 0 && <p class="govuk-body">{pageWords.planFile.more({ count: more })[language]}</p>}
    </>
  );
}

function OpenCycles({ plan, changes, language }: PlanChangesProps) {
  const rows = changes.openCycles.filter(effectLines.isShown);
  if (rows.length === 0) return null;
  const words = saidIn(cliWords.column, language);
  const titles = new Map(plan.obligations.map(({ id, title }) => [id, title[language]]));
  const { firstDay } = planNames(plan);
  const saying = { text: (said: { readonly vi: string; readonly en: string }) => said[language] };
  return (
    <RowsTable
      caption={cliWords.changes.openCycles[language]}
      head={[words.obligation, words.period, words.due, cliWords.changes.moved[language], words.note]}
      rows={rows.map((one) => [
        titles.get(one.obligation) ?? one.obligation,
        periodName(one.period, language, firstDay(one.obligation, one.period)),
        days(one.dueOn, one.newDueOn),
        String(one.moves.length),
        effectLines.note(saying, one),
      ])}
    />
  );
}

function People({ changes: { people }, language }: PlanChangesProps) {
  if (people.length === 0) return null;
  const words = saidIn(cliWords.column, language);
  const { peopleWrittenTo, dayMoved, newCycles } = saidIn(cliWords.changes, language);
  const more = people.length - MOST_SHOWN;
  return (
    <>
      <RowsTable
        caption={peopleWrittenTo}
        head={[words.unit, words.mailbox, dayMoved, newCycles]}
        rows={people
          .slice(0, MOST_SHOWN)
          .map(({ unit, address, moved, opened }) => [unit, address, String(moved), String(opened)])}
      />
      {more > 0 && <p class="govuk-body">{pageWords.planFile.more({ count: more })[language]}</p>}
    </>
  );
}
