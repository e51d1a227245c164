import { localDate } from '@kyhan/calendar';
import { summedFigures } from '@kyhan/engine';
import { officeOn, planNames } from '@kyhan/plan';
import { RESULTS_PAPER_ID } from '@kyhan/plan/ids';
import type { Register } from '@kyhan/register';
import { paperIssuer, resultsPaper, type ResultsFacts } from '@kyhan/words';
import { countedFigures } from '../figures/counted-figures.js';
import type { CountedRow } from '../figures/counted-row.js';
import { planFigures } from '../figures/plan-figures.js';
import type { AskedPapers, DraftedPaper } from './drafted-paper.js';

/**
 * The report of results of a period, by the figures of the page of figures.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function draftedResults(
  register: Register,
  { plan, period, within, now }: AskedPapers,
): Promise<DraftedPaper> {
  const { key: periodKey, from, to } = period;
  const range = { planSlug: plan.slug, from, to };
  const counted = await planFigures(register, { plan, range, within, now });
  const on = localDate(now, plan.timeZone);
  const rows = (all: readonly CountedRow[]) =>
    all.map(({ name, figures }) => ({ name, ...countedFigures(figures) }));
  const facts: ResultsFacts = {
    plan,
    issuer: { ...paperIssuer(plan, on), draftedOn: on },
    owner: planNames(plan).unitName(officeOn(plan, on).owner),
    on,
    periodKey,
    from,
    to,
    all: counted.all,
    months: rows(counted.period),
    units: rows(counted.unit),
    sum: countedFigures(summedFigures(counted.unit.map(({ figures }) => figures))),
  };
  return {
    paperId: RESULTS_PAPER_ID,
    paper: { vi: resultsPaper(facts, 'vi'), en: resultsPaper(facts, 'en') },
  };
}
