import { checkedField, type FormField } from '@kyhan/plan';
import { shownValue, type Language } from '@kyhan/words';
import { offersOf } from './how-to.js';
import { sheetCell } from './sheet-cell.js';

/** The cell of a box, with what was typed into it so far: what is no number or day yet stays as it was typed. */
export function filledCell(field: FormField, typed: unknown, language: Language) {
  const { filled } = sheetCell;
  const text = typeof typed === 'string' ? typed : '';
  const checked = text === '' ? undefined : checkedField(field, text);
  const value = checked !== undefined && 'value' in checked ? checked.value : undefined;
  const isAsTyped = text !== '' && value === undefined;
  const offers = offersOf(field, language);
  if (offers.length > 0)
    return filled.choice(isAsTyped ? text : shownValue({ field, value, language }), offers);
  if (isAsTyped) return filled.text(text);
  if (field.type === 'number') return filled.number(typeof value === 'number' ? value : undefined);
  if (field.type === 'date') return filled.day(typeof value === 'string' ? value : undefined);
  return filled.text(text);
}
