import { localDate } from '@kyhan/calendar';
import { summedFigures } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { getPlan } from '@kyhan/register';
import { countedFigures } from '../figures/counted-figures.js';
import { aYearBack, planFigures } from '../figures/plan-figures.js';
import { given } from '../given.js';
import { pageAnswer, pageInOrder } from '../page-answer.js';
import type { PortalDependencies } from '../portal-dependencies.js';
import type { Handlers } from '../serving/handlers.js';
import { readable, requireOf } from '../viewers/viewer.js';

/** Rates by period and by unit. */
export function figureHandlers({
  register,
  now,
}: Pick<PortalDependencies, 'register' | 'now'>): Pick<Handlers, 'listFigures'> {
  return {
    listFigures: async ({ viewer, query: { plan: planSlug, obligation, by, from, to, ...paging } }) => {
      requireOf(viewer, 'oversee', { planSlug });
      const { plan } = await getPlan(register, planSlug);
      if (obligation !== undefined && !plan.obligations.some(({ id }) => id === obligation))
        throw new KyhanError('OBLIGATION_NOT_FOUND', { slug: planSlug, obligationId: obligation });
      const at = now();
      const back = aYearBack(localDate(at, plan.timeZone));
      const range = {
        planSlug,
        ...given({ obligationId: obligation }),
        from: from ?? back.from,
        to: to ?? back.to,
      };
      const within = readable(viewer, planSlug);
      const { [by]: rows } = await planFigures(register, { plan, range, within, now: at });
      const { items, rest } = pageAnswer(pageInOrder(rows, ({ key }) => key, paging));
      const told = items.map(({ key, name, figures, filter }) => ({
        key,
        name,
        filter,
        ...countedFigures(figures),
      }));
      const sum = countedFigures(summedFigures(rows.map(({ figures }) => figures)));
      return { answer: { ...range, by, rows: told, sum, ...rest }, planSlug };
    },
  };
}
