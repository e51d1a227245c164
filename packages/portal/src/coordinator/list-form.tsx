import { CONTRIBUTION_FILTERS, WAITINGS, type CountedFigure } from '@kyhan/contracts';
import { ASSIGNMENT_STATUSES } from '@kyhan/engine';
import { planNames, type Plan } from '@kyhan/plan';
import { readCycleId } from '@kyhan/plan/ids';
import {
  type InBoth,
  type Language,
  pageWords,
  periodWords,
  saidIn,
  STATUS_NAMES,
  WAITING_NAMES,
} from '@kyhan/words';
import { HiddenFields } from '../shared/hidden-fields.js';
import type { ListWish } from './list-wish.js';

interface ListFormProps {
  readonly wish: ListWish;
  /** All that may be chosen. */
  readonly plans: readonly Plan[];
  readonly language: Language;
}

/** What a list of assignments is asked for: a form that is an address, to be kept and handed on. */
export function ListForm({ wish, plans, language }: ListFormProps) {
  const words = saidIn(pageWords.assignments, language);
  const {
    plan: _plan,
    waiting: _waiting,
    status: _status,
    obligation: _obligation,
    unit: _unit,
    contribution: _contribution,
    ...rest
  } = wish;
  const { state: _state, text: _text, dueFrom: _from, dueTo: _to, ...beside } = rest;
  const chosen = plans.filter(({ slug }) => wish.plan === undefined || slug === wish.plan);
  const selects = [
    ...(plans.length > 1 ? [['plan', words.plan, plans.map(planChoice)] as const] : []),
    ['state', words.state, Object.entries(pageWords.assignments.states)],
    ['waiting', words.waiting, WAITINGS.map((one) => [one, WAITING_NAMES[one]] as const)],
    ['status', words.status, ASSIGNMENT_STATUSES.map((one) => [one, STATUS_NAMES[one]] as const)],
    [
      'contribution',
      words.contribution,
      CONTRIBUTION_FILTERS.map((one) => [one, pageWords.assignments.contributionFilters[one]] as const),
    ],
    ['obligation', words.obligation, named(chosen.flatMap(({ obligations }) => obligations.map(titled)))],
    ['unit', words.unit, named(chosen.flatMap(({ units }) => units.map(({ id, name }) => [id, name])))],
  ] as const;
  return (
    <>
      <form method="get" action="/assignments" class="kyhan-chooser">
        <HiddenFields fields={beside} />
        <div>
          <label class="govuk-label" for="text">
            {words.text}
          </label>
          <div class="govuk-hint" id="text-hint">
            {words.textHint}
          </div>
          <input
            class="govuk-input govuk-input--width-20"
            type="search"
            id="text"
            name="text"
            value={wish.text}
            aria-describedby="text-hint"
          />
        </div>
        {selects.map(([name, label, choices]) => (
          <FilterChoice name={name} label={label} chosen={wish[name]} choices={choices} language={language} />
        ))}
        <DayFilter name="dueFrom" label={words.from} day={wish.dueFrom} />
        <DayFilter name="dueTo" label={words.to} day={wish.dueTo} />
        <button class="govuk-button govuk-button--secondary" type="submit">
          {words.show}
        </button>
      </form>
      <Kept wish={wish} plans={plans} language={language} />
    </>
  );
}

/** What the address asks for beside the form, as the page had it that led here, and a way to the whole list. */
function Kept({ wish, plans, language }: ListFormProps) {
  const words = saidIn(pageWords.assignments, language);
  const { cycle, figure, level } = wish;
  const kept = [
    ...(cycle === undefined ? [] : [`${words.cycle}: ${cycleName(cycle, plans)[language]}`]),
    ...(figure === undefined ? [] : [`${words.figure}: ${words.figures[figure as CountedFigure]}`]),
    ...(level === undefined ? [] : [level === '0' ? words.notEscalated : `${words.level} ${level}`]),
  ];
  if (Object.keys(wish).length === 0) return null;
  return (
    <p class="govuk-body">
      {kept.map((one) => (
        <>
          <strong>{one}</strong>{' '}
        </>
      ))}
      <a class="govuk-link" href="/assignments">
        {words.clear}
      </a>
    </p>
  );
}

function cycleName(cycleId: string, plans: readonly Plan[]): InBoth {
  const { planSlug, obligationId, periodKey = '' } = readCycleId(cycleId) ?? {};
  const plan = plans.find(({ slug }) => slug === planSlug);
  const title = plan?.obligations.find(({ id }) => id === obligationId)?.title;
  const from = plan && planNames(plan).firstDay(obligationId ?? '', periodKey);
  const unknown = { vi: cycleId, en: cycleId };
  return title === undefined
    ? unknown
    : pageWords.assignments.cycleOf({ title, period: periodWords(periodKey, from) });
}

type Choices = readonly (readonly [string, InBoth])[];

function planChoice({ slug, plan, title }: Plan): Choices[number] {
  return [slug, pageWords.overview.planTitle({ number: plan, title: title.vi })];
}

function titled({ id, title }: Plan['obligations'][number]): Choices[number] {
  return [id, title];
}

const vietnamese = new Intl.Collator('vi');

/** By name; what several plans call by one id is chosen once. */
function named(choices: Choices): Choices {
  return [...new Map(choices)].sort(([, a], [, b]) => vietnamese.compare(a.vi, b.vi));
}

interface FilterChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly chosen: string | undefined;
  readonly choices: Choices;
  readonly language: Language;
}

function FilterChoice({ name, label, chosen, choices, language }: FilterChoiceProps) {
  return (
    <div>
      <label class="govuk-label" for={name}>
        {label}
      </label>
      <select class="govuk-select" id={name} name={name}>
        <option value="">{pageWords.assignments.all[language]}</option>
        {choices.map(([value, text]) => (
          <option value={value} selected={value === chosen}>
            {text[language]}
          </option>
        ))}
      </select>
    </div>
  );
}

function DayFilter({ name, label, day }: { name: string; label: string; day: string | undefined }) {
  return (
    <div>
      <label class="govuk-label" for={name}>
        {label}
      </label>
      <input class="govuk-input govuk-input--width-10" type="date" id={name} name={name} value={day} />
    </div>
  );
}
