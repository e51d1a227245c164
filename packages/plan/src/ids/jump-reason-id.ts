/** Under which the reason of a figure that jumps stands among the values: no field has a dot in its id. Pure; throws nothing. */
export function jumpReasonId(fieldId: string): string {
  return `${fieldId}.reason`;
}
