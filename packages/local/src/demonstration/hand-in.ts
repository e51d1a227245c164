import type { FieldValues } from './example-values.js';
import { sendPageForm } from './page-form.js';

export interface HandIn {
  /** The signed link, as it stood in the mail. */
  readonly link: string;
  readonly nil: boolean;
  readonly values: FieldValues;
  readonly note: string;
}

/**
 * Hands in by the unit's page.
 * Returns false where the page no longer takes anything.
 * @throws Error with what the page says where it refuses what was filled in
 */
export async function handIn({ link, nil, values, note }: HandIn): Promise<boolean> {
  const filledIn = (submissionId: string) => {
    const form = new FormData();
    form.set('submissionId', submissionId);
    form.set('note', note);
    if (nil) form.set('nil', 'yes');
    for (const [field, value] of Object.entries(values)) form.set(`field-${field}`, value);
    return form;
  };
  return await sendPageForm({ link, idField: 'submissionId', sentTo: link, filledIn });
}
