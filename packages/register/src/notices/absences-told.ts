import type { Db } from '../connection/register.js';
import { shownAddress } from './shown-address.js';

/** Who of a unit is away, from when to when, who stands in, and who said so; addresses are empty where they were erased. */
export interface Absence {
  /** The teller's own id: telling the same again is safe. */
  readonly absenceId: string;
  readonly planSlug: string;
  readonly unitId: string;
  /** Mailboxes of two contacts of the unit; the same twice: who was away is back. */
  readonly mailbox: string;
  readonly substitute: string;
  /** Plan time, half open, epoch milliseconds. */
  readonly fromAt: number;
  readonly untilAt: number;
  readonly actor: string;
  readonly toldAt: number;
}

/** Each telling of an absence. */
export function absencesTold(db: Db) {
  return db
    .selectFrom('absences')
    .innerJoin('addresses as away', 'away.addressKey', 'absences.addressKey')
    .innerJoin('addresses as present', 'present.addressKey', 'absences.substituteKey')
    .select(['absenceId', 'planSlug', 'unitId', 'fromAt', 'untilAt', 'actor', 'toldAt'])
    .select([shownAddress('away').as('mailbox'), shownAddress('present').as('substitute')]);
}
