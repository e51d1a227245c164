import { jumpingFields, type Form } from '@kyhan/plan';
import type { Submission } from '@kyhan/register';

/**
 * The values of an earlier version as somebody would type them, to begin the next one with: what was returned is mended,
 * not typed again. Files are not among them, since a browser cannot attach them by itself. Pure; throws nothing.
 */
export function typedAgain(
  form: Form | undefined,
  { values }: Pick<Submission, 'values'>,
): Record<string, unknown> {
  if (form === undefined) return {};
  const fields = form.sections.flatMap((section) => section.fields).filter(({ type }) => type !== 'file');
  const ids = [...fields.map(({ id }) => id), ...jumpingFields(form).map(({ reasonId }) => reasonId)];
  return Object.fromEntries(ids.map((id) => [id, typed(values[id])]));
}

/** Whether a form came back as it was opened: then a tick at the nil return means all of it. Pure; throws nothing. */
export function isUntouched(sent: Record<string, unknown>, begun: Record<string, unknown>): boolean {
  return JSON.stringify(filledIn(sent)) === JSON.stringify(filledIn(begun));
}

function filledIn(values: Record<string, unknown>): [string, unknown][] {
  // The register keeps the cells of a row in an order of its own.
  return Object.entries(values)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, value]): [string, unknown] => [id, Array.isArray(value) ? value.map(filledIn) : value])
    .filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    );
}

function typed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(typedRow);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  // In Vietnamese writing `1.234` is more than a thousand; a comma can be read in one way only.
  return typeof value === 'number' ? String(value).replace('.', ',') : value;
}

function typedRow(row: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row as object).map(([id, value]) => [id, typed(value)]));
}
