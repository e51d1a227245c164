import type { OfficialPaper } from '@kyhan/contracts';

/** What the fields of a paper send. */
export type PostedPaper = Partial<Readonly<Record<keyof OfficialPaper, string>>>;

/** The paper that was filled in; one none of whose fields was is none. Whether it is whole the front door says. */
export function postedPaper({ number = '', sign = '', on = '', signatory = '' }: PostedPaper): {
  readonly document?: OfficialPaper;
} {
  const document = { number, sign, on, signatory };
  return Object.values(document).some((value) => value.trim() !== '') ? { document } : {};
}
