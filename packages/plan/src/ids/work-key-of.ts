/** What names a step that is done for the deployment, whichever workflow does it. */
export interface WorkName {
  readonly activity: string;
  /** The id or key of what it is about; absent where there is one such step. */
  readonly about?: string;
}

/** The key of such a step, for what is found about it: `<activity>/<about>`. Pure; throws nothing. */
export function workKeyOf({ activity, about }: WorkName): string {
  return about === undefined ? activity : `${activity}/${about}`;
}
