import { folded } from '@kyhan/plan';

/** "nt", "-nt-", "như trên", 〃, "'' and other marks that repeat the cell above. */
const DITTO = /^[-–\s]*(?:n\.?t\.?|nhu tren|ditto|do\.|id\.|idem|as above|same)[-–\s]*$/;
const MARKS = /^[-–\s]*(?:["“”″〃]|''|’’|‘‘|,,|\/\/)[-–\s]*$/;
/** A dash alone says that there is nothing. */
const NOTHING = /^[-–—]+$|^\.+$/;

/** Whether a cell repeats the one above it. */
export function isDitto(text: string): boolean {
  return DITTO.test(folded(text)) || MARKS.test(text.trim());
}

/** Whether a cell says that there is nothing. */
export function isNothing(text: string): boolean {
  return NOTHING.test(text.trim());
}
