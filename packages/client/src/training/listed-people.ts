import { checkedLines, type RosterWish } from './checked-lines.js';

/** Somebody on a line of a roster, by the office's own code. */
export interface ListedTrainee {
  readonly code: string;
  readonly name?: string;
  readonly office?: string;
  readonly unit: string;
  readonly from: string;
  readonly to?: string;
}

/**
 * The people of a roster as its file lists them.
 * @throws KyhanError ROSTER_REFUSED with everything that is wrong, by line
 */
export function listedPeople(wish: RosterWish): ListedTrainee[] {
  return checkedLines(wish, false).map(
    ({ record: { person = '', name, office, unit = '', from = '', to } }) => ({
      code: person,
      ...(name && { name }),
      ...(office && { office }),
      unit,
      from,
      ...(to && { to }),
    }),
  );
}
