import type { ReorganisationName } from '@kyhan/plan/ids';

/** What became of what units owed that have ended. */
export interface PassedOn {
  /** How many assignments went to a successor in this step. */
  readonly passed: number;
}

/** What could not go to a successor. */
export interface RestOfReorganisation {
  /** Passes by the plan, and was refused or got no answer: to be tried again. */
  readonly left: number;
  /** A person decides: a finding asks with the choices. */
  readonly asked: number;
}

/** The steps of a reorganisation that speak to Temporal. Each can be done again. */
export interface Reorganising {
  /**
   * Lets a workflow wait for each day on which units of the plan end, and one carry out what a day in the past has
   * left; tells those that wait of a version that was just applied.
   * @throws KyhanError REGISTER_UNAVAILABLE; Error of the SDK where Temporal does not answer
   */
  keep(planSlug: string, told: { readonly isNewVersion: boolean }): Promise<void>;
  /** Hands over what passes to exactly one unit. @throws KyhanError REGISTER_UNAVAILABLE */
  passOn(reorganisation: ReorganisationName, onPart: () => void): Promise<PassedOn>;
  /** Asks a person about what is left. @throws KyhanError REGISTER_UNAVAILABLE */
  askAboutRest(reorganisation: ReorganisationName): Promise<RestOfReorganisation>;
}
