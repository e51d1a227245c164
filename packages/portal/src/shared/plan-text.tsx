import type { Obligation } from '@kyhan/plan';
import type { InBoth, Language } from '@kyhan/words';
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
export function languageOf({ vi, en }: InBoth, language: Language): Language | undefined {
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
  /** The clause in the words of the page. */
  readonly clause: string;
  readonly obligation: Pick<Obligation, 'source'>;
}

/** A clause, whose quote is Vietnamese on every page. */
export function Clause({ clause, obligation, language }: ClauseProps) {
  const { quote } = obligation.source;
  const at = clause.lastIndexOf(quote);
  if (language === 'vi' || at < 0) return <>{clause}</>;
  return (
    <>
      {clause.slice(0, at)}
      <span lang="vi">{quote}</span>
      {clause.slice(at + quote.length)}
    </>
  );
}
