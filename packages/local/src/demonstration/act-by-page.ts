import type { UnitActType } from '@kyhan/engine';
import { sendPageForm } from './page-form.js';

export interface ActByPage {
  /** The signed link, as it stood in the mail. */
  readonly link: string;
  readonly act: UnitActType;
  readonly reason: string;
  /** The last good day that is asked for. */
  readonly newDueOn?: string;
}

/**
 * Does by the unit's page what can be done beside handing in.
 * Returns false where the page no longer takes anything.
 * @throws Error with what the page says where it refuses
 */
export async function actByPage({ link, act, reason, newDueOn }: ActByPage): Promise<boolean> {
  const filledIn = (actId: string) =>
    new URLSearchParams({ actId, act, reason, ...(newDueOn === undefined ? {} : { newDueOn }) });
  return await sendPageForm({ link, idField: 'actId', sentTo: `${link}/acts`, filledIn });
}
