import { listedCount } from '@kyhan/api';
import type { Figures } from '@kyhan/engine';
import { type Language, pageWords } from '@kyhan/words';
import { CLASS_FIGURES } from './figure-row.js';

type ClassFigure = (typeof CLASS_FIGURES)[number];

/** How a class is drawn: never by colour alone. What has a pattern names it, since a style sheet cannot. */
const FILLS: Readonly<Record<ClassFigure, string | undefined>> = {
  onTime: undefined,
  late: 'url(#kyhan-pattern-late)',
  inTime: undefined,
  notDone: 'url(#kyhan-pattern-not-done)',
};

interface ClassRectProps {
  readonly figure: ClassFigure;
  readonly x: number | string;
  readonly y: number;
  readonly width: number | string;
  readonly height: number;
}

/** A part of a chart that stands for a class. */
export function ClassRect({ figure, ...place }: ClassRectProps) {
  return <rect {...place} class={`kyhan-class kyhan-class--${figure}`} fill={FILLS[figure]} />;
}

/** The patterns of all charts of a page, which stand on it once. */
export function ClassPatterns() {
  return (
    <svg width="0" height="0" class="kyhan-patterns" aria-hidden="true" focusable="false">
      <defs>
        <pattern
          id="kyhan-pattern-late"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" class="kyhan-pattern__ground--late" />
          <rect width="2" height="6" class="kyhan-pattern__line" />
        </pattern>
        <pattern id="kyhan-pattern-not-done" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" class="kyhan-pattern__ground--not-done" />
          <circle cx="3" cy="3" r="1.4" class="kyhan-pattern__dot" />
        </pattern>
      </defs>
    </svg>
  );
}

const BAR_HEIGHT = 18;

/** The four classes of what was owed as one bar: its numbers stand beside it, so that nobody hears them twice. */
export function ClassBar({ figures }: { readonly figures: Figures }) {
  return (
    <svg width="100%" height={BAR_HEIGHT} class="kyhan-bar" aria-hidden="true" focusable="false">
      {classParts(figures).map(({ figure, from, share }) => (
        <ClassRect
          figure={figure}
          x={`${percent(from)}%`}
          y={0}
          width={`${percent(share)}%`}
          height={BAR_HEIGHT}
        />
      ))}
    </svg>
  );
}

interface ClassPart {
  readonly figure: ClassFigure;
  /** Where it begins and how much it is, of one. */
  readonly from: number;
  readonly share: number;
}

/** What was owed in parts, in the order of the classes; nothing where all was waived. Pure; throws nothing. */
export function classParts(figures: Figures): readonly ClassPart[] {
  const counts = CLASS_FIGURES.map((figure) => ({ figure, count: listedCount(figures, figure) }));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  return counts
    .filter(({ count }) => count > 0)
    .map(({ figure, count }) => {
      const from = before / all;
      before += count;
      return { figure, from, share: count / all };
    });
}

function percent(share: number): number {
  return Math.round(share * 10_000) / 100;
}

/** What the parts of a chart mean. */
export function ClassLegend({ language }: { readonly language: Language }) {
  return (
    <ul class="kyhan-legend" aria-label={pageWords.figures.legend[language]}>
      {CLASS_FIGURES.map((figure) => (
        <li>
          <svg width="26" height="18" aria-hidden="true" focusable="false">
            <ClassRect figure={figure} x={1} y={1} width={24} height={16} />
          </svg>{' '}
          {pageWords.figures[figure][language]}
        </li>
      ))}
    </ul>
  );
}
