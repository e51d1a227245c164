import type { PROVISION_STEPS } from '@kyhan/words/cli';

/** How far a provisioning is: what it does, how long so far, and where known how much of how much. */
export interface ProvisionStep {
  readonly step: keyof typeof PROVISION_STEPS;
  /** What is provided, e.g. `temporal 1.5.1`. */
  readonly subject: string;
  /** Real milliseconds since this step began. */
  readonly elapsedMs: number;
  /** Modules fetched or packages compiled, as the step has it. */
  readonly done?: number;
  /** The total as far as it is known; an estimate while compiling. */
  readonly total?: number;
}

/** Told at least once a second while something is downloaded or built. */
export type OnProvisionStep = (step: ProvisionStep) => void;

/**
 * Calls `report` every second until the returned function is called, so that a silent step still shows life.
 * Throws nothing.
 */
export function everySecond(report: () => void): () => void {
  report();
  const timer = setInterval(report, 1000);
  return () => clearInterval(timer);
}
