/** Name of the input of a field in the page's form. */
export function inputName(fieldId: string): string {
  return `field-${fieldId}`;
}

/** Name of the input of a box of a table, by its row, the first is 0, and its column. */
export function cellInputName(fieldId: string, row: number, columnId: string): string {
  return `${inputName(fieldId)}.${row}.${columnId}`;
}

/** What was typed into one box; a table has boxes of its own. */
export function typedText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}
