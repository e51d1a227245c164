import type { ConsolidationAnswer } from '@kyhan/contracts';
import { officeOn, planNames, type PaperTemplate } from '@kyhan/plan';
import type { Register } from '@kyhan/register';
import { consolidatedPaper, paperIssuer, plainTemplate } from '@kyhan/words';
import {
  consolidatedFigures,
  type AskedConsolidation,
  type ConsolidatedCycle,
} from './consolidated-figures.js';

/**
 * A consolidation with the papers that are drafted of it: the one place where it comes from, for pages, files, the API and
 * the command line alike.
 * @throws KyhanError CYCLE_NOT_FOUND, STEP_NOT_FOUND, REGISTER_UNAVAILABLE
 */
export async function draftConsolidation(
  register: Register,
  asked: AskedConsolidation,
): Promise<ConsolidationAnswer> {
  const cycle = await consolidatedFigures(register, asked);
  const { plan, figures } = cycle;
  const papers = templatesOf(cycle).map(({ paperId, template }) => {
    const facts = { plan, figures, template, on: figures.countedOn };
    return {
      paperId,
      name: template.name,
      paper: { vi: consolidatedPaper(facts, 'vi'), en: consolidatedPaper(facts, 'en') },
    };
  });
  return { ...figures, papers };
}

interface NamedTemplate {
  readonly paperId: string;
  readonly template: PaperTemplate;
}

/** Those that the plan names, by the names of their files; else the one that goes without saying. */
function templatesOf({ plan, obligation, figures }: ConsolidatedCycle): NamedTemplate[] {
  const named = (obligation.consolidation?.papers ?? []).flatMap((name): NamedTemplate[] => {
    const template = plan.paperTemplates?.[name];
    return template === undefined ? [] : [{ paperId: idOf(name), template }];
  });
  if (named.length > 0) return named;
  const { countedOn } = figures;
  const issuer = { ...paperIssuer(plan, countedOn), draftedOn: countedOn };
  const owner = planNames(plan).unitName(officeOn(plan, countedOn).owner);
  return [{ paperId: 'report', template: plainTemplate({ figures, obligation, issuer, owner }) }];
}

function idOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
}
