/** How that stands which a letter that urges names: past its day, to be completed, or falling due. */
export const URGED_STANDINGS = ['overdue', 'returned', 'due'] as const;

export type UrgedStanding = (typeof URGED_STANDINGS)[number];
