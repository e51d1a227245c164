import type { PurgedByAct } from './told-purges.js';

/** Something that happened to an assignment or a cycle, in its place. */
export interface ToldEvent {
  readonly sequence: number;
  /** Plan time, ISO. */
  readonly at: string;
  readonly actor: string;
  readonly fact: Readonly<Record<string, unknown>> & { readonly type: string };
  readonly reason?: unknown;
  /** By which act the reason went, where it was typed by mistake. */
  readonly purged?: PurgedByAct;
  /** Which one holds it; null: none does yet. */
  readonly checkpoint: number | null;
}
