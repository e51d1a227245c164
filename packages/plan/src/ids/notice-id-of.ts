/** What names a notice: at most one for each reason, ordinal and mailbox. */
export interface NoticeName {
  /** The assignment that it is about, or the cycle. */
  readonly about: string;
  readonly kind: string;
  /** From 1 on: which reminder, which level. */
  readonly ordinal: number;
  /** The mailbox as a hash, so that no address stands in an id. */
  readonly mailbox: string;
}

/** The id of a notice: `<assignment or cycle>/<kind>-<ordinal>/<mailbox>`. Pure; throws nothing. */
export function noticeIdOf({ about, kind, ordinal, mailbox }: NoticeName): string {
  return `${about}/${kind}-${ordinal}/${mailbox}`;
}

/** What `noticeIdOf` was made of; undefined where it is no notice's id. Pure; throws nothing. */
export function readNoticeId(id: string): NoticeName | undefined {
  const match = /^(?<about>.+)\/(?<kind>[a-z-]+)-(?<ordinal>\d+)\/(?<mailbox>[^/]+)$/.exec(id);
  const { about, kind, ordinal, mailbox } = match?.groups ?? {};
  if (about === undefined || kind === undefined || mailbox === undefined) return undefined;
  return { about, kind, ordinal: Number(ordinal), mailbox };
}
