import { citedClause, type Obligation, type Plan, type Step } from '@kyhan/plan';
import {
  clauseName,
  type InBoth,
  isVietnameseAlone,
  type Language,
  languageParts,
  pageWords,
  sameInBoth,
} from '@kyhan/words';
import type { Cell } from './rows-table.js';

interface PlanTextProps {
  readonly words: InBoth;
  /** Of the page. */
  readonly language: Language;
}

/** The language of a text of a plan where it is not that of its page. Pure; throws nothing. */
function languageOf(words: InBoth, language: Language): Language | undefined {
  return language !== 'vi' && isVietnameseAlone(words) ? 'vi' : undefined;
}

/** What a plan calls something, read aloud in its own language. */
export function PlanText({ words, language }: PlanTextProps) {
  return <PlanSentence text={words[language]} names={[words]} language={language} />;
}

interface PlanSentenceProps {
  /** In the language of the page. */
  readonly text: string;
  /** What plans call things that are named in it. */
  readonly names: readonly InBoth[];
  readonly language: Language;
}

/** A sentence in which things are called as their plan does, each read aloud in its own language. */
export function PlanSentence({ text, ...known }: PlanSentenceProps) {
  return (
    <>
      {languageParts(text, known).map((part) =>
        part.lang === undefined ? part.text : <span lang={part.lang}>{part.text}</span>,
      )}
    </>
  );
}

/** The same in a table, with where it leads. Pure; throws nothing. */
export function namedCell(named: PlanSentenceProps, href?: string): Cell {
  const shown = <PlanSentence {...named} />;
  if (href === undefined) return { text: named.text, shown };
  return {
    text: named.text,
    shown: (
      <a class="govuk-link" href={href}>
        {shown}
      </a>
    ),
  };
}

/** What a plan calls something in a table, with where it leads. Pure; throws nothing. */
export function planCell({ words, language }: PlanTextProps, href?: string): Cell {
  const text = words[language];
  const lang = languageOf(words, language);
  if (href !== undefined) return { text, href, ...(lang === undefined ? {} : { lang }) };
  return lang === undefined ? text : { text, shown: <span lang={lang}>{text}</span> };
}

interface ClauseProps extends Pick<PlanTextProps, 'language'> {
  readonly plan: Pick<Plan, 'plan'>;
  readonly obligation: Pick<Obligation, 'source' | 'steps'>;
  /** What is owed in it; absent: the whole obligation. */
  readonly step?: Pick<Step, 'id'> | undefined;
}

/** The clause that an obligation or a step of it rests on, and its own words where the plan quotes them, in their own language. */
export function Clause({ plan, obligation, step, language }: ClauseProps) {
  const { section, quote } = citedClause(obligation, step?.id);
  const clause = clauseName(section);
  const named = pageWords.assignmentFacts.clauseOf({ plan: plan.plan, clause })[language];
  return (
    <>
      <PlanSentence text={named} names={[clause]} language={language} />
      {quote !== '' && (
        <>
          : “<PlanText words={sameInBoth(quote)} language={language} />”
        </>
      )}
    </>
  );
}
