import { describe, expect, it } from '@jest/globals';
import { findingIdOf } from '@kyhan/plan/ids';
import {
  anchorFacts,
  changeMailLimit,
  erasePersonData,
  findMailLimit,
  listDueNotices,
  markSending,
  openFinding,
  recordResults,
  type Register,
} from '@kyhan/register';
import { sql } from 'kysely';
import { castPerson, MINH, NAM, openMarch } from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import { newCheckpointKey, type FreshRegisters } from '../../registers/index.js';
import { foundBroken } from './found-broken.js';

const NOW = at('2026-03-24', 10);
const SAID = { actor: MINH, at: NOW, realAt: REAL };
const OWN = `moi@${NAM}.example.org`;
/** Of others: it ends as that one does, or begins so. */
const OTHERS = [`dau-moi@${NAM}.example.org`, `${OWN}.vn`];

const unit = { vi: 'Phường Nam', en: NAM };

/** Mail servers, findings, the list of whom letters may go to and a waiting letter name all three. */
async function named(register: Register): Promise<void> {
  await openMarch(register);
  await castPerson(register, { personId: 'moi', mailbox: OWN, createdAt: 0, createdRealAt: REAL });
  const times = { now: NOW, realNow: REAL, leaseMs: 60_000 };
  const due = await listDueNotices(register, { now: NOW, realNow: REAL, limit: 2 });
  await markSending(
    register,
    due.map((one) => [one] as const),
    times,
  );
  const result = { outcome: 'sent', sentAt: NOW } as const;
  const sent = due.map(({ noticeKey }, i) => ({
    noticeKey,
    attempt: 1,
    response: `250 2.0.0\n${[OWN, OTHERS.join(', ')][i]}: accepted`,
    result,
  }));
  expect(sent).toHaveLength(2);
  await recordResults(register, sent, REAL);
  for (const [i, address] of [OWN, ...OTHERS].entries())
    await openFinding(register, {
      findingId: findingIdOf({ kind: 'mailbox-refused', about: `${NAM}-${i}` }),
      kind: 'mailbox-refused',
      subject: NAM,
      data: { unit, response: `550 5.1.1 <${address.toUpperCase()}>:\n${address} unknown` },
      at: NOW,
    });
  await changeMailLimit(register, { change: 'add', addresses: OTHERS, ...SAID });
  await anchorFacts(register, { now: NOW, realNow: REAL, key: newCheckpointKey() });
  for (const mailbox of [OWN, ...OTHERS])
    await sql`insert into checkpoint_letters (checkpoint, mailbox, message_id, retry_real_at)
      values (1, ${mailbox}, ${mailbox}, 0)`.execute(register.db);
}

/** What the register says where a mailbox may be named: each place once, as text. */
async function said({ db }: Register): Promise<readonly string[]> {
  const { rows } = await sql<{ text: string }>`
    select response as text from notice_results union all select data::text from findings
    union all select data::text from finding_history union all select mailbox from checkpoint_letters
    union all select reason from events where fact ->> 'type' = 'mail-limited'`.execute(db);
  return rows.flatMap(({ text }) => text ?? []);
}

/** A mailbox goes, and nothing of one that is written alike. */
export function exerciseErasedMailboxes(registers: FreshRegisters): void {
  describe('a mailbox that is erased', () => {
    const timesOf = (texts: readonly string[], mailbox: string) =>
      texts.filter((text) => text.toLowerCase().includes(mailbox)).length;

    const ofOwn = (texts: readonly string[]) =>
      texts
        .map((text) => text.toLowerCase())
        .filter((text) => text.includes(OWN) && !OTHERS.some((other) => text.includes(other)));

    it('is gone from answers, findings and letters that wait, and one that ends or begins alike stays', async () => {
      const register = await registers.open();
      await named(register);
      const before = await said(register);
      expect(ofOwn(before).length).toBeGreaterThan(2);
      await erasePersonData(register, { personId: 'moi', ...SAID });
      const after = await said(register);
      for (const other of OTHERS)
        expect([other, timesOf(after, other)]).toEqual([other, timesOf(before, other)]);
      expect(ofOwn(after)).toEqual([]);
      expect((await findMailLimit(register))?.addresses).toEqual(OTHERS.toSorted());
      expect(await foundBroken(register, NOW)).toEqual([]);
    });
  });
}
