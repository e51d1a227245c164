import type { TraineesAnswer, TraineeState, Untold } from '@kyhan/contracts';
import { livingUnit, measuredDay } from '@kyhan/engine/training';
import { KyhanError } from '@kyhan/errors';
import { planNames, type Plan } from '@kyhan/plan';
import { listTrainees, type Page, type Paging, type Register } from '@kyhan/register';
import { given } from '../given.js';
import { writtenUnits } from './written-units.js';

export type ToldTrainee = Untold<TraineesAnswer>['trainees'][number];

export interface TraineesWish {
  readonly plan: Plan;
  readonly roster: string;
  /** Of several targets with one roster; the first unless given. */
  readonly target?: string | undefined;
  readonly on: string;
  readonly state: TraineeState;
  /** The units whose people may be seen; absent: all. */
  readonly units?: ReadonlySet<string> | undefined;
  /** Without those who are nominated for this session already. */
  readonly notNominatedFor?: string;
}

/**
 * A page of those who are on a roster on a day, each with the unit of that day.
 * @throws KyhanError ROSTER_UNKNOWN, ROSTER_COUNTS_HEADS, REGISTER_UNAVAILABLE
 */
export async function toldTrainees(
  register: Register,
  wish: TraineesWish,
  paging: Paging,
): Promise<Page<ToldTrainee>> {
  const { plan, roster, on, state, units: seen } = wish;
  const { scope, target } = aimOf(wish);
  if (target.count === 'heads') throw new KyhanError('ROSTER_COUNTS_HEADS', { roster });
  const unitOn = (unit: string) => livingUnit({ plan, scope, on }, unit);
  const names = planNames(plan);
  const page = await listTrainees(
    register,
    {
      planSlug: plan.slug,
      roster,
      measuredOn: measuredDay(target, on),
      trainedBy: on,
      state,
      ...given({ units: seen && writtenUnits(plan, seen, unitOn), notNominatedFor: wish.notNominatedFor }),
    },
    paging,
  );
  const items = page.items.map(({ person, unit: written, trainedOn, trainee }) => {
    const unit = unitOn(written);
    return {
      person,
      ...trainee,
      unit,
      unitName: names.unitName(unit),
      ...given({ trainedOn: trainedOn ?? undefined }),
    };
  });
  return { ...page, items };
}

function aimOf({ plan, roster, target: wanted }: TraineesWish) {
  const found = plan.obligations
    .flatMap(({ scope, targets }) => targets.map((target) => ({ scope, target })))
    .find(({ target }) => target.roster === roster && (wanted === undefined || target.id === wanted));
  if (found === undefined) throw new KyhanError('ROSTER_UNKNOWN', { roster });
  return found;
}
