import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiClient, httpTransport, type ApiClient } from '@kyhan/contracts/client';
import { unitActor } from '@kyhan/plan/ids';
import { insertCycle, type Register } from '@kyhan/register';
import {
  BAC,
  castCycle,
  castCycleId,
  insertPlan,
  NAM,
  ofUnit,
  opening,
  plan,
  Story,
  unit,
} from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { BEARER, LIVED_UNTIL, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { countingStatements, pgliteRegisters } from '@kyhan/testkit/registers';

const TAY = 'phuong-tay';
const APRIL = castCycleId('2026-04');
const NAMES = {
  bac: { vi: 'Phường Bắc', en: BAC },
  nam: { vi: 'Phường Nam', en: NAM },
  tay: { vi: 'Phường Tây', en: TAY },
  report: { vi: 'Báo cáo tháng', en: 'Monthly report' },
  renamed: { vi: 'Báo cáo tháng, mẫu mới', en: 'Monthly report, new form' },
};

/** The second version names the report anew, drops Nam ward and has Tây ward. */
function secondVersion() {
  const first = plan();
  return {
    ...first,
    units: [...first.units.filter(({ id }) => id !== NAM), unit(TAY, 'Phường Tây')],
    obligations: first.obligations.map((obligation) => ({ ...obligation, title: NAMES.renamed })),
  };
}

/** March runs under the first version, April under the second; Nam ward's March was handed over to Tây ward. */
async function twoVersions(register: Register): Promise<void> {
  await insertPlan(register);
  await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
  await insertPlan(register, secondVersion());
  const april = castCycle([opening(BAC, { cycleId: APRIL })], '2026-04');
  await insertCycle(register, { ...april, cycle: { ...april.cycle, planVersion: 2 } });
  const by = { actor: unitActor(TAY), reason: 'Sáp nhập' };
  const toAssignmentId = ofUnit(TAY);
  await new Story(opening(NAM).event)
    .tell({ type: 'transferred', to: TAY, toAssignmentId }, at('2026-03-20'), by)
    .write(register);
}

describe('an answer of the API calls', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let api: ApiClient;
  beforeAll(async () => {
    register = await registers.open();
    await twoVersions(register);
    portal = await startTestPortal(register, LIVED_UNTIL);
    api = apiClient(httpTransport({ url: portal.url, token: BEARER.authorization.replace('Bearer ', '') }));
  });
  afterAll(async () => {
    await portal.close();
    await registers.end();
  });

  it('an obligation and a unit as the version has them under which the cycle runs', async () => {
    const { assignments } = await api.listAssignments();
    const told = assignments.map(({ assignmentId, unitName, obligationTitle }) => [
      assignmentId,
      unitName,
      obligationTitle,
    ]);
    expect(told).toEqual(
      expect.arrayContaining([
        [ofUnit(BAC), NAMES.bac, NAMES.report],
        [ofUnit(NAM), NAMES.nam, NAMES.report],
        [ofUnit(BAC, APRIL), NAMES.bac, NAMES.renamed],
      ]),
    );
    const { cycles } = await api.listCycles();
    expect(new Set(cycles.map((one) => one.obligationTitle))).toEqual(new Set([NAMES.report, NAMES.renamed]));
  });

  it('a unit that came into the plan later as the newest version has it', async () => {
    const one = await api.getAssignment({ params: { id: ofUnit(NAM) } });
    expect(one).toMatchObject({ transferredTo: TAY, transferredToName: NAMES.tay });
  });

  it('every unit that acted or took over in a history', async () => {
    const history = await api.getHistory({ params: { id: ofUnit(NAM) } });
    expect(history.unitNames).toEqual({ [TAY]: NAMES.tay });
    expect(history.assignment).toMatchObject({ unitName: NAMES.nam, obligationTitle: NAMES.report });
  });

  it('what a notice is about, and whom it goes to', async () => {
    const { notices } = await api.listNotices({ query: { assignment: ofUnit(NAM) } });
    expect(notices.length).toBeGreaterThan(0);
    for (const notice of notices)
      expect(notice).toMatchObject({
        obligationTitle: NAMES.report,
        unitName: NAMES.nam,
        contactUnitName: NAMES.nam,
      });
  });

  it('no step by a name where the obligation has one alone', async () => {
    expect(Object.keys((await api.listAssignments()).assignments[0] ?? {})).not.toContain('stepTitle');
  });

  it('rows of two versions by as many statements as one row', async () => {
    const counting = countingStatements(register);
    const counted = await startTestPortal(counting.register, LIVED_UNTIL);
    const statements = async (path: string) => {
      const before = counting.statements();
      expect((await counted.ask(`/api/v1${path}`, { headers: BEARER })).status).toBe(200);
      return counting.statements() - before;
    };
    // What the viewer may see is asked first. The second version comes with the list of plans; the first is read once. Each comes with its contacts.
    expect(await statements('/assignments')).toBe(8);
    for (const list of ['/assignments', '/notices', '/cycles'])
      expect([list, await statements(`${list}?limit=1`), await statements(list)]).toEqual([list, 4, 4]);
    await counted.close();
  });
});
