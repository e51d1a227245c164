import type { ConsolidatedFigures } from '@kyhan/contracts';
import type { Obligation, PaperTemplate, PaperTemplateBlock } from '@kyhan/plan';
import type { PaperIssuer } from '../papers/paper-frame.js';
import type { InBoth } from '../language.js';
import { PLAIN_TEMPLATE_WORDS as WORDS } from './consolidated-paper-words.js';

interface PlainTemplateOf {
  readonly figures: ConsolidatedFigures;
  readonly obligation: Pick<Obligation, 'recipients'>;
  readonly issuer: PaperIssuer;
  /** To whom it is reported. */
  readonly owner: InBoth;
}

/** The paper that goes without saying, where the plan names no template: whole, with every field in it. Pure; throws nothing. */
export function plainTemplate({ figures, obligation, issuer, owner }: PlainTemplateOf): PaperTemplate {
  const { superior, office } = issuer;
  const fields = figures.sections.flatMap(({ fields: own }) => own);
  const parts = fields.flatMap((one): PaperTemplateBlock[] => {
    const { id, label, type } = one.field;
    if (one.type === 'table') return [{ heading: label }, { table: id }];
    return one.type === 'list' && type === 'long-text' ? [{ heading: label }, { answers: id }] : [];
  });
  const numbers = fields.some(({ type }) => type === 'number');
  return {
    name: WORDS.name,
    ...(superior === undefined ? {} : { superior }),
    issuer: office,
    sign: WORDS.sign.vi,
    place: WORDS.place,
    kind: WORDS.kind,
    about: WORDS.about,
    addressees: [owner],
    body: [
      { paragraph: WORDS.under },
      { heading: WORDS.who },
      { paragraph: WORDS.counted },
      { paragraph: WORDS.nil, when: 'nil' },
      { paragraph: WORDS.late, when: 'late' },
      { paragraph: WORDS.waiting, when: 'waiting' },
      { paragraph: WORDS.missing, when: 'missing' },
      { heading: WORDS.results },
      ...(numbers ? ([{ figures: 'all' }, { paragraph: WORDS.compared, when: 'before' }] as const) : []),
      ...parts,
      { paragraph: WORDS.close },
    ],
    recipients: [WORDS.asAbove, ...(obligation.recipients ?? []).map(({ name }) => name), WORDS.filed],
    signature: { position: [WORDS.position] },
  };
}
