import type { Instant } from '@kyhan/calendar';
import type { Actor } from '@kyhan/plan/ids';
import { UNIT_ACT_TYPES } from '../unit-act.js';

/** What somebody does, as far as rights tell it apart. */
export const ACTS = [
  /** Sees assignments, what was handed in for them and what happened to them. */
  'read',
  /** Sees a plan whole: its cycles, notices, findings and figures. */
  'oversee',
  'submit',
  ...UNIT_ACT_TYPES,
  /** Enters for a unit what it handed in elsewhere. */
  'enter',
  /** Accepts what was handed in, or asks to complete it. */
  'review',
  /** The same of what is contributed to its own result. */
  'review-contribution',
  /** Every other ruling. */
  'rule',
  /** Opens a cycle. */
  'open',
  /** Opens for a unit, and for nobody else, what units open for themselves. */
  'begin',
  'apply',
  /** Says that nothing is left to decide or mend of a finding. */
  'settle',
  /** Proves and inspects the register as a whole. */
  'inspect',
  /** Says who of a unit is away, and who stands in. */
  'tell-absence',
  /** Makes and takes back addresses under which the calendar of a unit, or of a plan, is read. */
  'share-calendar',
  /** Tells what a mail server said of letters that had left. */
  'tell-bounce',
  /** Says who may do what. */
  'appoint',
  /** Reads the calendar of what a unit owes, or all units of a plan, by an address that carries the token. */
  'read-calendar',
  /** What happens by itself at its time. */
  'fall-due',
  /** Moves the day of what is open, as a version of the plan does. */
  'move-day',
  /** Passes what a unit owed to its successor, as a version of the plan does. */
  'succeed',
] as const;
export type Act = (typeof ACTS)[number];

/** What a person may be. */
export const PERSON_ROLES = ['administrator', 'coordinator', 'reviewer', 'viewer', 'head', 'unit'] as const;
export const ROLE_KINDS = [...PERSON_ROLES, 'calendar'] as const;
export type RoleKind = (typeof ROLE_KINDS)[number];

/** What a token may be: nobody approves by a program, and none administers. */
export const TOKEN_ROLES = [
  'coordinator',
  'viewer',
  'unit',
  'calendar',
] as const satisfies readonly RoleKind[];
export type TokenRole = (typeof TOKEN_ROLES)[number];

/** What a role is limited to, and what it may be limited to besides. */
export const ROLE_LIMITS: Readonly<
  Record<RoleKind, { readonly needs: readonly Limit[]; readonly takes: readonly Limit[] }>
> = {
  administrator: { needs: [], takes: [] },
  coordinator: { needs: ['planSlug'], takes: [] },
  reviewer: { needs: ['planSlug'], takes: ['unitId'] },
  viewer: { needs: ['planSlug'], takes: ['unitId'] },
  head: { needs: ['planSlug', 'unitId'], takes: [] },
  unit: { needs: ['planSlug', 'unitId'], takes: [] },
  calendar: { needs: ['planSlug'], takes: ['unitId'] },
};
type Limit = keyof Reach;

/** What a person is, where, and from when to when: half open, plan time, epoch milliseconds. */
export interface Role {
  readonly role: RoleKind;
  /** An administrator's are all. */
  readonly planSlug?: string;
  /** Of a unit and its head; of a reviewer and a viewer who see no more than that. */
  readonly unitId?: string;
  readonly fromAt: Instant;
  readonly untilAt?: Instant;
}

/** A part of what the register holds; what is not named is not limited. */
export interface Reach {
  readonly planSlug?: string;
  readonly unitId?: string;
}

/** A unit that stands in for another of its plan until that one lives: it reads and does what is the other's. */
export interface StandingIn {
  readonly planSlug: string;
  readonly unitId: string;
  readonly forUnitId: string;
  /** When the other one begins to live. */
  readonly untilAt: Instant;
}

/** Who wishes to do what, and when. */
export interface Wish {
  /** Of all plans that there are; whoever stands in for nobody needs none. */
  readonly standIns?: readonly StandingIn[] | undefined;
  readonly actor: Actor;
  /** Of the person or the token; of anybody else none. */
  readonly roles: readonly Role[];
  readonly act: Act;
  readonly at: Instant;
}

