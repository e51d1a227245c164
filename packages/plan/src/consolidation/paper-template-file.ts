import { z } from 'zod';
import { fileValues } from '../file-values.js';
import { PAPER_CONDITIONS } from './paper-values.js';
import { UNIT_STANDINGS } from './unit-standings.js';

const { id, text, words } = fileValues;

/** A part is drafted only where this counts something. */
const when = z.enum(PAPER_CONDITIONS).optional();

const block = z.union(
  [
    z.strictObject({ heading: words, when }),
    z.strictObject({ paragraph: words, when }),
    /** The numbers of the form with their sums, all of them or those that are named. */
    z.strictObject({ figures: z.union([z.literal('all'), z.array(id).min(1)]), when }),
    /** What each unit wrote into a field, with the unit named. */
    z.strictObject({ answers: id, when }),
    /** The tables of a field below one another. */
    z.strictObject({ table: id, when }),
    /** Units by where they stand. */
    z.strictObject({ standings: z.array(z.enum(UNIT_STANDINGS)).min(1), when }),
  ],
  'BLOCK',
);

/**
 * A paper that is drafted from a consolidation, as an office writes it beside its plan: what Nghị định 30/2020/NĐ-CP
 * wants at its head and its foot, and passages with places for what was counted.
 */
export const paperTemplateFile = z.strictObject({
  name: words,
  superior: words.optional(),
  issuer: words,
  /** What follows the stroke of its number, such as `BC-STTTT`. */
  sign: text,
  /** Where it is signed. */
  place: words,
  kind: words,
  about: words,
  addressees: z.array(words).min(1),
  body: z.array(block).min(1),
  recipients: z.array(words).min(1),
  signature: z.strictObject({
    /** Lines, such as TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH. */
    position: z.array(words).min(1),
    signatory: text.optional(),
  }),
});

export type PaperTemplateFile = z.infer<typeof paperTemplateFile>;
export type PaperTemplateBlock = PaperTemplateFile['body'][number];
