import type { PurgedPart, PurgePart } from '@kyhan/contracts';
import { type Language, purgedSentence } from '@kyhan/words';

interface PurgedWords {
  /** What of something went by acts. */
  readonly purged: readonly PurgedPart[] | undefined;
  readonly part: PurgePart;
  readonly zone: string;
  readonly language: Language;
}

/** What stands in the place of a part that went by an act; undefined where none did. Pure; throws nothing. */
export function purgedWords({ purged, part, zone, language }: PurgedWords): string | undefined {
  const gone = purged?.findLast((one) => one.part === part);
  return gone === undefined ? undefined : purgedSentence(gone, zone)[language];
}
