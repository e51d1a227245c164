import { describe, expect, it } from '@jest/globals';
import { insertCycle, listOfficePapers } from '@kyhan/register';
import { BAC, castCycle, insertPlan, LINH, NAM, ofUnit, opening, PLAN, unitAs } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { frontDoorAlone } from '../support/front-door-alone.js';

const NOW = at('2026-04-02', 9);
const DOCUMENT = { number: '45', sign: 'STTTT-BC', on: '2026-04-01', signatory: 'Phó Giám đốc' };

describe('what became of a paper that was drafted', () => {
  const door = frontDoorAlone(NOW, async (register) => {
    await insertPlan(register);
    await insertCycle(register, castCycle([opening(BAC), opening(NAM, { asked: true })]));
  });
  const WISH = {
    plan: PLAN,
    kind: 'urging',
    period: '2026-W14',
    paperId: 'units',
    document: DOCUMENT,
    actor: LINH,
  } as const;
  const naming = async (unit: string) =>
    (await listOfficePapers(door.register, { naming: ofUnit(unit) })).map(({ paperId }) => paperId);

  it('is kept with what its draft names: those that are ordered, and each body that is asked by its own', async () => {
    expect(await door.client.settlePaper(WISH)).toEqual({ kind: 'recorded' });
    expect(await door.client.settlePaper(WISH)).toEqual({ kind: 'duplicate' });
    expect([await naming(BAC), await naming(NAM)]).toEqual([['units'], []]);
    await door.client.settlePaper({ ...WISH, paperId: `asked-${NAM}` });
    expect([await naming(BAC), await naming(NAM)]).toEqual([['units'], [`asked-${NAM}`]]);
    await door.client.settlePaper({ ...WISH, paperId: `unit-${BAC}` });
    expect(await naming(BAC)).toEqual(['units', `unit-${BAC}`]);
  });

  it('names nothing where nothing falls due by then, and of results nothing', async () => {
    await door.client.settlePaper({ ...WISH, period: '2026-W09' });
    await door.client.settlePaper({ ...WISH, kind: 'results', period: '2026-Q1', paperId: 'results' });
    expect(await naming(BAC)).toEqual([]);
  });

  it.each([
    ['neither a number nor a reason', { document: undefined }, 'REASON_MISSING'],
    ['a reason of blanks', { document: undefined, reason: '  ' }, 'REASON_MISSING'],
    ['a unit that the plan has not', { paperId: 'unit-khac' }, 'UNIT_UNKNOWN'],
    ['a paper that is none', { paperId: 'khac' }, 'REQUEST_INVALID'],
    ['results that are a letter', { kind: 'results' as const }, 'REQUEST_INVALID'],
    ['a period that is none', { period: '2026-W60' }, 'REQUEST_INVALID'],
    ['a number without a day', { document: { ...DOCUMENT, on: '' } }, 'REQUEST_INVALID'],
    ['a unit that says so', { actor: unitAs(BAC) }, 'NOT_ALLOWED'],
    ['another plan', { plan: 'khac' }, 'NOT_ALLOWED'],
  ])('is not kept of %s', async (_what, changes, code) => {
    const { document, ...wish } = { ...WISH, ...changes };
    const whole = document === undefined ? wish : { ...wish, document };
    await expect(door.client.settlePaper(whole)).rejects.toMatchObject({ code });
    expect(await naming(BAC)).toEqual([]);
  });

  it('is that none is issued where a reason says why', async () => {
    const { document: _, ...wish } = WISH;
    await door.client.settlePaper({ ...wish, reason: 'Đã đôn đốc tại cuộc họp giao ban' });
    const of = [{ planSlug: PLAN, kind: 'urging', periodKey: '2026-W14' } as const];
    expect(await listOfficePapers(door.register, { of })).toMatchObject([
      { isIssued: false, reason: 'Đã đôn đốc tại cuộc họp giao ban' },
    ]);
  });
});
