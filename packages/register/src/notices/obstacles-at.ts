import {
  noticeAddress,
  noticeContacts,
  type Away,
  type ChosenContacts,
  type NoticeAddressee,
} from '@kyhan/engine';
import type { Contact } from '@kyhan/plan';
import { isFindingOf } from '@kyhan/plan/ids';
import type { Db } from '../connection/register.js';
import { mailboxFindingId } from '../findings/mailbox-finding-id.js';
import { awayAt, type AwayOf } from './away-at.js';

/** What stands between units and their letters at an instant: who is away, and which mailboxes take none. */
export interface Obstacles {
  readonly awayOf: AwayOf;
  /** Ids of open findings that a mailbox was refused. */
  readonly refused: ReadonlySet<string>;
}

/** Of these plans; `at` is plan time. */
export async function obstaclesAt(
  db: Db,
  { planSlugs, at }: { readonly planSlugs: readonly string[]; readonly at: number },
): Promise<Obstacles> {
  const rows = await db
    .selectFrom('findings')
    .select('findingId')
    .where('kind', '=', 'mailbox-refused')
    .where('closedAt', 'is', null)
    .execute();
  const ofPlans = rows.filter(({ findingId: id }) =>
    planSlugs.some((planSlug) => isFindingOf(id, { kind: 'mailbox-refused', planSlug })),
  );
  return {
    awayOf: await awayAt(db, { planSlugs, at }),
    refused: new Set(ofPlans.map(({ findingId }) => findingId)),
  };
}

interface OfUnit {
  readonly planSlug: string;
  readonly unitId: string;
}

/** The contacts of a unit but for mailboxes that nothing reaches, until another is named or a person says it works. */
export function openMailboxes(
  contacts: readonly Contact[],
  { planSlug, unitId }: OfUnit,
  { refused }: Obstacles,
): readonly Contact[] {
  if (refused.size === 0) return contacts;
  return contacts.filter((contact) => {
    return !refused.has(mailboxFindingId({ planSlug, unitId, to: noticeAddress(contact) }));
  });
}

/** Whom of these contacts a notice goes to: for who is away goes who stands in. */
export function toldOf(
  contacts: readonly Contact[],
  addressee: NoticeAddressee,
  { planSlug, unitId, awayOf }: OfUnit & Pick<Obstacles, 'awayOf'>,
): ChosenContacts {
  const away: Away | undefined = awayOf(planSlug, unitId);
  return noticeContacts(contacts, addressee, away);
}
