import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { KyhanClient } from '@kyhan/client';
import type { Obligation } from '@kyhan/plan';
import {
  admit,
  checkInvariants,
  insertCycle,
  insertPlanVersion,
  keepUnsent,
  listNotices,
  listPeople,
  openFinding,
  stagePlan,
  verifyChains,
  type Register,
} from '@kyhan/register';
import {
  BAC,
  castCycle,
  castPeople,
  insertPlan,
  MINH,
  OBLIGATION,
  ofUnit,
  opening,
  plan,
  PLAN,
  UNITS,
  keptFile,
} from '@kyhan/testkit/cast';
import { at, REAL } from '@kyhan/testkit/clock';
import { BEARER, startTestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { sql } from 'kysely';
import { clientAlone } from '../support/client-alone.js';

const NOW = at('2026-03-24', 9);
const NO_PAPER = { number: '', sign: '', on: '', signatory: '' };
const FOCAL = `dau-moi@${BAC}.example.org`;

describe('the personal data of somebody', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let client: KyhanClient;
  let close: () => Promise<void>;
  let personId: string;
  beforeEach(async () => {
    register = await registers.open();
    await castPeople(register);
    await insertPlan(register, plan({ units: named() }));
    await insertCycle(register, castCycle([opening(BAC)]));
    personId = (await admit(register, { mailbox: FOCAL, at: NOW, realAt: REAL })) ?? '';
    ({ client, close } = clientAlone(register, NOW));
    await keepUnsent(register, {
      assignmentId: ofUnit(BAC),
      unitId: BAC,
      revision: 0,
      typed: { values: { meetings: '3' }, note: 'Chưa xong', nil: false, document: NO_PAPER },
      files: [
        await keptFile(register, {
          input: 'files',
          name: 'bang.pdf',
          mediaType: 'application/pdf',
          content: Buffer.from('%PDF-1.7'),
        }),
      ],
      without: [],
      savedBy: `person:${personId}`,
      savedAt: NOW,
    });
    const actor = { kind: 'person', personId } as const;
    await client.act({ assignmentId: ofUnit(BAC), actId: 'a', act: 'note', reason: 'Đang làm', actor });
    await openFinding(register, {
      findingId: 'mailbox-refused/x',
      kind: 'channel-held',
      subject: 'mail',
      data: { channel: 'mail', response: `550 <${FOCAL.toUpperCase()}> unknown` },
      at: NOW,
    });
  });
  afterEach(() => close());
  afterAll(() => registers.end());

  const named = () =>
    UNITS.map((unit) =>
      unit.id === BAC
        ? { ...unit, contacts: [{ ...unit.contacts[0]!, name: 'Nguyễn Thị Lan', phone: '0261 3543 210' }] }
        : unit,
    );

  /** The plan names somebody else from now on. */
  async function takenOut(recipients: Obligation['recipients'] = []): Promise<void> {
    const units = UNITS.map((unit) =>
      unit.id === BAC
        ? { ...unit, contacts: [{ role: 'focal-point' as const, email: 'moi@example.org' }] }
        : unit,
    );
    const applied = { appliedAt: NOW + 1, appliedRealAt: REAL + 1, appliedBy: 'person:linh' };
    const obligations = plan().obligations.map((obligation) => ({ ...obligation, recipients }));
    const next = plan({ units, obligations });
    await insertPlanVersion(register, { plan: next, ...applied, keptFrom: '2026-01-02' });
  }

  /** Tables in which a text stands somewhere. */
  async function tablesWith(text: string): Promise<string[]> {
    const { rows } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables
      where table_schema = current_schema() and table_name <> 'migrations' order by 1`.execute(register.db);
    const found: string[] = [];
    for (const { name } of rows) {
      const { rows: hits } = await sql`select 1 from ${sql.table(name)} as one
        where position(${text.toLowerCase()} in lower(one::text)) > 0 limit 1`.execute(register.db);
      if (hits.length > 0) found.push(name);
    }
    return found;
  }

  it('is given out whole, to themselves and to whoever appoints, and that is told', async () => {
    const actor = { kind: 'person', personId } as const;
    for (const asker of [actor, MINH]) {
      const data = await client.exportPerson({ personId, actor: asker });
      expect(data).toMatchObject({
        person: { personId, name: 'Nguyễn Thị Lan', mailbox: FOCAL },
        contacts: [{ unitId: BAC, email: FOCAL, name: 'Nguyễn Thị Lan', phone: '0261 3543 210' }],
        roles: [{ role: 'unit', planSlug: PLAN, unitId: BAC, fromAt: NOW, grantedBy: 'plan:1' }],
        notices: [{ kind: 'opening' }],
        acts: [{ actId: 'a', reason: 'Đang làm' }],
        drafts: [
          {
            assignmentId: ofUnit(BAC),
            unitId: BAC,
            savedAt: NOW,
            typed: { values: { meetings: '3' }, note: 'Chưa xong' },
            files: ['bang.pdf'],
          },
        ],
      });
    }
    const refused = { code: 'PERSON_NOT_FOUND' };
    await expect(client.exportPerson({ personId: 'minh', actor })).rejects.toMatchObject(refused);
    const told = await client.exportPerson({ personId: 'minh', actor: MINH });
    expect(told.deeds.filter(({ type }) => type === 'person-exported')).toHaveLength(1);
  });

  it('is told by the API as whole as that', async () => {
    const portal = await startTestPortal(register, NOW);
    const { body } = await portal.ask(`/api/v1/people/${personId}/data`, { headers: BEARER });
    await portal.close();
    expect(JSON.parse(body)).toMatchObject({
      contacts: [{ phone: '0261 3543 210', language: 'vi' }],
      roles: [{ role: 'unit', unitId: BAC, fromAt: '2026-03-24T16:00:00+07:00' }],
      drafts: [{ savedAt: '2026-03-24T16:00:00+07:00', typed: { note: 'Chưa xong' }, files: ['bang.pdf'] }],
    });
  });

  it('goes from every table, and every chain stays whole', async () => {
    await takenOut();
    const handedIn = { plan: plan({ units: named() }), hash: '00'.repeat(32), keptFrom: '2026-01-02' };
    await stagePlan(register, { ...handedIn, moveOpen: false, stagedAt: NOW, stagedBy: 'person:linh' });
    expect(await tablesWith(FOCAL)).toEqual([
      'addresses',
      'contacts',
      'finding_history',
      'findings',
      'persons',
      'staged_plans',
    ]);
    const later = clientAlone(register, NOW + 2);
    await later.client.erasePerson({ personId, actor: MINH });
    await later.close();
    expect(await tablesWith(FOCAL)).toEqual([]);
    expect(await tablesWith('Nguyễn Thị Lan')).toEqual([]);
    expect((await verifyChains(register)).broken).toBeUndefined();
    const broken = (await checkInvariants(register, { now: NOW })).flatMap((one) => one.broken);
    expect(broken).toEqual([]);
    const person = (await listPeople(register)).find((one) => one.personId === personId);
    expect(person).not.toHaveProperty('mailbox');
    expect(person?.roles.every(({ untilAt }) => untilAt === NOW + 1)).toBe(true);
    expect((await listNotices(register)).filter(({ kind }) => kind === 'opening')).toMatchObject([
      { address: '' },
    ]);
  });

  it('stays while reports of a plan in force go to their mailbox', async () => {
    await takenOut([{ name: { vi: 'Văn thư', en: 'Archive' }, email: FOCAL.toUpperCase() }]);
    await expect(client.erasePerson({ personId, actor: MINH })).rejects.toMatchObject({
      code: 'PERSON_IS_RECIPIENT',
      details: { obligation: OBLIGATION, plan: PLAN },
    });
  });

  it('stays while a plan in force names them as a contact, and goes for no one but who appoints', async () => {
    const actor = { kind: 'person', personId } as const;
    await expect(client.erasePerson({ personId, actor: MINH })).rejects.toMatchObject({
      code: 'PERSON_IS_CONTACT',
      details: { unit: BAC },
    });
    await takenOut();
    await expect(client.erasePerson({ personId, actor })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(client.erasePerson({ personId: 'minh', actor: MINH })).rejects.toMatchObject({
      code: 'LAST_ADMINISTRATOR',
    });
    await expect(client.erasePerson({ personId: 'khach', actor: MINH })).rejects.toMatchObject({
      code: 'PERSON_NOT_FOUND',
    });
  });
});
