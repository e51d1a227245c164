/** Rulings on many at once: what was read is taken, or is to be completed. */
export const REVIEW_RULINGS = ['accept', 'return'] as const;
export type ReviewRuling = (typeof REVIEW_RULINGS)[number];

/** A version that was read. */
export interface ReadVersion {
  readonly assignmentId: string;
  readonly version: number;
}

/** What the form of many reviews sent. */
export interface PostedReview {
  /** The same for all of them: sent twice, each is ruled on once. */
  readonly rulingId: string;
  readonly chosen: readonly ReadVersion[];
  readonly ruling: ReviewRuling | undefined;
  /** The usual reason that was chosen, by its name. */
  readonly template: string;
  readonly reason: string;
  /** `YYYY-MM-DD`; empty: as the plan says. */
  readonly newDueOn: string;
  /** The new day is meant although it is no working day. */
  readonly onDayOff: boolean;
}

type Body = Readonly<Record<string, unknown>>;

/** What was sent, whatever it is; a name may be sent twice. Pure; throws nothing. */
export function postedReview(body: Body = {}): PostedReview {
  const one = (name: string) => {
    const value = [body[name]].flat()[0];
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    rulingId: one('rulingId'),
    chosen: [body['chosen']].flat().flatMap(readVersion),
    ruling: REVIEW_RULINGS.find((known) => known === one('ruling')),
    template: one('template'),
    reason: one('reason'),
    newDueOn: one('newDueOn'),
    onDayOff: one('onDayOff') !== '',
  };
}

/** The value of a checkbox. Pure; throws nothing. */
export function versionValue({ assignmentId, version }: ReadVersion): string {
  return `${version}:${assignmentId}`;
}

function readVersion(value: unknown): ReadVersion[] {
  const { version, assignmentId } =
    /^(?<version>\d{1,9}):(?<assignmentId>.+)$/.exec(typeof value === 'string' ? value : '')?.groups ?? {};
  if (version === undefined || assignmentId === undefined) return [];
  return [{ version: Number(version), assignmentId }];
}
