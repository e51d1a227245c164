import { localDate } from '@kyhan/calendar';
import type { Plan } from '@kyhan/plan';

/** Of whoever looks at something once a plan day. */
export class OnceADay {
  private last = '';

  constructor(
    private readonly world: {
      readonly plan: Pick<Plan, 'timeZone'>;
      /** Plan time. */
      readonly now: () => number;
    },
  ) {}

  /** Whether it was not looked at yet today; what fails before `done` is tried again. */
  isNew(): boolean {
    return this.today() !== this.last;
  }

  done(): void {
    this.last = this.today();
  }

  today(): string {
    return localDate(this.world.now(), this.world.plan.timeZone);
  }
}
