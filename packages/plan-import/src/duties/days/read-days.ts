import { readFrequency, type Frequency } from '../../frequency/frequency.js';
import type { ReadDay } from './due-rule.js';
import { readDay } from './read-day.js';

/** A frequency with its day; `joined`: one of several frequencies was read as a part of this one. */
export interface FrequencyDay {
  readonly frequency: Frequency;
  readonly day: ReadDay;
  readonly joined?: true;
}

/**
 * The day of each of some frequencies. A cell may name them one by one ("6 tháng: trước 15/6; năm: trước 15/12"); two
 * days of half-year and year are those of the two half-years. Pure; throws nothing.
 */
export function readDays(text: string, frequencies: readonly Frequency[]): FrequencyDay[] {
  const labelled = labelledDays(text, frequencies);
  if (labelled !== undefined) return labelled;
  const types = frequencies.map(({ type }) => type).toSorted();
  if (types.join() === 'half-year,year') {
    const halves = readDay(text, { type: 'half-year' });
    const year = readDay(text, { type: 'year' });
    if ('due' in halves && 'unread' in year && year.unread === 'several')
      return [{ frequency: { type: 'half-year' }, day: halves, joined: true }];
  }
  return frequencies.map((frequency) => ({ frequency, day: readDay(text, frequency) }));
}

/** Undefined where the parts of a text do not name each frequency once. */
function labelledDays(text: string, frequencies: readonly Frequency[]): FrequencyDay[] | undefined {
  if (frequencies.length < 2) return undefined;
  const parts = text
    .split(/[\n\r;]+|(?:^|\s)[-–•+]\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const found = parts.map((part) => labelledDay(part, frequencies));
  const days = found.filter((one) => one !== undefined);
  const named = new Set(days.map(({ frequency }) => frequency));
  const isEach =
    named.size === frequencies.length && days.length === parts.length && days.length === named.size;
  return isEach ? days : undefined;
}

/** The first words that are one of the frequencies, and the rest as its day. */
function labelledDay(part: string, frequencies: readonly Frequency[]): FrequencyDay | undefined {
  const words = part.replace(/^(?:đối với|for)\s+/i, '').split(/\s+/);
  for (let length = Math.min(6, words.length - 1); length > 0; length -= 1) {
    const label = words.slice(0, length).join(' ').replace(/:$/, '');
    const read = readFrequency(label);
    const [only, ...others] = 'frequencies' in read ? read.frequencies : [];
    const frequency = frequencies.find((one) => JSON.stringify(one) === JSON.stringify(only));
    if (frequency === undefined || others.length > 0) continue;
    const day = readDay(words.slice(length).join(' ').replace(/^:\s*/, ''), frequency);
    if ('due' in day) return { frequency, day };
  }
  return undefined;
}
