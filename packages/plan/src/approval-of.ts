import type { Policy } from './plan.js';

/** What an assignment says from its opening on of the approval that its policy wants. Pure; throws nothing. */
export function approvalOf({ approval }: Policy): { readonly approval?: true } {
  return approval === undefined ? {} : { approval: true };
}
