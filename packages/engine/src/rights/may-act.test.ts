import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@kyhan/plan/ids';
import {
  ACTS,
  mayAct,
  reachOf,
  ROLE_KINDS,
  ROLE_LIMITS,
  type Act,
  type Reach,
  type Role,
  type RoleKind,
  type StandingIn,
} from './may-act.js';

const FROM = Date.parse('2026-03-01T00:00:00Z');
const UNTIL = Date.parse('2026-04-01T00:00:00Z');
const LINH: Actor = { kind: 'person', personId: 'linh' };
const OWN: Reach = { planSlug: 'ke-hoach-thu', unitId: 'phuong-bac' };
const PLACES: Readonly<Record<string, Reach>> = {
  'own plan, own unit': OWN,
  'own plan, other unit': { ...OWN, unitId: 'phuong-nam' },
  'own plan, no unit': { planSlug: 'ke-hoach-thu' },
  'other plan, own unit': { ...OWN, planSlug: 'ke-hoach-khac' },
  'other plan, other unit': { planSlug: 'ke-hoach-khac', unitId: 'phuong-nam' },
  'other plan, no unit': { planSlug: 'ke-hoach-khac' },
  'the whole register': {},
};

const OFFICE_TOO: readonly Act[] = [
  'read',
  'submit',
  'tell-absence',
  'share-calendar',
  'withdraw',
  'contest',
  'note',
  'ask',
  'acknowledge',
  'review-contribution',
];
const ANSWERS: readonly Act[] = ['confirm', 'dispute'];
const APPROVALS: readonly Act[] = ['approve', 'send-back'];
const UNIT: readonly Act[] = [...OFFICE_TOO, ...ANSWERS, 'begin'];
const VIEWER: readonly Act[] = ['read', 'oversee'];
const COORDINATOR: readonly Act[] = [
  ...OFFICE_TOO,
  'begin',
  'oversee',
  'enter',
  'review',
  'rule',
  'open',
  'apply',
  'settle',
];
const OWN_PLAN = ['own plan, own unit', 'own plan, other unit', 'own plan, no unit'];

/** The table as the design says it: what each role may do, and where. */
const TABLE: Readonly<Record<RoleKind, { acts: readonly string[]; places: readonly string[] }>> = {
  administrator: {
    acts: [...COORDINATOR, ...ANSWERS, ...APPROVALS, 'inspect', 'tell-bounce', 'appoint'],
    places: Object.keys(PLACES),
  },
  coordinator: { acts: COORDINATOR, places: OWN_PLAN },
  reviewer: { acts: [...VIEWER, 'review', 'review-contribution'], places: OWN_PLAN },
  viewer: { acts: VIEWER, places: OWN_PLAN },
  head: { acts: [...UNIT, ...APPROVALS], places: ['own plan, own unit'] },
  unit: { acts: UNIT, places: ['own plan, own unit'] },
  calendar: { acts: ['read-calendar'], places: OWN_PLAN },
};

const INSTANTS: readonly (readonly [string, number, boolean])[] = [
  ['the moment before it begins', FROM - 1, false],
  ['when it begins', FROM, true],
  ['the moment before it ends', UNTIL - 1, true],
  ['when it ends', UNTIL, false],
  ['after it has ended', UNTIL + 1, false],
];

function dated(role: RoleKind): Role {
  const { needs } = ROLE_LIMITS[role];
  const limits = Object.fromEntries(needs.map((name) => [name, OWN[name]])) as Reach;
  return { role, ...limits, fromAt: FROM, untilAt: UNTIL };
}

