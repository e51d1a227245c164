import { randomUUID } from 'node:crypto';
import process from 'node:process';
import { sql } from 'kysely';
import * as product from './product.mjs';
import { letterOf } from './letter-of.mjs';
import { COORDINATOR, LANGUAGE, OPENED_ON, reportOf } from './life-plan.mjs';
import { actorOf, assignmentIdsOf, openingCycle, remindAtOf } from './opening-cycle.mjs';

/**
 * What every engine does for an assignment, however it is driven: the product's own decider, fold, hash chain, rows
 * and letters, into the product's own tables. It is as cheap as these allow: the plan is kept in memory, a step is
 * a lock, an update and an insert for each kind of row, a mail is marked by one statement before and one after it.
 * Everything takes any number at once, so that an engine decides itself how much it gathers.
 */
export async function sameWork({ register, plan, clock, mailer, links }) {
  const { version } = await product.insertPlanVersion(register, {
    plan,
    appliedAt: clock.now(),
    appliedRealAt: Date.now(),
    appliedBy: 'bench',
    keptFrom: OPENED_ON,
  });
  let cycle = openingCycle({ plan, version, clock });
  let cycleKey;
  const { cycleId, dueAt } = cycle.cycle;
  const units = new Map(plan.units.map((unit) => [unit.id, unit]));
  const context = { plan, cycle: cycle.cycle, units, links };
  const addressed = (drafts) => drafts.map((draft) => addressedNotice(context, draft));
  const queued = () => queuedNotices(register.db, cycleId);

  return endingAtFailures({
    assignmentIds: assignmentIdsOf(cycle),
    remindAt: remindAtOf(cycle),
    openings: () => cycle.openings,

    /** The cycle with all its assignments and opening notices, in one transaction. @returns ids of notices */
    async openAll() {
      cycle = openingCycle({ plan, version, clock });
      await product.insertCycle(register, { ...cycle, realAt: Date.now() });
      return await queued();
    },

    /** The cycle alone, for who opens its assignments one by one. */
    async openCycle() {
      cycle = openingCycle({ plan, version, clock });
      await product.insertCycle(register, { ...cycle, openings: [], notices: [], realAt: Date.now() });
    },

    /** Some of its assignments, within the caller's transaction. @returns ids of notices */
    async openSome(trx, openings) {
      const events = openings.map(({ event }) => event);
      const heads = new Map(events.map(({ stream }) => [stream, product.EMPTY_CHAIN]));
      return await written(trx, heads, events);
    },

    /**
     * One step of some assignments within the caller's transaction: they are locked, decided on at an instant of
     * plan time, and written. `inputs` are rulings or submissions by assignment. @returns ids of notices
     */
    async step(trx, { assignmentIds, inputs = new Map(), at = clock.now(), locked = null }) {
      const heads = locked ?? (await lockedHeads(trx, assignmentIds));
      const events = assignmentIds.flatMap((id) =>
        product.decide(heads.get(id).state, [inputs.get(id) ?? []].flat(), at),
      );
      return await written(trx, heads, events);
    },

    /** Hands in for some assignments and takes it in with the same transaction. @returns ids of notices */
    async submit(trx, indices) {
      const now = clock.now();
      const rows = indices.map((index) => submissionRow(this.assignmentIds[index], { index, now, dueAt }));
      const inputs = new Map(rows.map((row) => [row.assignmentId, submissionInput(row)]));
      const assignmentIds = [...inputs.keys()];
      const locked = await lockedHeads(trx, assignmentIds);
      const stored = rows.map(({ assignmentId, ...row }) => ({
        assignmentKey: locked.get(assignmentId).key,
        ...row,
      }));
      await product.insertRows(trx, { into: 'submissions', rows: stored });
      return await this.step(trx, { assignmentIds, inputs, at: now, locked });
    },

    /** A coordinator's acceptance of some assignments. @returns ids of notices */
    async accept(trx, assignmentIds) {
      const inputs = new Map(assignmentIds.map((id) => [id, acceptance()]));
      return await this.step(trx, { assignmentIds, inputs });
    },

    /** Marks that they are about to leave, sends them over the pool, marks what the mail server said. */
    async send(noticeIds) {
      /** @type {{ rows: any[] }} */
      const { rows } = await sql`
        update deliveries d set state = 'sending', attempts = d.attempts + 1, claimed_at = ${clock.now()},
          claimed_real_at = ${Date.now()}, claimed_sequence = 0, claimed_version = 0
        from notices n join addresses using (address_key) left join assignments a using (assignment_key)
        where n.notice_key = d.notice_key and n.notice_id = any(${noticeIds}) and d.state = 'pending'
        returning n.*, coalesce(a.assignment_id, ${cycleId}) as assignment_id, d.attempts,
          (select encode(hash, 'hex') from submissions s where s.submission_id = n.data ->> 'submissionId')
            as content_hash, channel, address`.execute(register.db);
      const results = await Promise.all(rows.map((row) => mailer.send(letterOf(context, row, clock.now()))));
      const lost = results.find(({ outcome }) => outcome !== 'sent');
      if (lost !== undefined) throw new Error(`the mail server said: ${lost.response}`);
      const responses = rows.map(({ noticeKey, attempts }, i) => {
        return { notice_key: noticeKey, attempt: attempts, response: results[i].response };
      });
      await markSent(register.db, responses, clock.now());
    },

    /** Closes the cycle as its workflow does. @returns ids of notices */
    async close() {
      const now = clock.now();
      const counts = await product.cycleCounts(register, { cycleId, now });
      const draft = summaryDraft(cycleId, { now, dueAt, data: product.cycleFigures(counts) });
      const summary = { ...counts };
      const closing = { cycleId, at: now, realAt: Date.now(), summary, notices: [draft] };
      await product.closeCycle(register, closing);
      return await queued();
    },
  });

  /** Read once. */
  async function cycleKeyOf(trx) {
    cycleKey ??= (
      await trx.selectFrom('cycles').select('cycleKey').where('cycleId', '=', cycleId).executeTakeFirst()
    ).cycleKey;
    return cycleKey;
  }

  async function written(trx, heads, events) {
    const { folded, chained } = product.foldedStreams(heads, events, Date.now());
    /** @type {Map<string, any>} */
    const states = new Map(folded.map(({ state }) => [state.assignmentId, state]));
    const drafts = events.flatMap((event) => product.noticesFor(event, states.get(event.stream)));
    const keys = await product.writeAssignments(trx, { folded, cycleKey: await cycleKeyOf(trx), shard: 0 });
    await product.insertEvents(trx, chained, keys);
    return await product.insertNotices(trx, addressed(drafts));
  }
}

