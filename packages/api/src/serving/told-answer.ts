import { isoInstant } from '@kyhan/calendar';
import { instant } from '@kyhan/contracts';
import { z } from 'zod';

/** In which zone the instants of an answer are written. */
export interface AnswerZones {
  /** Where nothing names a plan. */
  readonly zone: string;
  /** Of each plan, by slug: what names its plan is told in its zone. */
  readonly ofPlan: ReadonlyMap<string, string>;
}

/**
 * An answer as its contract tells it: what the contract names and nothing else, instants in ISO 8601 with the offset
 * of the zone. The contract says what is an instant: no name does, for a form's field may have any.
 */
export function toldAnswer(schema: z.core.$ZodType, value: unknown, zones: AnswerZones): unknown {
  if (value === undefined || value === null) return value;
  if (schema === instant) return isoInstant(value as number, zones.zone);
  if (
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable
  )
    return toldAnswer(schema.def.innerType, value, zones);
  if (schema instanceof z.ZodArray)
    return (value as unknown[]).map((item) => toldAnswer(schema.def.element, item, zones));
  if (schema instanceof z.ZodObject) return toldObject(schema, value as Values, zones);
  if (schema instanceof z.ZodDiscriminatedUnion)
    return toldAnswer(chosen(schema, value as Values), value, zones);
  return value;
}

type Values = Readonly<Record<string, unknown>>;

function toldObject({ shape, def }: z.ZodObject, value: Values, zones: AnswerZones): Values {
  const { planSlug } = value;
  const own = typeof planSlug === 'string' ? (zones.ofPlan.get(planSlug) ?? zones.zone) : zones.zone;
  const within = { ...zones, zone: own };
  const told: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(shape))
    if (value[key] !== undefined) told[key] = toldAnswer(inner, value[key], within);
  // A loose object keeps what it does not name.
  return def.catchall instanceof z.ZodUnknown ? { ...value, ...told } : told;
}

/** The form of a union that its discriminator names. */
function chosen({ def }: z.ZodDiscriminatedUnion, value: Values): z.core.$ZodType {
  const name = value[def.discriminator];
  const found = def.options.find(
    (option) =>
      option instanceof z.ZodObject &&
      z.safeParse(option.shape[def.discriminator] ?? z.never(), name).success,
  );
  return found ?? z.unknown();
}
