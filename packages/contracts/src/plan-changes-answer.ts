import type { Refusal } from '@kyhan/engine';
import { COMING_CHANGES, CONTACT_ROLES, MOVE_CAUSES, STAY_REASONS, SUCCESSIONS } from '@kyhan/plan';
import { z } from 'zod';
import { refusalAnswer } from './error-answer.js';
import { day } from './values/day.js';
import { inBoth } from './values/in-both.js';
import { instant } from './values/instant.js';

const fieldChange = z.object({
  field: z.string(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
});

const partChanges = z
  .object({
    added: z.array(z.string()),
    removed: z.array(z.string()),
    changed: z.array(z.object({ id: z.string(), fields: z.array(fieldChange) })),
  })
  .meta({ id: 'PartChanges' });

const worked = z.enum(['worked', 'off']);
const changedDay = z.object({
  on: day,
  before: worked,
  after: worked,
  /** What it is off for; absent for a mere weekend. */
  name: inBoth.exactOptional(),
});

const expectedDays = z.object({ opensOn: day, dueOn: day });
const moveCause = z.enum(MOVE_CAUSES);
const expectedChange = z.object({
  obligation: z.string(),
  period: z.string(),
  change: z.enum(COMING_CHANGES),
  before: expectedDays.exactOptional(),
  after: expectedDays.exactOptional(),
  because: moveCause.exactOptional(),
});

const dueDay = { dueOn: day, dueAt: instant };
/** The day of an open assignment as it moves. */
export const assignmentMove = z.object({
  assignmentId: z.string(),
  unit: z.string(),
  from: z.object(dueDay),
  to: z.object(dueDay),
  because: moveCause,
  told: z.boolean(),
});
/** Its cycle's day moves and its own does not. */
export const assignmentStay = z.object({
  assignmentId: z.string(),
  unit: z.string(),
  dueOn: day,
  why: z.enum(STAY_REASONS),
  to: day,
});

const openCycleChange = z
  .object({
    cycleId: z.string(),
    obligation: z.string(),
    period: z.string(),
    ...dueDay,
    obligationRemoved: z.boolean(),
    followsCalendar: z.boolean(),
    followsPlan: z.boolean(),
    newDueOn: day.exactOptional(),
    newDueAt: instant.exactOptional(),
    newNominalDueOn: day.exactOptional(),
    because: moveCause.exactOptional(),
    ruleDueOn: day.exactOptional(),
    moves: z.array(assignmentMove),
    stays: z.array(assignmentStay),
    audience: z.object({ joins: z.array(z.string()), leaves: z.array(z.string()) }),
  })
  .meta({ id: 'OpenCycleChange' });

/** What becomes of an open assignment whose unit ends, and from which day on. */
const comingSuccession = z
  .object({
    assignmentId: z.string(),
    unit: z.string(),
    dueOn: day,
    /** The day after the last of the unit, or today where that is over. */
    on: day,
    /** It passes to the one of `to`, whose own report may answer both; or a person is asked, who chooses among them. */
    becomes: z.enum(SUCCESSIONS),
    to: z.array(z.string()),
  })
  .meta({ id: 'ComingSuccession' });

/** What applying a plan would change, in the plan and for open cycles and people. */
export const planChangesAnswer = z
  .object({
    changed: z.boolean(),
    fields: z.array(fieldChange),
    obligations: partChanges,
    units: partChanges,
    groups: partChanges,
    policies: partChanges,
    forms: partChanges,
    paperTemplates: partChanges,
    calendarDays: z.array(changedDay),
    cycles: z.array(expectedChange),
    slug: z.string(),
    /** Null: none is applied. */
    appliedVersion: z.int().nullable(),
    openCycles: z.array(openCycleChange),
    opensNow: z.array(
      z.object({
        cycleId: z.string(),
        obligation: z.string(),
        period: z.string(),
        ...dueDay,
        units: z.array(z.string()),
        /** It opens as a draft: its coordinator is told, and no unit is. */
        isDraft: z.boolean(),
      }),
    ),
    unitsWithoutFuture: z.array(
      z.object({
        unit: z.string(),
        why: z.enum(['removed', 'ended']),
        assignments: z.array(z.string()),
        successors: z.array(z.string()),
      }),
    ),
    successions: z.array(comingSuccession),
    people: z.array(
      z.object({
        channel: z.string(),
        address: z.string(),
        unit: z.string(),
        role: z.enum(CONTACT_ROLES),
        moved: z.int(),
        opened: z.int(),
      }),
    ),
    needsConfirmation: z.boolean(),
  })
  .meta({ id: 'PlanChanges' });

export type PlanChangesAnswer = z.infer<typeof planChangesAnswer>;

/** What applying a plan did. */
export const appliedPlanAnswer = z
  .object({
    version: z.int(),
    /** False where the same plan was applied before. */
    changed: z.boolean(),
    /** Ids of Schedules. */
    schedules: z.object({
      created: z.array(z.string()),
      updated: z.array(z.string()),
      unchanged: z.array(z.string()),
      deleted: z.array(z.string()),
      /** Paused in Temporal by somebody: nothing is opened by itself meanwhile. */
      paused: z.array(z.string()),
    }),
    openedNow: z.array(z.string()),
    moved: z.array(
      z.object({
        cycleId: z.string(),
        dueOn: day,
        newDueOn: day.exactOptional(),
        moved: z.int(),
        retimed: z.int(),
        refused: z.array(z.object({ assignmentId: z.string(), ...refusalAnswer })),
      }),
    ),
  })
  .meta({ id: 'AppliedPlan' });

export type AppliedPlanAnswer = z.infer<typeof appliedPlanAnswer>;

/** What a keeping of Schedules changed; ids of Schedules. */
export type ScheduleChanges = AppliedPlanAnswer['schedules'];

/** An open cycle that was moved, and what was refused meanwhile, before it is worded. Plain JSON. */
export type MovedCycle = Omit<AppliedPlanAnswer['moved'][number], 'refused'> & {
  readonly refused: readonly ({ readonly assignmentId: string } & Refusal)[];
};

/** The same of a whole application: the version, its Schedules, what it opened at once and which open cycles follow it. */
export type AppliedPlan = Omit<AppliedPlanAnswer, 'moved'> & { readonly moved: readonly MovedCycle[] };