/** Only for whoever approves what leaves a unit. */
const APPROVALS: readonly Act[] = ['approve', 'send-back'];
const OWN_ACTS: readonly Act[] = UNIT_ACT_TYPES;
const UNIT_ACTS: readonly Act[] = [
  'read',
  'submit',
  'tell-absence',
  'share-calendar',
  ...OWN_ACTS.filter((act) => !APPROVALS.includes(act)),
  'begin',
  'review-contribution',
];
/** Whether what was entered for a unit is right is not for who entered it to say. */
const ANSWERS: readonly Act[] = ['confirm', 'dispute'];
const VIEWER_ACTS: readonly Act[] = ['read', 'oversee'];
const REVIEWER_ACTS: readonly Act[] = [...VIEWER_ACTS, 'review', 'review-contribution'];
const COORDINATOR_ACTS: readonly Act[] = [
  ...UNIT_ACTS.filter((act) => !ANSWERS.includes(act)),
  'oversee',
  'enter',
  'review',
  'rule',
  'open',
  'apply',
  'settle',
];

/** What each role may do; what is not listed is not allowed (design, sections 4 and 5). */
const OF_ROLE: Readonly<Record<RoleKind, readonly Act[]>> = {
  administrator: [...COORDINATOR_ACTS, ...ANSWERS, ...APPROVALS, 'inspect', 'tell-bounce', 'appoint'],
  coordinator: COORDINATOR_ACTS,
  reviewer: REVIEWER_ACTS,
  viewer: VIEWER_ACTS,
  head: [...UNIT_ACTS, ...APPROVALS],
  unit: UNIT_ACTS,
  // Its address lies in calendar programs: no token that may more is read there, and this one may no more.
  calendar: ['read-calendar'],
};

/** The same of those who have no roles. */
const OF_ACTOR: Readonly<Record<Exclude<Actor['kind'], 'person' | 'token'>, readonly Act[]>> = {
  unit: UNIT_ACTS,
  time: ['open', 'fall-due'],
  plan: ['move-day', 'succeed'],
};

/** Where somebody may do something; empty: nowhere. Pure; throws nothing. */
export function reachOf(wish: Wish): readonly Reach[] {
  const own = ownReach(wish);
  return [...own, ...own.flatMap((reach) => standingIn(reach, wish))];
}

function ownReach({ actor, roles, act, at }: Wish): readonly Reach[] {
  if (actor.kind !== 'person' && actor.kind !== 'token')
    return allowedTo(actor).includes(act) ? [actor.kind === 'unit' ? { unitId: actor.unitId } : {}] : [];
  return roles
    .filter((role) => isInForce(role, at) && (actor.kind === 'person' || isTokenRole(role.role)))
    .flatMap((role) => (mayInRole(role, act) ? withinRole(role) : []));
}

function isTokenRole(role: RoleKind): boolean {
  return TOKEN_ROLES.some((known) => known === role);
}

/** A role that nobody knows is nobody's; whoever sees one unit alone sees no plan whole. */
function mayInRole({ role, unitId }: Role, act: Act): boolean {
  if (act === 'oversee' && unitId !== undefined) return false;
  return Object.hasOwn(OF_ROLE, role) && OF_ROLE[role].includes(act);
}

/** What a unit may do for those that do not live yet (design, section 4, reorganisation). */
function standingIn({ planSlug, unitId }: Reach, { standIns = [], at }: Wish): Reach[] {
  return standIns
    .filter((one) => one.unitId === unitId && (planSlug ?? one.planSlug) === one.planSlug && at < one.untilAt)
    .map((one) => ({ planSlug: one.planSlug, unitId: one.forUnitId }));
}

/** By the link of whoever approves, that too. */
function allowedTo(actor: Exclude<Actor, { kind: 'person' | 'token' }>): readonly Act[] {
  const own = OF_ACTOR[actor.kind];
  return actor.kind === 'unit' && actor.approves === true ? [...own, ...APPROVALS] : own;
}

/** Whether somebody may do something there; what concerns no single unit is not a unit's to do. Pure; throws nothing. */
export function mayAct(wish: Wish, where: Reach): boolean {
  return isWithin(reachOf(wish), where);
}

/** Whether something lies within a reach. Pure; throws nothing. */
export function isWithin(reaches: readonly Reach[], where: Reach): boolean {
  return reaches.some(
    ({ planSlug = where.planSlug, unitId = where.unitId }) =>
      planSlug === where.planSlug && unitId === where.unitId,
  );
}

function isInForce({ fromAt, untilAt }: Role, at: Instant): boolean {
  return fromAt <= at && (untilAt === undefined || at < untilAt);
}

/** A role that lacks what it is limited to, or has more, reaches nothing. */
function withinRole({ role, ...limits }: Role): Reach[] {
  const { needs, takes } = ROLE_LIMITS[role];
  const names = ['planSlug', 'unitId'] as const;
  if (needs.some((name) => limits[name] === undefined)) return [];
  const known = [...needs, ...takes];
  if (names.some((name) => limits[name] !== undefined && !known.includes(name))) return [];
  const { planSlug, unitId } = limits;
  return [{ ...(planSlug === undefined ? {} : { planSlug }), ...(unitId === undefined ? {} : { unitId }) }];
}
