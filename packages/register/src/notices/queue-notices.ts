import { noticeContacts, type NoticeDraft } from '@kyhan/engine';
import type { Contact } from '@kyhan/plan';
import type { Language } from '@kyhan/words';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { openContactFinding } from '../findings/open-contact-finding.js';
import { insertNotices } from './insert-notices.js';
import { officeUnits } from './office-units.js';
import { unitContacts } from './unit-contacts.js';

export interface Queueing {
  readonly cycle: { readonly cycleId: string; readonly planSlug: string; readonly planVersion: number };
  readonly notices: readonly NoticeDraft[];
  readonly realAt: number;
  /** Plan time, for the findings. */
  readonly at: number;
  /** For mailboxes of which the plan does not say theirs. */
  readonly language: Language | undefined;
  /** Whom is told by name and no unit of the plan. */
  readonly outside?: ReadonlyMap<string, readonly Contact[]>;
}

/**
 * Writes a notice per contact into the outbox, within the transaction that tells why it is owed.
 * A repeat is ignored: unique per assignment, kind, ordinal and contact. The units that coordinate and own
 * are those of the cycle's plan version or their living successors; contacts are the newest known, since a mended
 * address serves at once. For a unit that does not live yet those are told whom it follows.
 */
export async function queueNotices(
  trx: Db,
  { cycle, notices, realAt, at, language = 'vi', outside = NOBODY }: Queueing,
): Promise<void> {
  if (notices.length === 0) return;
  const { planSlug } = cycle;
  const owing = await owingUnits(trx, notices);
  const leading = await leadingUnits(trx, notices);
  const former = notices.flatMap(({ toldUnitId }) => toldUnitId ?? []);
  const own = [...new Set([...owing.values(), ...leading.values(), ...former])];
  const { coordinator, owner, standIns } = await officeUnits(trx, { ...cycle, at, unitIds: own });
  // Who does not live yet has nobody to be told: those whom it follows are told in its place.
  const toldFor = (unitId: string) => {
    const standing = standIns.get(unitId) ?? [];
    return standing.length === 0 ? [unitId] : standing;
  };
  const units = new Set([coordinator, owner, ...own.flatMap(toldFor)]);
  const contacts = await unitContacts(trx, planSlug, [...units]);
  const host = hostOf(contacts.get(coordinator));
  const unreached = new Set<string>();
  const rows = notices.flatMap((draft) => {
    const told = toldFor(draft.toldUnitId ?? owing.get(draft.assignmentId) ?? coordinator);
    const lead = toldFor(leading.get(draft.assignmentId) ?? coordinator);
    const unitIds = {
      lead,
      'lead-head': lead,
      coordinator: [coordinator],
      'coordinator-head': [coordinator],
      owner: [owner],
      head: told,
      'focal-point': told,
      unit: told,
    }[draft.addressee];
    return unitIds.flatMap((unitId) => {
      const chosen = noticeContacts(outside.get(unitId) ?? contacts.get(unitId) ?? [], draft.addressee);
      if (chosen.contacts.length === 0) unreached.add(unitId);
      const { wantedRole } = chosen;
      return chosen.contacts.map((contact) => {
        return { cycle, draft, unitId, contact, wantedRole, host, realAt, language };
      });
    });
  });
  await insertNotices(trx, rows);
  for (const unitId of [...unreached].sort()) await openContactFinding(trx, { planSlug, unitId, at });
}

const NOBODY: ReadonlyMap<string, readonly Contact[]> = new Map();

async function owingUnits(trx: Db, notices: readonly NoticeDraft[]): Promise<Map<string, string>> {
  const ids = [...new Set(notices.map(({ assignmentId }) => assignmentId))];
  const rows = await trx
    .selectFrom('assignments')
    .select(['assignmentId', 'unitId'])
    .where('assignmentId', '=', sql<string>`any(${ids})`)
    .execute();
  return new Map(rows.map(({ assignmentId, unitId }) => [assignmentId, unitId]));
}

/** Of contributions, whose results gather them. */
async function leadingUnits(trx: Db, notices: readonly NoticeDraft[]): Promise<Map<string, string>> {
  const asking = notices.filter(({ addressee }) => addressee === 'lead' || addressee === 'lead-head');
  const ids = [...new Set(asking.map(({ assignmentId }) => assignmentId))];
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ assignmentId: string; unitId: string }>`
    select own.assignment_id, gathers.unit_id
    from assignments own
      join standings on standings.assignment_key = own.assignment_key
      join assignments gathers on gathers.assignment_id = standings.lead ->> 'assignmentId'
    where own.assignment_id = any(${ids})`.execute(trx);
  return new Map(rows.map(({ assignmentId, unitId }) => [assignmentId, unitId]));
}

/** Right side of Message-IDs: the coordinator's own mail domain. */
function hostOf(contacts: readonly Contact[] | undefined): string {
  return contacts?.[0]?.email.split('@')[1] ?? 'kyhan.invalid';
}
