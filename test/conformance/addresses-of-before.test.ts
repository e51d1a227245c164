import { afterAll, describe, expect, it } from '@jest/globals';
import { checkInvariants, claimNotices, listNotices, openRegister, verifyChains } from '@kyhan/register';
import { sql } from 'kysely';
import { BAC, openMarch, Story } from '@kyhan/testkit/cast';
import { at, REAL } from '@kyhan/testkit/clock';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const MIGRATION = '0003_addresses_of_channels.sql';

/** The outbox as releases before channels made it. */
const BEFORE = [
  'alter table notices drop constraint notices_assignment_id_kind_ordinal_channel_address_key',
  'drop index notices_by_address',
  'alter table notices drop column channel',
  'alter table notices rename column address to contact_email',
  'alter table notices add unique (assignment_id, kind, ordinal, contact_email)',
  'create index notices_by_contact on notices (contact_email, not_before)',
  `delete from migrations where name = '${MIGRATION}'`,
];

describe('a register whose notices went to mailboxes alone', () => {
  const registers = pgliteRegisters();
  afterAll(() => registers.end());

  it('keeps them as addresses of mail, under the same ids, and stays whole', async () => {
    const settings = registers.settings();
    const old = await openRegister(settings);
    await openMarch(old);
    await new Story().tell({ type: 'became-overdue' }, at('2026-03-26')).write(old);
    const before = await listNotices(old);
    for (const statement of BEFORE) await sql.raw(statement).execute(old.db);
    await old.close();

    const register = await openRegister(settings);
    const after = await listNotices(register);
    expect(after).toEqual(before);
    expect(after.map(({ channel, address }) => [channel, address])).toContainEqual([
      'mail',
      `dau-moi@${BAC}.example.org`,
    ]);
    expect(await verifyChains(register)).not.toHaveProperty('broken');
    const now = at('2026-03-27');
    const invariants = await checkInvariants(register, { now });
    expect(invariants.flatMap(({ broken }) => broken)).toEqual([]);
    const claim = { now, realNow: REAL, limit: 10, leaseMs: 60_000, claimToken: 'one' };
    expect((await claimNotices(register, claim)).map(({ contact }) => contact.channel)).toContain('mail');
    await register.close();
  });
});
