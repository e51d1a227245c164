import { describe, expect, it } from '@jest/globals';
import type { Role } from './may-act.js';
import { standInRoles, type StandIn } from './stand-in-roles.js';

const PLAN = 'ke-hoach-thu';
const COORDINATOR: Role = { role: 'coordinator', planSlug: PLAN, fromAt: 0 };
const AWAY: StandIn = {
  planSlug: PLAN,
  of: 'so dau-moi',
  absentPersons: ['linh'],
  substitutePersons: ['minh'],
  fromAt: 100,
  untilAt: 200,
  toldAt: 50,
};

const rolesOf =
  (...roles: readonly Role[]) =>
  (personId: string) =>
    personId === 'linh' ? roles : [];
const rolesOfMinh = (...standIns: readonly StandIn[]) => standInRoles('minh', standIns, rolesOf(COORDINATOR));

describe('who stands in', () => {
  it('is what the one who is away was, for as long', () => {
    expect(rolesOfMinh(AWAY)).toEqual([{ ...COORDINATOR, fromAt: 100, untilAt: 200 }]);
    expect(standInRoles('linh', [AWAY], rolesOf(COORDINATOR))).toEqual([]);
  });

  it('is nothing of that before it was told', () => {
    expect(rolesOfMinh({ ...AWAY, toldAt: 150 })).toEqual([{ ...COORDINATOR, fromAt: 150, untilAt: 200 }]);
    expect(rolesOfMinh({ ...AWAY, toldAt: 200 })).toEqual([]);
  });

  it('is nothing that the other was not in this plan, then and when it was told', () => {
    const roles: readonly Role[] = [
      { role: 'administrator', fromAt: 0 },
      { role: 'coordinator', planSlug: 'ke-hoach-khac', fromAt: 0 },
      { ...COORDINATOR, fromAt: 51 },
      { ...COORDINATOR, fromAt: 50, untilAt: 102 },
      { ...COORDINATOR, untilAt: 100 },
      { ...COORDINATOR, untilAt: 101 },
    ];
    expect(standInRoles('minh', [AWAY], rolesOf(...roles))).toEqual([
      { ...COORDINATOR, fromAt: 100, untilAt: 102 },
      { ...COORDINATOR, fromAt: 100, untilAt: 101 },
    ]);
  });

  it('is that no longer once the other is back, and again after what was told of a part of it', () => {
    const back = { ...AWAY, substitutePersons: ['linh'], fromAt: 120, toldAt: 120 };
    expect(rolesOfMinh(AWAY, back)).toEqual([{ ...COORDINATOR, fromAt: 100, untilAt: 120 }]);
    expect(rolesOfMinh(AWAY, { ...back, untilAt: 130 })).toEqual([
      { ...COORDINATOR, fromAt: 100, untilAt: 120 },
      { ...COORDINATOR, fromAt: 130, untilAt: 200 },
    ]);
    expect(rolesOfMinh(AWAY, { ...back, of: 'so lanh-dao' })).toEqual(rolesOfMinh(AWAY));
    expect(rolesOfMinh(back, { ...AWAY, toldAt: 130 })).toEqual([
      { ...COORDINATOR, fromAt: 130, untilAt: 200 },
    ]);
    expect(rolesOfMinh(AWAY, { ...back, untilAt: 120 })).toEqual([
      { ...COORDINATOR, fromAt: 100, untilAt: 200 },
    ]);
  });

  it('gets nothing by standing in for oneself', () => {
    const back = { ...AWAY, substitutePersons: ['linh', 'minh'] };
    expect(standInRoles('linh', [back], rolesOf(COORDINATOR))).toEqual([]);
    expect(standInRoles('minh', [back], rolesOf(COORDINATOR))).toHaveLength(1);
  });

  it('does not stand in for whom that one stands in for', () => {
    const chain = { ...AWAY, of: 'so cap-pho', absentPersons: ['minh'], substitutePersons: ['bac'] };
    expect(standInRoles('bac', [AWAY, chain], rolesOf(COORDINATOR))).toEqual([]);
  });
});
