import { addressKey, type NoticeAddress } from '@kyhan/engine';
import { findingIdOf, unitKeyOf } from '@kyhan/plan/ids';
import { sha256 } from '../sha256.js';

/** A mailbox of a unit. */
export interface UnitMailbox {
  readonly planSlug: string;
  readonly unitId: string;
  readonly to: NoticeAddress;
}

/** The id of the finding that a unit's mailbox was refused; the address stands in it as a hash. Pure; throws nothing. */
export function mailboxFindingId({ planSlug, unitId, to }: UnitMailbox): string {
  const address = sha256(addressKey(to)).toString('hex', 0, 6);
  return findingIdOf({ kind: 'mailbox-refused', about: `${unitKeyOf({ planSlug, unitId })}/${address}` });
}
