import type { FindingData, FindingKind } from '@kyhan/contracts';
import type { InBoth } from '../language.js';
import { message, type MessageValues } from '../message.js';
import { text } from '../text.js';

/** What a kind of finding is called, what to do about it, and what one of them says. */
export interface FindingWords<Kind extends FindingKind> {
  readonly title: InBoth;
  readonly todo: InBoth;
  /** `about` is its subject by name. */
  readonly text: (data: FindingData[Kind], about: InBoth) => InBoth;
}

interface About extends MessageValues {
  readonly about: InBoth;
}

/** A kind whose sentence says its data as they are, unless `values` turns them into words. */
export function finding<Data extends FindingData[FindingKind]>({
  values = (data) => data as unknown as MessageValues,
  ...words
}: {
  readonly title: InBoth;
  readonly todo: InBoth;
  readonly text: InBoth;
  readonly values?: (data: Data) => MessageValues;
}) {
  const said = message<About>(words.text);
  return {
    title: text(words.title),
    todo: text(words.todo),
    text: (data: Data, about: InBoth) => said({ ...values(data), about }),
  };
}
