/** What is counted of units, as places in the texts of a paper and as conditions of its parts. */
export const PAPER_COUNTS = [
  'assigned',
  'accepted',
  'inTime',
  'nil',
  'late',
  'waiting',
  'missing',
  'unanswered',
  'waived',
  'joined',
  'left',
] as const;

export type PaperCount = (typeof PAPER_COUNTS)[number];

/** A part of a paper may stand only where this counts something; `before` where there is a period to compare with. */
export const PAPER_CONDITIONS = [...PAPER_COUNTS, 'before'] as const;

export type PaperCondition = (typeof PAPER_CONDITIONS)[number];

/** Units of a count by name. */
const NAMED_COUNTS = PAPER_COUNTS.filter((name) => name !== 'assigned' && name !== 'accepted');

/** Of a number of the form: what it comes to, in time and late, before, and how it changed. */
export const PAPER_FIGURES = ['all', 'inTime', 'late', 'before', 'change'] as const;

export type PaperFigure = (typeof PAPER_FIGURES)[number];

const OF_PERIOD = [
  'plan',
  'planTitle',
  'title',
  'period',
  'from',
  'to',
  'dueOn',
  'countedOn',
  'lastPeriod',
] as const;

/** Every place that a text of a paper may have, but for those of fields (`events`, `events.late`). */
export const PAPER_VALUES: readonly string[] = [
  ...OF_PERIOD,
  ...PAPER_COUNTS,
  ...NAMED_COUNTS.map((name) => `${name}.names`),
];

/** The places of a text: `{period}`, `{late.names}`, `{events.change}`. */
export const PAPER_PLACE = /\{([^{}]*)\}/g;
