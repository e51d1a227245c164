/**
 * What may become of a target: nothing more is needed, nobody tells when, or it is reached on a day. It imports nothing, so
 * that whoever only names them loads no plan.
 */
export const TARGET_FORECAST_KINDS = ['reached', 'no-pace', 'reached-on'] as const;

export type TargetForecastKind = (typeof TARGET_FORECAST_KINDS)[number];
