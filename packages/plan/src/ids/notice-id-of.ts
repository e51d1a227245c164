/** What names a notice: at most one for each reason, ordinal and address. */
export interface NoticeName {
  /** The assignment that it is about, or the cycle. */
  readonly about: string;
  readonly kind: string;
  /** From 1 on: which reminder, which level. */
  readonly ordinal: number;
  /** The address as a hash, so that none stands in an id. */
  readonly address: string;
}

/** The id of a notice: `<assignment or cycle>/<kind>-<ordinal>/<address>`. Pure; throws nothing. */
export function noticeIdOf({ about, kind, ordinal, address }: NoticeName): string {
  return `${about}/${kind}-${ordinal}/${address}`;
}

/** What `noticeIdOf` was made of; undefined where it is no notice's id. Pure; throws nothing. */
export function readNoticeId(id: string): NoticeName | undefined {
  const match = /^(?<about>.+)\/(?<kind>[a-z-]+)-(?<ordinal>\d+)\/(?<address>[^/]+)$/.exec(id);
  const { about, kind, ordinal, address } = match?.groups ?? {};
  if (about === undefined || kind === undefined || address === undefined) return undefined;
  return { about, kind, ordinal: Number(ordinal), address };
}
