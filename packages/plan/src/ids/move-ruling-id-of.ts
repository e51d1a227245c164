/** What a ruling by which a version of the plan moves a day is named after. */
export interface MoveRulingName {
  readonly because: string;
  /** The version of the plan that moves it. */
  readonly version: number;
  readonly assignmentId: string;
}

/**
 * The id of such a ruling, so that an interrupted application ends by being repeated:
 * `<reason>/<version>/<assignment>`.
 * Pure; throws nothing.
 */
export function moveRulingIdOf({ because, version, assignmentId }: MoveRulingName): string {
  return `${because}/${version}/${assignmentId}`;
}
