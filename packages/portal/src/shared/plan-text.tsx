import type { Obligation, Plan } from '@kyhan/plan';
import { type InBoth, type Language, pageWords, sameInBoth } from '@kyhan/words';
import type { Cell } from './rows-table.js';

interface PlanTextProps {
  readonly words: InBoth;
  /** Of the page. */
  readonly language: Language;
}

/**
 * The language of a text of a plan where it is not that of its page: what has one wording alone is Vietnamese, which is
 * the official one. Pure; throws nothing.
 */
function languageOf({ vi, en }: InBoth, language: Language): Language | undefined {
  return language !== 'vi' && vi === en ? 'vi' : undefined;
}

/** What a plan calls something, read aloud in its own language. */
export function PlanText({ words, language }: PlanTextProps) {
  const lang = languageOf(words, language);
  return lang === undefined ? <>{words[language]}</> : <span lang={lang}>{words[language]}</span>;
}

/** The same in a table, with where it leads. Pure; throws nothing. */
export function planCell({ words, language }: PlanTextProps, href?: string): Cell {
  const text = words[language];
  const lang = languageOf(words, language);
  if (href !== undefined) return { text, href, ...(lang === undefined ? {} : { lang }) };
  return lang === undefined ? text : { text, shown: <span lang={lang}>{text}</span> };
}

interface ClauseProps extends Pick<PlanTextProps, 'language'> {
  readonly plan: Pick<Plan, 'plan'>;
  readonly obligation: Pick<Obligation, 'source'>;
}

/** The clause that an obligation rests on, and its own words, which are Vietnamese on every page. */
export function Clause({ plan, obligation, language }: ClauseProps) {
  const { section, quote } = obligation.source;
  const clause = pageWords.assignmentFacts.clauseOf({ plan: plan.plan, section });
  return (
    <>
      {clause[language]}: “<PlanText words={sameInBoth(quote)} language={language} />”
    </>
  );
}
