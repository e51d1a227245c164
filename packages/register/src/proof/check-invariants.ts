import type { InvariantsAnswer, Untold } from '@kyhan/contracts';
import type { Db, Register } from '../connection/register.js';
import { addresseeFaults, plansInForce } from './addressee-faults.js';
import { absenceFaults } from './absence-faults.js';
import { addressFaults } from './address-faults.js';
import { assignmentRecords } from './assignment-record.js';
import { ClosingFigures } from './closing-figures.js';
import { cycleFaults } from './cycle-faults.js';
import { endingFaults } from './ending-faults.js';
import { figureFaults } from './figure-faults.js';
import { foldFaults } from './fold-faults.js';
import { noticeFaults } from './notice-faults.js';
import { periodFaults, type ExpectedPeriods } from './period-faults.js';
import { partedFaults } from './parted-faults.js';
import { planFaults } from './plan-faults.js';
import { receiptFaults, type Patience } from './receipt-faults.js';
import { repeatedNotices } from './repeated-notices.js';
import { doorFaults } from './door-faults.js';
import { draftFaults } from './draft-faults.js';
import { heldRights } from './held-rights.js';
import { requestFaults } from './request-faults.js';
import { roleFaults } from './role-faults.js';
import { sendingFaults } from './sending-faults.js';
import { settlingFaults } from './settling-faults.js';
import { successionFaults } from './succession-faults.js';
import { streamRoleFaults } from './stream-role-faults.js';
import { rulingFaults } from './ruling-faults.js';
import { tallyFaults } from './tally-faults.js';
import { turnFaults } from './turn-faults.js';
import { checkedAtWork } from './checked-at-work.js';
import { unclosedFaults } from './unclosed-faults.js';
import { unitActFaults } from './unit-act-faults.js';
import { verifyChains } from './verify-chains.js';
import { verifyFiles } from './verify-files.js';

export interface InvariantCheck {
  /** Plan time, epoch milliseconds. */
  readonly now: number;
  /** What the plans expect to have been opened by now; without it invariant 4 has nothing to check. */
  readonly expected?: readonly ExpectedPeriods[];
  /** Plan milliseconds that shards and cycles have to act; a day unless given. */
  readonly graceMs?: number;
}

/** What one invariant came to; its number is the design's. */
export type InvariantResult = Untold<InvariantsAnswer>['invariants'][number];

const DAY_MS = 24 * 60 * 60_000;

/**
 * Checks the invariants of design section 9, as far as the register alone can tell: all but 9.
 * `now` is plan time, `graceMs` milliseconds of it.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function checkInvariants(register: Register, check: InvariantCheck): Promise<InvariantResult[]> {
  return await checkedAtWork(
    register,
    (asked) => results(asked, check),
    (checked) => checked.every(({ ok }) => ok),
  );
}

async function results(
  register: Register,
  { now, expected = [], graceMs = DAY_MS }: InvariantCheck,
): Promise<InvariantResult[]> {
  const { db } = register;
  const patience = { now, graceMs };
  const findings = await recordFindings(db, patience);
  const chains = await verifyChains(register);
  const { broken } = chains;
  const chain = broken === undefined ? [] : [`${broken.stream}: event ${broken.sequence}, ${broken.reason}`];
  const periods = expected.reduce((sum, plan) => sum + plan.periods.length, 0);
  const figures = await figureFaults(db);
  return [
    result(1, findings.submissions, [...findings.receipts, ...(await fileFaults(register))]),
    result(2, chains.events, [
      ...chain,
      ...findings.folds,
      ...(await cycleFaults(db)),
      ...(await draftFaults(db)),
      ...(await planFaults(db)),
      ...(await partedFaults(db)),
      ...(await turnFaults(db)),
      ...(await settlingFaults(db)),
      ...(await doorFaults(db)),
    ]),
    result(3, await countRows(db, 'notices'), [
      ...(await repeatedNotices(db)),
      ...(await addressFaults(db)),
      ...(await absenceFaults(db)),
      ...(await sendingFaults(db)),
      ...findings.notices,
    ]),
    result(4, periods, [...(await periodFaults(db, expected)), ...(await requestFaults(db, patience))]),
    result(5, findings.assignments + (await countRows(db, 'cycles')), [
      ...(await endingFaults(db, patience)),
      ...(await unclosedFaults(db, patience)),
    ]),
    result(6, findings.events, findings.roles),
    result(7, findings.assignments, findings.successions),
    result(8, figures.checked + findings.closings.checked, [
      ...figures.faults,
      ...(await tallyFaults(db)),
      ...findings.closings.faults(),
    ]),
  ];
}

function result(invariant: number, checked: number, broken: readonly string[]): InvariantResult {
  return { invariant, ok: broken.length === 0, checked, broken };
}

/** Files whose content is gone, or not the one that their submission names. */
async function fileFaults(register: Register): Promise<string[]> {
  const { broken } = await verifyFiles(register);
  return broken.map(({ submissionId, name, reason }) => `${submissionId}: ${name} is ${reason}`);
}

/** What one pass over all assignments finds. */
async function recordFindings(db: Db, patience: Patience) {
  const found = { assignments: 0, events: 0, submissions: 0 };
  const receipts: string[] = [];
  const folds: string[] = [];
  const notices: string[] = [];
  const roles: string[] = [];
  const successions: string[] = [];
  const closings = await ClosingFigures.of(db);
  const plans = await plansInForce(db);
  const asked = await unitsAskedAbout(db);
  const rights = await heldRights(db, plans);
  for await (const record of assignmentRecords(db)) {
    found.assignments += 1;
    found.events += record.events.length;
    found.submissions += record.submissions.length + record.acts.length;
    receipts.push(...receiptFaults(record, patience), ...unitActFaults(record, patience));
    folds.push(...foldFaults(record), ...rulingFaults(record));
    notices.push(...noticeFaults(record), ...addresseeFaults(record, plans));
    roles.push(...roleFaults(record, rights));
    successions.push(...successionFaults(record, { plans, asked }, patience));
    closings.add(record);
  }
  roles.push(...(await streamRoleFaults(db, rights)));
  return { ...found, receipts, folds, notices, roles, successions, closings };
}

/** Units that have ended or gone, of which a finding asks. */
async function unitsAskedAbout(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('findings')
    .select('subject')
    .where('kind', '=', 'unit-without-future')
    .where('closedAt', 'is', null)
    .execute();
  return new Set(rows.map(({ subject }) => subject));
}

async function countRows(db: Db, table: 'notices' | 'cycles'): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
