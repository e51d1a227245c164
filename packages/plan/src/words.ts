/** A text in both languages; Vietnamese is the official one. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}
