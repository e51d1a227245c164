import { FAIL_POINTS, type FailPointName } from '@kyhan/register';

/** Places that the life of a run does not come to, and why; fail-points.test.ts comes to each of them. */
const NOT_REACHED: Readonly<Partial<Record<FailPointName, string>>> = {
  'plan-in-force': 'its one plan comes into force before anything is done to the office',
  'after-purge-commit': 'nobody purges anything',
  'content-moved': 'only a register of an older release holds contents in its tables',
};

/** The places at which a process of a run can be made to end. */
export const SCRIPTED_POINTS = (Object.keys(FAIL_POINTS) as FailPointName[]).filter(
  (name) => !Object.hasOwn(NOT_REACHED, name),
);