describe('the right of a person', () => {
  const cases = ROLE_KINDS.flatMap((role) =>
    ACTS.flatMap((act) =>
      Object.entries(PLACES).flatMap(([place, where]) =>
        INSTANTS.map(([when, at, isThen]) => {
          const { acts, places } = TABLE[role];
          const isAllowed = isThen && acts.includes(act) && places.includes(place);
          return { role, act, place, where, when, at, isAllowed };
        }),
      ),
    ),
  );

  it('is tried for every act, role, place and instant', () => {
    expect(cases).toHaveLength(ROLE_KINDS.length * ACTS.length * 7 * 5);
  });

  it('is what the table says, and nothing else', () => {
    const wrong = cases.filter(
      ({ role, act, where, at, isAllowed }) =>
        mayAct({ actor: LINH, roles: [dated(role)], act, at }, where) !== isAllowed,
    );
    expect(wrong).toEqual([]);
  });

  it('is limited to a plan and a unit, and to nothing that a role cannot say', () => {
    const limits = Object.values(ROLE_LIMITS).flatMap(({ needs, takes }) => [...needs, ...takes]);
    expect([...new Set(limits)].toSorted()).toEqual(['planSlug', 'unitId']);
  });

  it('is none without a role', () => {
    const allowed = ACTS.filter((act) => mayAct({ actor: LINH, roles: [], act, at: FROM }, OWN));
    expect(allowed).toEqual([]);
  });

  it('has no end where none is given', () => {
    const roles = [{ role: 'coordinator', planSlug: 'ke-hoach-thu', fromAt: FROM } as const];
    expect(mayAct({ actor: LINH, roles, act: 'rule', at: UNTIL * 2 }, OWN)).toBe(true);
  });

  it.each<[string, Role]>([
    ['a coordinator of no plan', { role: 'coordinator', fromAt: FROM }],
    ['a unit of no plan', { role: 'unit', unitId: 'phuong-bac', fromAt: FROM }],
    ['no unit of a plan', { role: 'unit', planSlug: 'ke-hoach-thu', fromAt: FROM }],
    ['the head of no unit', { role: 'head', planSlug: 'ke-hoach-thu', fromAt: FROM }],
    ['a viewer of no plan', { role: 'viewer', fromAt: FROM }],
    ['a coordinator of one unit', { role: 'coordinator', ...OWN, fromAt: FROM }],
    ['an administrator of one plan', { role: 'administrator', planSlug: OWN.planSlug!, fromAt: FROM }],
    ['a role that nobody knows', { role: 'owner' as RoleKind, ...OWN, fromAt: FROM }],
    ['a role by the name of what every object has', { role: 'constructor' as RoleKind, fromAt: FROM }],
  ])('is none for %s', (_, role) => {
    const allowed = ACTS.filter((act) => mayAct({ actor: LINH, roles: [role], act, at: FROM }, OWN));
    expect(allowed).toEqual([]);
  });
});

describe('the right of who sees one unit alone', () => {
  it.each<[RoleKind, readonly Act[]]>([
    ['viewer', ['read']],
    ['reviewer', ['read', 'review', 'review-contribution']],
  ])('as a %s is that of this unit, and of no plan', (role, acts) => {
    const allowed = (where: Reach) =>
      ACTS.filter((act) =>
        mayAct({ actor: LINH, roles: [{ role, ...OWN, fromAt: FROM }], act, at: FROM }, where),
      );
    expect(allowed(OWN)).toEqual(acts);
    for (const place of Object.keys(PLACES).slice(1))
      expect([place, allowed(PLACES[place]!)]).toEqual([place, []]);
  });
});

describe('the right of a token', () => {
  const TOKEN: Actor = { kind: 'token', tokenId: 't-1' };

  it.each(ROLE_KINDS.map((role) => [role] as const))(
    'as %s is that of its role where a token may have it, and none elsewhere',
    (role) => {
      const allowed = (actor: Actor, where: Reach) =>
        ACTS.filter((act) => mayAct({ actor, roles: [dated(role)], act, at: FROM }, where));
      const isOne = ['coordinator', 'viewer', 'unit', 'calendar'].includes(role);
      for (const where of Object.values(PLACES))
        expect(allowed(TOKEN, where)).toEqual(isOne ? allowed(LINH, where) : []);
    },
  );
});

