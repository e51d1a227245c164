/** To whom a letter that urges is: all that are ordered, one of them, or one body that is asked. */
export type UrgedAddressee =
  | { readonly to: 'units' }
  | { readonly to: 'unit'; readonly unitId: string }
  | { readonly to: 'asked'; readonly unitId: string };

/** The id of the report of results, the one paper of its kind. */
export const RESULTS_PAPER_ID = 'results';

/** The id of a letter among those of a period, from whom it is to. Pure; throws nothing. */
export function urgingPaperIdOf(addressee: UrgedAddressee): string {
  return addressee.to === 'units' ? addressee.to : `${addressee.to}-${addressee.unitId}`;
}

/** Whom a letter of this id is to; undefined where it is no letter's. Pure; throws nothing. */
export function readUrgingPaperId(id: string): UrgedAddressee | undefined {
  if (id === 'units') return { to: 'units' };
  const [, to, unitId] = /^(unit|asked)-(.+)$/.exec(id) ?? [];
  return unitId === undefined ? undefined : { to: to as 'unit' | 'asked', unitId };
}
