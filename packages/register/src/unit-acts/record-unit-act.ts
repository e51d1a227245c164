import type { ActReceiptAnswer, Untold } from '@kyhan/contracts';
import { unitActRefusal, type UnitAct } from '@kyhan/engine';
import { KyhanError, toldError } from '@kyhan/errors';
import { wordedDetails } from '@kyhan/words';
import { canonicalJson } from '../canonical-json.js';
import { reasonColumns } from '../chained-event.js';
import type { Db, Register } from '../connection/register.js';
import { insertRows } from '../insert-rows.js';
import { lockOpenAssignment, wakeAssignment } from '../submissions/lock-open-assignment.js';
import { knownState } from '../untaken/known-state.js';
import { unitActHash } from './unit-act-hash.js';
import { failPoint } from '../fail-points/fail-point.js';

/** What a unit does with what it owes, beside handing in. */
export interface NewUnitAct {
  readonly assignmentId: string;
  /** The sender's own id, which belongs to its assignment: sending the same again is safe. */
  readonly actId: string;
  readonly act: UnitAct;
  readonly reason?: string | undefined;
  readonly actor: string;
  /** Plan time. */
  readonly storedAt: number;
  readonly storedRealAt: number;
  /** The unit that the sender took for the one that owes it. */
  readonly owedBy?: string | undefined;
}

/** What a sender may rely on, before it is told. Instants are epoch milliseconds of plan time. */
export type ActReceipt = Untold<ActReceiptAnswer>;

/**
 * Stores what a unit does, and answers with the receipt; its shard's next turn takes it in. The same id with the same
 * content gets the first receipt again.
 * @throws KyhanError ASSIGNMENT_NOT_FOUND, ASSIGNMENT_ENDED (also once the lock has passed), ACT_ID_REUSED,
 * HANDED_OVER, CONTESTED_ALREADY, NOTHING_SUBMITTED, NOTHING_TO_EXTEND, EXTENSION_ASKED_ALREADY, EXTENSION_SHORTENS,
 * NOTHING_TO_CONFIRM, VERSION_SUPERSEDED
 */
export async function recordUnitAct(register: Register, act: NewUnitAct): Promise<ActReceipt> {
  const earlier = await findDuplicate(register.db, act);
  if (earlier !== undefined) return earlier;
  const receipt = await register.db.transaction().execute((trx) => store(trx, act));
  failPoint('after-unit-act-commit');
  return receipt;
}

async function findDuplicate(db: Db, { assignmentId, actId, act, reason }: NewUnitAct) {
  const found = await db
    .selectFrom('unitActs')
    .innerJoin('assignments', 'assignments.assignmentKey', 'unitActs.assignmentKey')
    .select(['unitActs.act', 'unitActs.reason', 'unitActs.number', 'unitActs.storedAt', 'unitActs.hash'])
    .where('assignmentId', '=', assignmentId)
    .where('actId', '=', actId)
    .executeTakeFirst();
  if (found === undefined) return undefined;
  const isSame = canonicalJson(found.act) === canonicalJson(act) && found.reason === (reason ?? null);
  if (!isSame) throw new KyhanError('ACT_ID_REUSED', { actId });
  const { number, storedAt, hash } = found;
  return { kind: 'duplicate', actId, number, storedAt, hash: hash.toString('hex') } as const;
}

async function store(trx: Db, wish: NewUnitAct): Promise<ActReceipt> {
  const { assignmentId, actId, act, reason, actor, storedAt, storedRealAt } = wish;
  const stream = await lockOpenAssignment(trx, wish);
  const duplicate = await findDuplicate(trx, wish);
  if (duplicate !== undefined) return duplicate;
  const refused = unitActRefusal(await knownState(trx, stream, storedAt), act);
  if (refused !== undefined) throw toldError(refused.code, wordedDetails(refused.details));
  const { key: assignmentKey } = stream;
  const place = await nextPlace(trx, assignmentKey);
  const content = { actId, ...place, act, ...reasonColumns(reason), actor, storedAt, storedRealAt };
  const hash = unitActHash({ assignmentId, ...content });
  await insertRows(trx, { into: 'unitActs', rows: [{ assignmentKey, ...content, hash }] });
  await wakeAssignment(trx, { assignmentKey, storedAt });
  return { kind: 'stored', actId, number: place.number, storedAt, hash: hash.toString('hex') };
}

/** Under the assignment's lock: nobody else stores anything for it. */
async function nextPlace(trx: Db, assignmentKey: number) {
  const { lastNumber, lastVersion } = await trx
    .selectNoFrom((eb) => [
      eb
        .selectFrom('unitActs')
        .select(({ fn }) => fn.max('number').as('last'))
        .where('assignmentKey', '=', assignmentKey)
        .as('lastNumber'),
      eb
        .selectFrom('submissions')
        .select(({ fn }) => fn.max('version').as('last'))
        .where('assignmentKey', '=', assignmentKey)
        .as('lastVersion'),
    ])
    .executeTakeFirstOrThrow();
  return { number: (lastNumber ?? 0) + 1, afterVersion: lastVersion ?? 0 };
}