describe('the right of who is no person', () => {
  const everywhere: readonly Role[] = [{ role: 'administrator', fromAt: FROM }];

  it.each<[string, Actor, Reach, readonly Act[]]>([
    ['a unit, for itself', { kind: 'unit', unitId: 'phuong-bac' }, OWN, UNIT],
    [
      'whoever approves in a unit',
      { kind: 'unit', unitId: 'phuong-bac', approves: true },
      OWN,
      [...UNIT, ...APPROVALS],
    ],
    ['a unit, for another', { kind: 'unit', unitId: 'phuong-nam' }, OWN, []],
    ['a unit, for a whole plan', { kind: 'unit', unitId: 'phuong-bac' }, { planSlug: 'ke-hoach-thu' }, []],
    ['the passing of time', { kind: 'time' }, OWN, ['open', 'fall-due']],
    ['a version of the plan', { kind: 'plan', version: 2 }, OWN, ['move-day', 'succeed']],
    ['a token', { kind: 'token', tokenId: 't-1' }, OWN, []],
  ])('is that of %s, whatever roles come with it', (_, ...given) => {
    const [actor, where, acts] = given;
    const allowed = ACTS.filter((act) => mayAct({ actor, roles: everywhere, act, at: FROM }, where));
    expect(allowed).toEqual(ACTS.filter((act) => acts.includes(act)));
  });
});

describe('a unit that stands in for one that does not live yet', () => {
  const STANDING: StandingIn = {
    planSlug: 'ke-hoach-thu',
    unitId: 'phuong-bac',
    forUnitId: 'phuong-moi',
    untilAt: UNTIL,
  };
  const NEW: Reach = { planSlug: 'ke-hoach-thu', unitId: 'phuong-moi' };
  const standIns = [STANDING];
  const BAC: Actor = { kind: 'unit', unitId: 'phuong-bac' };
  const personOf = (where: Reach): Role => ({ role: 'unit', ...where, fromAt: FROM });

  it.each<[string, Actor, readonly Role[]]>([
    ['by its own link', BAC, []],
    ['by a person of it', LINH, [personOf(OWN)]],
  ])('hands in for it %s, in that plan and until that one lives', (_, actor, roles) => {
    const may = (at: number, where: Reach) =>
      mayAct({ actor, roles, standIns, act: 'submit', at }, { ...NEW, ...where });
    expect([may(UNTIL - 1, {}), may(UNTIL, {}), may(UNTIL + 1, {})]).toEqual([true, false, false]);
    expect(may(FROM, OWN)).toBe(true);
    expect(may(FROM, { planSlug: 'ke-hoach-khac' })).toBe(false);
    expect(may(FROM, { unitId: 'phuong-nam' })).toBe(false);
  });

  it('does nothing for it that it may not do for itself', () => {
    const done = ACTS.filter((act) =>
      mayAct({ actor: BAC, roles: [], standIns, act, at: FROM }, { ...NEW, planSlug: 'ke-hoach-thu' }),
    );
    expect(done).toEqual(ACTS.filter((act) => UNIT.includes(act)));
  });

  it.each<[string, Actor, readonly Role[]]>([
    ['another unit', { kind: 'unit', unitId: 'phuong-nam' }, []],
    ['a unit of the same id in another plan', LINH, [personOf({ ...OWN, planSlug: 'ke-hoach-khac' })]],
  ])('is not %s', (_, actor, roles) => {
    expect(mayAct({ actor, roles, standIns, act: 'submit', at: FROM }, NEW)).toBe(false);
  });

  it('widens the reach of no other: that of time is all, that of a coordinator the plan', () => {
    const reach = (actor: Actor, roles: readonly Role[], act: Act) =>
      reachOf({ actor, roles, standIns, act, at: FROM });
    expect(reach({ kind: 'time' }, [], 'open')).toStrictEqual([{}]);
    expect(reach(LINH, [{ role: 'administrator', fromAt: FROM }], 'read')).toStrictEqual([{}]);
    expect(
      reach(LINH, [{ role: 'coordinator', planSlug: 'ke-hoach-thu', fromAt: FROM }], 'read'),
    ).toStrictEqual([{ planSlug: 'ke-hoach-thu' }]);
    expect(reach(BAC, [], 'read')).toStrictEqual([{ unitId: 'phuong-bac' }, NEW]);
  });
});
