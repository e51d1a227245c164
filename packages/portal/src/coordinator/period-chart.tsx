import { listedCount } from '@kyhan/api';
import { rates } from '@kyhan/engine';
import { type Language, pageWords, saidIn } from '@kyhan/words';
import { classParts, ClassRect } from './class-bar.js';
import { CLASS_FIGURES, type FigureRow } from './figure-row.js';

interface PeriodChartProps {
  readonly rows: readonly FigureRow[];
  readonly title: string;
  readonly language: Language;
}

const COLUMN = 52;
const GAP = 14;
const AXIS = 44;
const [TOP, HEIGHT, BELOW] = [24, 180, 28];
const GRID = [0, 0.5, 1] as const;

/** Each period as a column of the four classes, with its rate on time above it; a phone scrolls it sideways. */
export function PeriodChart({ rows, title, language }: PeriodChartProps) {
  const words = saidIn(pageWords.figures, language);
  const width = AXIS + rows.length * COLUMN;
  return (
    <div class="kyhan-scroll kyhan-chart" tabindex={0} role="region" aria-label={words.region}>
      <svg
        width={width}
        height={TOP + HEIGHT + BELOW}
        role="img"
        aria-labelledby="period-chart-title"
        aria-describedby="period-chart-text"
      >
        <title id="period-chart-title">{title}</title>
        <desc id="period-chart-text">{words.chartText}</desc>
        {GRID.map((share) => (
          <>
            <line x1={AXIS} x2={width} y1={heightOf(share)} y2={heightOf(share)} class="kyhan-chart__grid" />
            <text x={AXIS - 6} y={heightOf(share) + 4} text-anchor="end" class="kyhan-chart__text">
              {words.share({ share })}
            </text>
          </>
        ))}
        {rows.map((row, place) => (
          <Column row={row} x={AXIS + place * COLUMN} language={language} />
        ))}
      </svg>
    </div>
  );
}

function heightOf(share: number): number {
  return TOP + HEIGHT * (1 - share);
}

function Column({ row, x, language }: { row: FigureRow; x: number; language: Language }) {
  const { figures, name, label } = row;
  const words = saidIn(pageWords.figures, language);
  const { share: onTime } = rates(figures).onTime;
  const counts = Object.fromEntries(CLASS_FIGURES.map((one) => [one, listedCount(figures, one)]));
  const middle = x + COLUMN / 2;
  return (
    <g>
      <title>{words.columnText({ name, ...(counts as Counts) })}</title>
      {classParts(figures).map(({ figure, from, share }) => (
        <ClassRect
          figure={figure}
          x={x + GAP / 2}
          y={heightOf(from + share)}
          width={COLUMN - GAP}
          height={HEIGHT * share}
        />
      ))}
      <text x={middle} y={TOP - 8} text-anchor="middle" class="kyhan-chart__text">
        {onTime === null ? '–' : words.share({ share: onTime })}
      </text>
      <text x={middle} y={TOP + HEIGHT + 18} text-anchor="middle" class="kyhan-chart__text">
        {label}
      </text>
    </g>
  );
}

type Counts = Readonly<Record<(typeof CLASS_FIGURES)[number], number>>;
