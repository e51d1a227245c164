import { FIELD_TYPES, UNIT_STANDINGS } from '@kyhan/plan';
import { z } from 'zod';
import { paperDraft } from '../paper-draft.js';
import { day } from '../values/day.js';
import { inBoth } from '../values/in-both.js';
import { keptText } from '../values/kept-text.js';

export const consolidationQuery = z.strictObject({
  cycle: keptText,
  /** Of several the one that is brought together; the first that asks for something, unless it is given. */
  step: keptText.exactOptional(),
});

export const takenConsolidationBody = consolidationQuery.meta({ id: 'TakenConsolidation' });

/** Into which report a consolidation went, and what stands in it as files. */
export const takenConsolidationAnswer = z
  .object({ assignmentId: z.string(), files: z.array(z.string()) })
  .meta({ id: 'ConsolidationTaken' });

const field = z.object({
  id: z.string(),
  type: z.enum(FIELD_TYPES),
  label: inBoth,
  /** What is counted. */
  measure: inBoth.exactOptional(),
  choices: z.array(z.object({ value: z.string(), label: inBoth })).exactOptional(),
});

const ofUnit = { unitId: z.string(), isLate: z.boolean() };

/** A field by its rule: a number of those in time, of late ones and of both; answers beside one another; a joined table. */
const consolidatedField = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('number'),
    rule: z.enum(['sum', 'average']),
    field,
    given: z.array(z.object({ ...ofUnit, value: z.number() })),
    inTime: z.number().exactOptional(),
    late: z.number().exactOptional(),
    all: z.number().exactOptional(),
    /** Of the period before, all of its units. */
    before: z.number().exactOptional(),
    /** Over units that gave it both times alone. */
    change: z
      .object({ units: z.array(z.string()), now: z.number(), before: z.number(), difference: z.number() })
      .exactOptional(),
  }),
  z.object({
    type: z.literal('list'),
    field,
    answers: z.array(z.object({ ...ofUnit, value: z.union([z.string(), z.number(), z.boolean()]) })),
    /** Of choices: how many gave each. */
    counted: z.array(z.object({ value: z.union([z.string(), z.boolean()]), count: z.int() })).exactOptional(),
  }),
  z.object({
    type: z.literal('table'),
    field,
    columns: z.array(field),
    rows: z.array(z.object({ ...ofUnit, cells: z.record(z.string(), z.unknown()) })),
    /** By column, of all rows, where the form adds it up or takes its average. */
    totals: z.record(z.string(), z.number()),
    rules: z.record(z.string(), z.enum(['sum', 'average'])),
  }),
]);

const unit = z.object({
  assignmentId: z.string(),
  unitId: z.string(),
  unitName: inBoth,
  standing: z.enum(UNIT_STANDINGS).meta({ id: 'UnitStanding' }),
  /** Whence its figures come; there where something was accepted. */
  source: z
    .object({ submissionId: z.string(), version: z.int(), hash: z.string(), receivedOn: day })
    .exactOptional(),
});

/** One report made of many: what was accepted in a cycle, each field by its rule, and the papers drafted of it. */
export const consolidationAnswer = z
  .object({
    cycleId: z.string(),
    planSlug: z.string(),
    obligationId: z.string(),
    obligationTitle: inBoth,
    stepId: z.string(),
    stepTitle: inBoth.exactOptional(),
    periodKey: z.string(),
    periodFrom: day,
    periodTo: day,
    dueOn: day,
    /** The day as of which it is counted. */
    countedOn: day,
    units: z.array(unit),
    sections: z.array(z.object({ id: z.string(), title: inBoth, fields: z.array(consolidatedField) })),
    /** The period that it is compared with, and how the units of both differ. */
    before: z
      .object({
        periodKey: z.string(),
        periodFrom: day,
        same: z.array(z.string()),
        joined: z.array(z.object({ unitId: z.string(), unitName: inBoth })),
        left: z.array(z.object({ unitId: z.string(), unitName: inBoth })),
      })
      .exactOptional(),
    papers: z.array(
      z.object({
        paperId: z.string(),
        name: inBoth,
        paper: z.object({ vi: paperDraft, en: paperDraft }),
      }),
    ),
  })
  .meta({ id: 'Consolidation' });

export type ConsolidationAnswer = z.infer<typeof consolidationAnswer>;
/** Its numbers alone, before papers are drafted of them. */
export type ConsolidatedFigures = Omit<ConsolidationAnswer, 'papers'>;
export type ConsolidatedFieldAnswer = z.infer<typeof consolidatedField>;
