/** How people are taken to act in a simulation; shares from 0 to 1. */
export interface Behaviour {
  /** Of assignments: not handed in before they are due. */
  readonly late: number;
  /** Of the late ones: never handed in. */
  readonly never: number;
  /** Of what is handed in where a nil return may be declared: declared nil. */
  readonly nil: number;
  /** Of first versions: returned by the reviewer. */
  readonly returned: number;
  /** Working days after due at which the late ones hand in, on average. */
  readonly lateDays: number;
  /** Working days that a reviewer takes, on average. */
  readonly reviewDays: number;
  /** Of those on a roster and not trained: nominated for one round of training. */
  readonly nominated: number;
  /** Of the nominated: attended. */
  readonly attended: number;
}

/** What is taken where nobody says otherwise: an assumption, told in every result. */
export const USUAL_BEHAVIOUR: Behaviour = {
  late: 0.2,
  never: 0.1,
  nil: 0.1,
  returned: 0.05,
  lateDays: 3,
  reviewDays: 1,
  nominated: 0.4,
  attended: 0.9,
};
