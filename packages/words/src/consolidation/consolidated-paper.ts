import type { PlainDate } from '@kyhan/calendar';
import type { ConsolidatedFieldAnswer, ConsolidatedFigures, PaperBlock, PaperDraft } from '@kyhan/contracts';
import type { PaperTemplate, PaperTemplateBlock, Plan } from '@kyhan/plan';
import type { Language } from '../language.js';
import { officialMonth } from '../official-date.js';
import { nationalHeading } from '../papers/paper-frame.js';
import { saidIn } from '../said-in.js';
import { shownValue } from '../shown-value.js';
import { CONSOLIDATED_PAPER_WORDS } from './consolidated-paper-words.js';
import { consolidatedRowsTable } from './consolidated-rows-table.js';
import { consolidatedUnitNames } from './consolidated-unit-names.js';
import { CONSOLIDATION_WORDS } from './consolidation-words.js';
import { countedFiguresTable } from './counted-figures-table.js';
import { paperValues } from './paper-values.js';
import { standingsTable } from './standings-table.js';

/** What a paper of a consolidation is drafted from. */
export interface ConsolidatedPaperFacts {
  readonly plan: Pick<Plan, 'plan' | 'title'>;
  readonly figures: ConsolidatedFigures;
  readonly template: PaperTemplate;
  /** The day on which it is drafted. */
  readonly on: PlainDate;
}

/**
 * The draft of one report made of many, after its template: number and day stay open, everything else is there (Nghị định
 * 30/2020/NĐ-CP, annex I). Pure.
 * @throws RangeError where the day is none
 */
export function consolidatedPaper(
  { plan, figures, template, on }: ConsolidatedPaperFacts,
  language: Language,
): PaperDraft {
  const words = saidIn(CONSOLIDATED_PAPER_WORDS, language);
  const { filled, holds } = paperValues({ plan, figures, language });
  const said = (text: { readonly vi: string; readonly en: string }) => filled(text[language]);
  const capitals = (text: { readonly vi: string; readonly en: string }) =>
    said(text).toLocaleUpperCase(language);
  const { superior, signature, recipients } = template;
  const { signatory } = signature;
  const parts = template.body.filter(({ when }) => holds(when));
  return {
    ...nationalHeading(language),
    ...(superior === undefined ? {} : { superior: capitals(superior) }),
    issuer: capitals(template.issuer),
    number: words.number({ sign: template.sign }),
    placeAndDay: words.placeAndDay({ place: template.place, month: officialMonth(on) }),
    title: { kind: capitals(template.kind), about: said(template.about) },
    addressees: { label: words.to, names: template.addressees.map(said) },
    blocks: parts.flatMap((part) => blocksOf(part, { figures, language, said })),
    recipients: {
      label: words.recipients,
      lines: recipients.map((one, at) =>
        words.recipient({ name: said(one), end: at === recipients.length - 1 ? '.' : ';' }),
      ),
    },
    signature: {
      position: signature.position.map(capitals).join('\n'),
      note: signatory === undefined ? words.note : '',
      ...(signatory === undefined ? {} : { name: signatory }),
    },
  };
}

interface Drafting {
  readonly figures: ConsolidatedFigures;
  readonly language: Language;
  readonly said: (text: { readonly vi: string; readonly en: string }) => string;
}

function blocksOf(part: PaperTemplateBlock, drafting: Drafting): PaperBlock[] {
  const { figures, language, said } = drafting;
  if ('heading' in part) return [{ type: 'heading', text: said(part.heading) }];
  if ('paragraph' in part) return [{ type: 'paragraph', text: said(part.paragraph) }];
  if ('figures' in part)
    return countedFiguresTable(figures, language, part.figures === 'all' ? undefined : part.figures);
  if ('standings' in part) return standingsTable(figures, language, part.standings);
  // A heading above it stands over something, also where nobody wrote anything.
  const told =
    'table' in part ? consolidatedRowsTable(figures, language, part.table) : answers(part.answers, drafting);
  if (told.length > 0) return told;
  return [{ type: 'paragraph', text: CONSOLIDATED_PAPER_WORDS.nothingNamed[language] }];
}

/** What each unit wrote, with the unit named. */
function answers(id: string, { figures, language }: Drafting): PaperBlock[] {
  const nameOf = consolidatedUnitNames(figures, language);
  const found = figures.sections
    .flatMap(({ fields }) => fields)
    .find((one): one is Extract<ConsolidatedFieldAnswer, { type: 'list' }> => {
      return one.type === 'list' && one.field.id === id;
    });
  return (found?.answers ?? []).map(({ unitId, value }) => ({
    type: 'paragraph',
    text: CONSOLIDATION_WORDS.named({
      unit: nameOf(unitId),
      answer: shownValue({ field: found?.field ?? { type: 'text' }, value, language }),
    })[language],
  }));
}
