import { isPlainDate } from '@kyhan/calendar';

/** A box for dates shows nothing but dates; what was typed otherwise is not to be lost. */
export function dateInput(text: string): 'date' | 'text' {
  return text === '' || isPlainDate(text) ? 'date' : 'text';
}
