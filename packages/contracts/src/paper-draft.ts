import { z } from 'zod';

const column = z.object({
  name: z.string(),
  /** Columns beside one another with the same one stand under it. */
  group: z.string().exactOptional(),
  /** Of the width of the table, in hundredths; they come to a hundred. */
  percent: z.int(),
  align: z.enum(['left', 'center']),
});

/** A part of what a paper says, in its order. */
const paperBlock = z.discriminatedUnion('type', [
  z.object({ type: z.literal('heading'), text: z.string() }),
  z.object({ type: z.literal('paragraph'), text: z.string() }),
  z.object({
    type: z.literal('table'),
    columns: z.array(column),
    rows: z.array(z.array(z.string())),
    /** Below the rows, where they come to something together. */
    total: z.array(z.string()).exactOptional(),
  }),
]);

/**
 * An official paper as it is drafted, in one language: what stands in it, by the places that Nghị định 30/2020/NĐ-CP
 * gives it. Number and day stay open: the office gives them in its own way.
 */
export const paperDraft = z
  .object({
    /** The name of the country and its motto; papers in another language have none. */
    nation: z.object({ name: z.string(), motto: z.string() }).exactOptional(),
    /** The body above, then the one that signs. */
    superior: z.string().exactOptional(),
    issuer: z.string(),
    number: z.string(),
    placeAndDay: z.string(),
    /** Of a letter, below its number. */
    subject: z.string().exactOptional(),
    /** Of any other paper: its kind, and what it is about. */
    title: z.object({ kind: z.string(), about: z.string() }).exactOptional(),
    addressees: z.object({ label: z.string(), names: z.array(z.string()) }),
    blocks: z.array(paperBlock),
    recipients: z.object({ label: z.string(), lines: z.array(z.string()) }),
    /** The position may have several lines, the name is that of who signs, where it is known. */
    signature: z.object({ position: z.string(), note: z.string(), name: z.string().exactOptional() }),
  })
  .meta({ id: 'PaperDraft' });

export type PaperDraft = z.infer<typeof paperDraft>;
export type PaperBlock = z.infer<typeof paperBlock>;
export type PaperTable = Extract<PaperBlock, { type: 'table' }>;
