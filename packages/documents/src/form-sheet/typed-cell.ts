import { writtenDate, type FormField } from '@kyhan/plan';
import { YES_NO_CHOICES } from '@kyhan/words';
import type { SheetCell } from './sheet.js';

/** A cell as somebody would have typed it on the page. What is none of what is asked stays as it is. Pure; throws nothing. */
export function typedCell(field: FormField, cell: SheetCell): string {
  if (field.type === 'date') return typedDay(cell);
  if (field.type === 'yes-no') return typedChoice(cell, YES_NO_CHOICES);
  if (field.type === 'choice') return typedChoice(cell, field.choices ?? []);
  return typedText(cell);
}

/** Spreadsheets count days from here; before March 1900 they are one off, which no report reaches. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
const LAST_DAY = 2_958_465;

function typedDay(cell: SheetCell): string {
  if (typeof cell === 'number' && cell >= 61 && cell <= LAST_DAY)
    return new Date(DAY_ZERO + Math.floor(cell) * DAY_MS).toISOString().slice(0, 10);
  const text = typedText(cell);
  return writtenDate(text) ?? text;
}

function typedChoice(
  cell: SheetCell,
  choices: readonly {
    readonly value: string;
    readonly label: { readonly vi: string; readonly en: string };
  }[],
): string {
  const text = typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : typedText(cell);
  const meant = folded(text);
  const chosen = choices.find(({ value, label }) =>
    [value, label.vi, label.en].some((one) => folded(one) === meant),
  );
  return chosen?.value ?? text;
}

function folded(text: string): string {
  return text.normalize('NFC').trim().toLocaleLowerCase('vi');
}

/** Of a number fifteen digits mean something, and a comma can be read in one way only. */
const NUMBERS = new Intl.NumberFormat('en-US', { useGrouping: false, maximumSignificantDigits: 15 });

function typedText(cell: SheetCell): string {
  return typeof cell === 'number' ? NUMBERS.format(cell).replace('.', ',') : String(cell).trim();
}
