/** How many connections there may be, how many somebody uses, and how many callers wait for one. */
export interface ConnectionLoad {
  readonly most: number;
  readonly inUse: number;
  readonly waiting: number;
}
