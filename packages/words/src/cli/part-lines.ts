import { inlineWords, type FieldChange, type PartChanges } from '@kyhan/plan';
import type { InBoth } from '../language.js';
import { changesWords } from './changes-words.js';

/** Whoever says texts in one language. */
export interface Saying {
  readonly text: (text: InBoth) => string;
}

/** Parts that were added, removed and changed, a line each; nothing where there are none. Pure; throws nothing. */
export function partLines(saying: Saying, { added, removed, changed }: PartChanges): string[] {
  return [
    ...added.map((id) => `+ ${id}`),
    ...removed.map((id) => `- ${id}`),
    ...changed.flatMap(({ id, fields }) => fields.map((field) => `~ ${id}  ${fieldLine(saying, field)}`)),
  ];
}

/** One key with what stood there and what stands there, in the words of the plan file. Pure; throws nothing. */
export function fieldLine({ text }: Saying, { field, before, after }: FieldChange): string {
  if (isNames(before) && isNames(after)) return `${field}: ${namesLine(before, after)}`;
  const nothing = text(changesWords.nothing);
  return `${field}: ${worded(before, nothing)} → ${worded(after, nothing)}`;
}

function worded(value: unknown, nothing: string): string {
  return value === undefined ? nothing : inlineWords(value);
}

/** A long list is told by who came and who went; where only their order changed, by the list. */
function namesLine(before: readonly string[], after: readonly string[]): string {
  const came = after.filter((name) => !before.includes(name)).map((name) => `+${name}`);
  const went = before.filter((name) => !after.includes(name)).map((name) => `-${name}`);
  return [...came, ...went].join(' ') || inlineWords(after);
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
