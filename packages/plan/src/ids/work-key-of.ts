/** What names a step that a workflow has done for it. */
export interface WorkName {
  readonly activity: string;
  readonly workflowId: string;
}

/** The key of such a step, for what is found about it: `<activity>/<workflow>`. Pure; throws nothing. */
export function workKeyOf({ activity, workflowId }: WorkName): string {
  return `${activity}/${workflowId}`;
}