/** A queue would try again, and again: here nothing may fail, and what does is to be read at once. */
function endingAtFailures(work) {
  const guarded = Object.entries(work).map(([name, part]) => {
    if (typeof part !== 'function' || name === 'openings') return [name, part];
    const guard = (...args) =>
      part.apply(work, args).catch((error) => {
        process.stderr.write(`${name}: ${error.stack}\n`);
        process.exit(1);
      });
    return [name, guard];
  });
  return Object.fromEntries(guarded);
}

/** Those of the cycle that nobody has let go yet. */
async function queuedNotices(db, cycleId) {
  /** @type {{ rows: any[] }} */
  const { rows } = await sql`
    select n.notice_id from deliveries d join notices n using (notice_key)
    where n.cycle_key = (select cycle_key from cycles where cycle_id = ${cycleId}) and d.state = 'pending'`.execute(
    db,
  );
  return rows.map(({ noticeId }) => noticeId);
}

function addressedNotice({ plan, cycle, units }, draft) {
  const unitId = product.readAssignmentId(draft.assignmentId)?.unitId ?? COORDINATOR;
  const [contact] = units.get(unitId).contacts;
  const host = units.get(plan.coordinator).contacts[0].email.split('@')[1];
  return {
    cycle,
    draft,
    unitId,
    contact,
    wantedRole: undefined,
    host,
    realAt: Date.now(),
    language: LANGUAGE,
  };
}

/** @returns {Promise<Map<string, any>>} */
async function lockedHeads(trx, assignmentIds) {
  const rows = await product
    .selectStreams(trx)
    .where('assignments.assignmentId', '=', /** @type {any} */ (sql`any(${assignmentIds})`))
    .orderBy('standings.assignmentKey')
    .forNoKeyUpdate('standings')
    .execute();
  return new Map(rows.map((row) => [row.assignmentId, product.storedStream(row)]));
}

async function markSent(db, responses, sentAt) {
  await sql`
    with answered as (
      select * from jsonb_to_recordset(${JSON.stringify(responses)}::jsonb)
        as one(notice_key bigint, attempt integer, response text)
    ), settled as (
      delete from deliveries d using answered a where d.notice_key = a.notice_key
      returning a.*, d.claimed_at, d.claimed_real_at, d.claimed_sequence, d.claimed_version
    )
    insert into notice_results (notice_key, attempt, outcome, response, real_at, sent_at,
      claimed_at, claimed_real_at, claimed_sequence, claimed_version)
    select notice_key, attempt, 'sent', response, ${Date.now()}::bigint, ${sentAt}::bigint,
      claimed_at, claimed_real_at, claimed_sequence, claimed_version from settled`.execute(db);
}

function submissionRow(assignmentId, { index, now, dueAt }) {
  const content = {
    assignmentId,
    formValues: reportOf(index),
    nil: false,
    note: null,
    document: null,
    files: [],
  };
  return {
    submissionId: randomUUID(),
    assignmentId,
    version: 1,
    nil: false,
    actor: actorOf(assignmentId),
    channel: 'api',
    storedAt: now,
    storedRealAt: Date.now(),
    dueAt,
    onTime: now < dueAt,
    afterSequence: 4,
    ...product.submittedContent(content),
    takenInSequence: 5,
    takenInAt: now,
  };
}

function submissionInput({ submissionId, version, nil, onTime, storedAt, actor }) {
  return { kind: 'submission', submissionId, version, nil, onTime, storedAt, reviewRemindAt: [], actor };
}

function acceptance() {
  return { kind: 'ruling', rulingId: randomUUID(), actor: 'person:bench', ruling: { type: 'accept' } };
}

function summaryDraft(cycleId, { now, dueAt, data }) {
  const draft = /** @type {const} */ ({ kind: 'cycle-summary', ordinal: 1, addressee: 'coordinator' });
  return { ...draft, assignmentId: cycleId, notBefore: now, dueAt, data };
}
